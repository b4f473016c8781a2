using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RevBot.Bot.Channels.Start;

/// <summary>What the chat page shows first, as <c>prompts/turns/start.yaml</c> says it.</summary>
internal sealed record StartLayout
{
    /// <summary>The person's own number.</summary>
    public NumberLayout Number { get; init; } = new();

    /// <summary>What may be worth asking.</summary>
    public IReadOnlyList<QuestionLayout> Questions { get; init; } = [];

    /// <summary>The functions that are called for it, each once.</summary>
    public IReadOnlyList<string> Calls =>
        [.. Questions.Select(question => question.Call).Prepend(Number.Call).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads it.</summary>
    /// <param name="folder">The prompts folder.</param>
    /// <exception cref="InvalidDataException">The file cannot be read; names it.</exception>
    public static StartLayout Read(string folder)
    {
        var file = Path.Combine(folder, "turns", "start.yaml");
        try
        {
            return new DeserializerBuilder()
                    .WithNamingConvention(UnderscoredNamingConvention.Instance)
                    .WithTypeMapping<IReadOnlyList<QuestionLayout>, List<QuestionLayout>>()
                    .WithTypeMapping<IReadOnlyList<string>, List<string>>()
                    .WithTypeMapping<IReadOnlyDictionary<string, string>, Dictionary<string, string>>()
                    .Build()
                    .Deserialize<StartLayout?>(File.ReadAllText(file))
                ?? throw new InvalidDataException($"{file} is empty.");
        }
        catch (YamlException problem)
        {
            throw new InvalidDataException(
                $"{file} cannot be read: {problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}.",
                problem
            );
        }
    }
}

using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>All the utterance files, by function.</summary>
internal sealed class Utterances
{
    /// <summary>The name in place of a function for questions that no function answers.</summary>
    public const string OutOfScope = "out_of_scope";

    private Utterances(IReadOnlyList<UtteranceFile> files) => Files = files;

    /// <summary>The files, by the function's name.</summary>
    public IReadOnlyList<UtteranceFile> Files { get; }

    /// <summary>The file of a function; null where there is none.</summary>
    public UtteranceFile? Find(string function) =>
        Files.FirstOrDefault(file => string.Equals(file.Function, function, StringComparison.Ordinal));

    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it.</exception>
    public static Utterances Read(string folder)
    {
        var place = Path.Combine(folder, "utterances");
        if (!Directory.Exists(place))
        {
            throw new InvalidDataException($"The folder {place} is missing; it holds the example questions.");
        }

        var files = Directory.EnumerateFiles(place, "*.yaml").Order(StringComparer.Ordinal).Select(ReadFile);
        return new([.. files.OrderBy(file => file.Function, StringComparer.Ordinal)]);
    }

    private static UtteranceFile ReadFile(string path)
    {
        try
        {
            return new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .Build()
                .Deserialize<UtteranceFile>(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or YamlException)
        {
            throw new InvalidDataException($"The examples {path} cannot be read: {error.Message}", error);
        }
    }
}

using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>The layouts of cards, from prompts/cards: one file for each function.</summary>
public sealed class CardLayouts
{
    private readonly Dictionary<string, CardLayout> layouts = new(StringComparer.Ordinal);

    /// <param name="folder">The prompts folder.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as a layout; names the file.</exception>
    public CardLayouts(string folder)
    {
        var reader = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithTypeMapping<IReadOnlyList<FigureChoice>, List<FigureChoice>>()
            .WithTypeMapping<IReadOnlyList<ChartChoice>, List<ChartChoice>>()
            .WithTypeMapping<IReadOnlyList<string>, List<string>>()
            .Build();
        foreach (
            var file in Directory.EnumerateFiles(Path.Combine(folder, "cards"), "*.yaml").Order(StringComparer.Ordinal)
        )
        {
            layouts[Path.GetFileNameWithoutExtension(file)] = Read(reader, file);
        }
    }

    /// <summary>The functions that have a layout.</summary>
    public IEnumerable<string> Functions => layouts.Keys.Order(StringComparer.Ordinal);

    /// <summary>A function's layout; a plain one where there is no file.</summary>
    public CardLayout Find(string function) => layouts.GetValueOrDefault(function, CardLayout.Plain);

    private static CardLayout Read(IDeserializer reader, string file)
    {
        try
        {
            return reader.Deserialize<CardLayout?>(File.ReadAllText(file)) ?? CardLayout.Plain;
        }
        catch (YamlException problem)
        {
            throw new InvalidDataException(
                $"{file} cannot be read as the layout of a card: {problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}.",
                problem
            );
        }
    }
}

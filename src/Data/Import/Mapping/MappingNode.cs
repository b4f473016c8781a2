using System.Globalization;
using NodaTime;
using RevBot.Data.Calendar;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RevBot.Data.Import.Mapping;

/// <summary>
/// A node of a mapping that is read strictly: a wrong shape or an unknown key is an error with its line.
/// </summary>
/// <param name="file">The mapping's name, for messages.</param>
/// <param name="node">The node as parsed.</param>
internal sealed class MappingNode(string file, YamlNode node)
{
    /// <summary>The root of a text in YAML.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">One document.</param>
    /// <param name="kind">What the file is, for messages, such as "mapping".</param>
    /// <exception cref="ImportException">It is not YAML, or not one document.</exception>
    public static MappingNode Parse(string file, string text, string kind)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 1
                ? new(file, yaml.Documents[0].RootNode)
                : throw new ImportException(file, 1, $"the {kind} is empty or holds several documents; give one.");
        }
        catch (YamlException problem)
        {
            throw new ImportException(
                file,
                problem.Start.Line,
                $"this is not YAML ({(problem.InnerException ?? problem).Message.TrimEnd('.')})."
            );
        }
    }

    /// <summary>The node's line, from 1.</summary>
    public int Line => (int)node.Start.Line;

    /// <summary>Whether it is a single text, number or date.</summary>
    public bool IsText => node is YamlScalarNode;

    /// <summary>Whether it is a map of keys to nodes.</summary>
    public bool IsMap => node is YamlMappingNode;

    /// <summary>Whether it is a list of nodes.</summary>
    public bool IsList => node is YamlSequenceNode;

    /// <summary>An exception that names the mapping and this line, for the caller to throw.</summary>
    public ImportException Error(string sentence) => new(file, Line, sentence);

    /// <summary>The text as written, number and date too.</summary>
    /// <exception cref="ImportException">It is a list or a map.</exception>
    public string Text() =>
        node is YamlScalarNode scalar
            ? scalar.Value ?? ""
            : throw Error("here stands a list or a map; give a single value.");

    /// <summary>The nodes of a list, in order.</summary>
    /// <exception cref="ImportException">It is none.</exception>
    public IReadOnlyList<MappingNode> List() =>
        node is YamlSequenceNode list
            ? [.. list.Children.Select(child => new MappingNode(file, child))]
            : throw Error("here stands a single value or a map; give a list.");

    /// <summary>One text, or a list of texts.</summary>
    public IReadOnlyList<string> Texts() => IsList ? [.. List().Select(item => item.Text())] : [Text()];

    /// <summary>The keys of a map and their nodes, in order.</summary>
    /// <exception cref="ImportException">It is none, or a key is no text.</exception>
    public IReadOnlyList<(string Key, MappingNode Value)> Map() =>
        node is YamlMappingNode map
            ?
            [
                .. map.Children.Select(pair =>
                    (new MappingNode(file, pair.Key).Text(), new MappingNode(file, pair.Value))
                ),
            ]
            : throw Error("here stands a single value or a list; give a map of keys and values.");

    /// <summary>A map whose keys must all be among the known ones.</summary>
    public IReadOnlyDictionary<string, MappingNode> Keys(params string[] known)
    {
        var found = new Dictionary<string, MappingNode>(StringComparer.Ordinal);
        foreach (var (key, value) in Map())
        {
            if (!known.Contains(key, StringComparer.Ordinal))
            {
                throw value.Error($"the key '{key}' is unknown here; known are {string.Join(", ", known)}.");
            }

            found[key] = value;
        }

        return found;
    }

    /// <summary>A name of an enum, without regard to case.</summary>
    /// <exception cref="ImportException">It is another word; the message lists the names.</exception>
    public TEnum Choice<TEnum>()
        where TEnum : struct, Enum
    {
        var text = Text();
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Name(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw Error($"'{text}' is not a choice here; use {string.Join(", ", Enum.GetValues<TEnum>().Select(Name))}.");
    }

    /// <summary>True or false.</summary>
    /// <exception cref="ImportException">It is another word.</exception>
    public bool YesNo() =>
        Text() switch
        {
            "true" => true,
            "false" => false,
            var other => throw Error($"'{other}' is neither true nor false."),
        };

    /// <summary>A whole number from least to most, both allowed.</summary>
    /// <param name="least">The smallest number allowed.</param>
    /// <param name="most">The largest number allowed.</param>
    /// <exception cref="ImportException">It is none or lies outside.</exception>
    public int Whole(int least, int most) =>
        int.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= least
        && value <= most
            ? value
            : throw Error($"'{Text()}' is not a whole number from {least} to {most}.");

    /// <summary>A number with a point, whatever the extract's decimal style.</summary>
    /// <exception cref="ImportException">It is none.</exception>
    public decimal Number() =>
        decimal.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error($"'{Text()}' is not a number.");

    /// <summary>A date such as 2026-11-22.</summary>
    /// <exception cref="ImportException">It is none.</exception>
    public LocalDate Day() => Dates.FromIso(Text()) ?? throw Error($"'{Text()}' is not a date such as 2026-11-22.");

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

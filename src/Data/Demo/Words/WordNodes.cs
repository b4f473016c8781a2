using RevBot.Data.Import;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Demo.Words;

/// <summary>Words and lists of words out of a words file.</summary>
internal static class WordNodes
{
    private const int Longest = 80;

    /// <summary>A text of 1 to 80 characters.</summary>
    /// <exception cref="ImportException">It is empty or too long.</exception>
    public static string Word(this MappingNode node)
    {
        var text = node.Text().Trim();
        return text.Length is > 0 and <= Longest && !text.Any(char.IsControl)
            ? text
            : throw node.Error($"'{text}' cannot be a name; give 1 to {Longest} characters on one line.");
    }

    /// <summary>A list of so many different words.</summary>
    /// <exception cref="ImportException">Another number of them, or one twice.</exception>
    public static IReadOnlyList<string> Words(this MappingNode node, int count) => node.Words(count, count);

    /// <summary>A list of different words, from least to most of them.</summary>
    /// <exception cref="ImportException">Another number of them, or one twice.</exception>
    public static IReadOnlyList<string> Words(this MappingNode node, int least, int most)
    {
        var items = node.Items(least, most);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (!seen.Add(item.Word()))
            {
                throw item.Error($"'{item.Word()}' stands twice in the list; give different words.");
            }
        }

        return [.. items.Select(Word)];
    }

    /// <summary>The nodes of a list of least to most.</summary>
    /// <exception cref="ImportException">Another number of them.</exception>
    public static IReadOnlyList<MappingNode> Items(this MappingNode node, int least, int most)
    {
        var items = node.List();
        var wanted = least == most ? $"{least}" : $"{least} to {most}";
        return items.Count >= least && items.Count <= most
            ? items
            : throw node.Error($"this list has {items.Count} entries; give {wanted}.");
    }

    /// <summary>The node of each key; all must be there and no other.</summary>
    /// <exception cref="ImportException">A key is unknown or missing.</exception>
    public static IReadOnlyDictionary<string, MappingNode> AllOf(this MappingNode node, params string[] names)
    {
        var keys = node.Keys(names);
        var missing = names.FirstOrDefault(name => !keys.ContainsKey(name));
        return missing is null
            ? keys
            : throw node.Error($"'{missing}' is missing here; give {string.Join(", ", names)}.");
    }
}

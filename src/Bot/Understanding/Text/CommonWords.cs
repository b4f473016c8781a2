namespace RevBot.Bot.Understanding.Text;

/// <summary>The words of <c>prompts/vocabulary/common.yaml</c>: everyday English, and words of the trade.</summary>
/// <param name="Everyday">Words that everybody says of everything.</param>
/// <param name="Trade">Words of selling.</param>
internal sealed record CommonWords(IReadOnlySet<string> Everyday, IReadOnlySet<string> Trade)
{
    private static readonly string[] OfTrade = ["the trade", "from strangers"];

    /// <summary>Reads the list.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">The list is missing or damaged.</exception>
    public static CommonWords Read(string folder)
    {
        var lists = WordList.Read(folder, "common");
        return new(Words(lists, isTrade: false), Words(lists, isTrade: true));
    }

    private static HashSet<string> Words(IReadOnlyDictionary<string, string[]> lists, bool isTrade) =>
        lists
            .Where(list => OfTrade.Contains(list.Key, StringComparer.Ordinal) == isTrade)
            .SelectMany(list => list.Value)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
}

namespace RevBot.Bot.Understanding.Text;

/// <summary>The words of <c>prompts/vocabulary/common.yaml</c>: everyday English, and words of the trade.</summary>
/// <param name="Everyday">Words that everybody says of everything.</param>
/// <param name="Trade">Words of selling.</param>
/// <param name="Choosing">Of both, those that say which things are meant: "bad" in "the bad ones".</param>
internal sealed record CommonWords(
    IReadOnlySet<string> Everyday,
    IReadOnlySet<string> Trade,
    IReadOnlySet<string> Choosing
)
{
    private const string Which = "words that say which";
    private static readonly string[] OfTrade = ["the trade", "from strangers"];
    private static readonly string[] Apart = [.. OfTrade, Which];

    /// <summary>Reads the list.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">The list is missing or damaged.</exception>
    public static CommonWords Read(string folder)
    {
        var lists = WordList.Read(folder, "common");
        return new(
            Words(lists, name => !Apart.Contains(name, StringComparer.Ordinal)),
            Words(lists, name => OfTrade.Contains(name, StringComparer.Ordinal)),
            Words(lists, name => name == Which)
        );
    }

    private static HashSet<string> Words(IReadOnlyDictionary<string, string[]> lists, Func<string, bool> has) =>
        lists
            .Where(list => has(list.Key))
            .SelectMany(list => list.Value)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
}

using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>What people call things beside their names in the data, from prompts/vocabulary.</summary>
internal sealed class NameVocabulary
{
    // The words for products are one company's own; their parts and initials find them.
    private static readonly (EntityKind Kind, string List)[] Lists =
    [
        (EntityKind.Segment, "segments"),
        (EntityKind.Region, "regions"),
        (EntityKind.DealType, "deal_types"),
        (EntityKind.LeadSource, "lead_sources"),
        (EntityKind.ForecastCategory, "categories"),
        (EntityKind.LossReason, "loss_reasons"),
    ];

    private readonly Dictionary<(EntityKind Kind, string Key), string[]> aliases = [];
    private readonly HashSet<string> common = new(StringComparer.Ordinal);
    private readonly HashSet<string> everyday = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityKind> kindWords = new(StringComparer.Ordinal);

    private NameVocabulary(string folder)
    {
        foreach (var (kind, list) in Lists)
        {
            foreach (var words in WordList.Read(folder, list).Values)
            {
                Array.ForEach(words, word => aliases.TryAdd((kind, KeyOf(word)), words));
            }
        }

        foreach (var (code, words) in WordList.Read(folder, "countries"))
        {
            aliases[(EntityKind.Country, KeyOf(code))] = words;
        }

        foreach (var (section, lines) in WordList.Read(folder, "common"))
        {
            var words = lines.SelectMany(NameText.Set).ToArray();
            common.UnionWith(words);
            everyday.UnionWith(section is "the trade" ? [] : words);
        }

        foreach (var (dimension, words) in WordList.Read(folder, "dimensions"))
        {
            if (Enum.TryParse<EntityKind>(dimension.Replace("_", "", StringComparison.Ordinal), true, out var kind))
            {
                Array.ForEach(words, word => kindWords.TryAdd(KeyOf(word), kind));
            }
        }

        CountryGroups = WordList.Read(folder, "country_groups");
    }

    /// <summary>Groups of countries, each with its codes: DACH.</summary>
    public IReadOnlyDictionary<string, string[]> CountryGroups { get; }

    /// <summary>Words of everyday English and of the trade: never names by themselves.</summary>
    public IReadOnlySet<string> Common => common;

    /// <summary>The words that say of what kind a name beside them is, plain and written together: "account", "leadsource".</summary>
    public IReadOnlyDictionary<string, EntityKind> KindWords => kindWords;

    /// <summary>Reads the word lists.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">A list is missing or damaged; the message names it.</exception>
    public static NameVocabulary Read(string folder) => new(folder);

    /// <summary>
    /// Whether a plain word is one of everyday English, which no part of a value means by itself, unlike words of the trade:
    /// "new", "best", "closed".
    /// </summary>
    public bool IsEveryday(string word) => everyday.Contains(word);

    /// <summary>The other words for a value.</summary>
    /// <param name="kind">The value's kind.</param>
    /// <param name="key">The value's plain words, a country's code, written together.</param>
    public IReadOnlyList<string> AliasesOf(EntityKind kind, string key) => aliases.GetValueOrDefault((kind, key), []);

    /// <summary>
    /// The words for values of a kind that no everyday word is one of by itself: "renewals", "new business", and not "medium".
    /// </summary>
    public IEnumerable<string> PhrasesOf(EntityKind kind) =>
        aliases
            .Where(entry => entry.Key.Kind == kind)
            .SelectMany(entry => entry.Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(phrase => NameText.Words(phrase) is not [var only] || !everyday.Contains(only));

    private static string KeyOf(string phrase) => string.Concat(NameText.Words(phrase));
}

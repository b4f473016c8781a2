using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>What people call things beside their names in the data, from prompts/vocabulary.</summary>
internal sealed class NameVocabulary
{
    private readonly Lazy<Dictionary<(EntityKind Kind, string Key), string[]>> aliases;

    private NameVocabulary() => aliases = new(GroupsByKey);

    /// <summary>Groups of words for one thing, by kind: a value of the data that is in a group answers to all of it.</summary>
    public required IReadOnlyDictionary<EntityKind, IReadOnlyDictionary<string, string[]>> Groups { get; init; }

    /// <summary>Countries' codes, each with more names: UK, Holland.</summary>
    public required IReadOnlyDictionary<string, string[]> Countries { get; init; }

    /// <summary>Groups of countries, each with its codes: DACH.</summary>
    public required IReadOnlyDictionary<string, string[]> CountryGroups { get; init; }

    /// <summary>Words of everyday English and of the trade: never names by themselves.</summary>
    public required IReadOnlySet<string> Common { get; init; }

    /// <summary>Those of them that no part of a value means by itself, unlike words of the trade: "new", "best", "closed".</summary>
    private HashSet<string> Everyday { get; init; } = [];

    /// <summary>The words that say of what kind a name beside them is, plain and written together: "account", "leadsource".</summary>
    public required IReadOnlyDictionary<string, EntityKind> KindWords { get; init; }

    /// <summary>Whether a plain word is one of everyday English.</summary>
    public bool IsEveryday(string word) => word == NameText.Joiner || Everyday.Contains(word);

    /// <summary>The other words for a value.</summary>
    /// <param name="kind">The value's kind.</param>
    /// <param name="key">The value's plain words, written together.</param>
    public IReadOnlyList<string> AliasesOf(EntityKind kind, string key) =>
        aliases.Value.GetValueOrDefault((kind, key), []);

    /// <summary>How a word of the lists stands for its thing: short codes only in capitals.</summary>
    public static NameMatchKind FitOf(string word) =>
        word.Length <= 3 && word.All(char.IsUpper) ? NameMatchKind.UpperCode : NameMatchKind.Alias;

    private Dictionary<(EntityKind Kind, string Key), string[]> GroupsByKey()
    {
        var byKey = new Dictionary<(EntityKind, string), string[]>();
        // The words for products are one company's own; their parts and initials find them.
        foreach (var (kind, groups) in Groups.Where(group => group.Key != EntityKind.Product))
        {
            foreach (var words in groups.Values)
            {
                foreach (var word in words)
                {
                    byKey.TryAdd((kind, KeyOf(word)), words);
                }
            }
        }

        return byKey;
    }

    private static string KeyOf(string phrase) => string.Concat(NameText.Words(phrase));

    private static EntityKind? KindOf(string dimension) =>
        dimension switch
        {
            "owner" => EntityKind.Owner,
            "team" => EntityKind.Team,
            "region" => EntityKind.Region,
            "country" => EntityKind.Country,
            "segment" => EntityKind.Segment,
            "industry" => EntityKind.Industry,
            "product" => EntityKind.Product,
            "stage" => EntityKind.Stage,
            "forecast_category" => EntityKind.ForecastCategory,
            "competitor" => EntityKind.Competitor,
            "loss_reason" => EntityKind.LossReason,
            "deal_type" => EntityKind.DealType,
            "lead_source" => EntityKind.LeadSource,
            "account" => EntityKind.Account,
            _ => null,
        };

    private static IReadOnlyDictionary<string, EntityKind> ReadKindWords(string folder)
    {
        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var (dimension, words) in WordList.Read(folder, "dimensions"))
        {
            foreach (var word in KindOf(dimension) is null ? [] : words)
            {
                kinds.TryAdd(KeyOf(word), KindOf(dimension)!.Value);
            }
        }

        return kinds;
    }

    private static IEnumerable<string> WordsOf(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads the word lists.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    public static NameVocabulary Read(string folder)
    {
        var common = WordList.Read(folder, "common");
        return new()
        {
            Groups = new Dictionary<EntityKind, IReadOnlyDictionary<string, string[]>>
            {
                [EntityKind.Segment] = WordList.Read(folder, "segments"),
                [EntityKind.Region] = WordList.Read(folder, "regions"),
                [EntityKind.DealType] = WordList.Read(folder, "deal_types"),
                [EntityKind.LeadSource] = WordList.Read(folder, "lead_sources"),
                [EntityKind.ForecastCategory] = WordList.Read(folder, "categories"),
                [EntityKind.LossReason] = WordList.Read(folder, "loss_reasons"),
            },
            Countries = WordList.Read(folder, "countries"),
            CountryGroups = WordList.Read(folder, "country_groups"),
            KindWords = ReadKindWords(folder),
            Common = common.Values.SelectMany(lines => lines).SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal),
            Everyday = common
                .Where(section => section.Key is not "the trade")
                .SelectMany(section => section.Value)
                .SelectMany(WordsOf)
                .ToHashSet(StringComparer.Ordinal),
        };
    }
}

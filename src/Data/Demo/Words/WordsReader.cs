using RevBot.Data.Demo.Catalog;
using RevBot.Data.Import;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Demo.Words;

/// <summary>Reads a words file strictly; anything wrong is one sentence with file and line.</summary>
/// <param name="root">The whole file.</param>
/// <param name="fallback">Where words come from that the file leaves out; null where it must not leave out any.</param>
internal sealed class WordsReader(MappingNode root, DemoWords? fallback)
{
    private static readonly string[] Known =
    [
        "company",
        "currency",
        "fiscalFirstMonth",
        "rates",
        "countries",
        "territories",
        "segments",
        "industries",
        "products",
        "stages",
        "competitors",
        "dealTypes",
        "leadSources",
        "lossReasons",
        "nextSteps",
        "contacts",
        "leaders",
        "teams",
        "accounts",
        "names",
    ];

    private readonly IReadOnlyDictionary<string, MappingNode> keys = root.Keys(Known);

    /// <summary>The words that a text gives, checked against each other.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">YAML.</param>
    /// <param name="fallback">Where words come from that the text leaves out; null where it must not.</param>
    /// <exception cref="ImportException">A key is unknown, missing or wrong.</exception>
    public static DemoWords Read(string file, string text, DemoWords? fallback)
    {
        var root = MappingNode.Parse(file, text, "words file");
        var reader = new WordsReader(root, fallback);
        var words = reader.Words();
        new WordsCheck(words, key => reader.keys.GetValueOrDefault(key, root)).Run();
        return words;
    }

    private DemoWords Words() =>
        new()
        {
            Company = Of("company", node => node.Word(), words => words.Company),
            Currency = Of("currency", SettingsReader.Code, words => new(words.Currency)).Code,
            FiscalFirstMonth = Of("fiscalFirstMonth", node => node.Whole(1, 12), words => words.FiscalFirstMonth),
            Rates = Of("rates", CatalogWords.Rates, words => words.Rates),
            Countries = Of("countries", CatalogWords.Countries, words => words.Countries),
            Territories = Of("territories", CatalogWords.Territories, words => words.Territories),
            Segments = Of("segments", node => node.Words(Segment.All.Count), words => words.Segments),
            Industries = Of("industries", CatalogWords.Industries, words => words.Industries),
            Products = Of("products", CatalogWords.Products, words => words.Products),
            Stages = Of("stages", node => node.Words(Stages.Lost), words => words.Stages),
            Competitors = Of("competitors", node => node.Words(5), words => words.Competitors),
            DealTypes = Of("dealTypes", node => node.Words(3), words => words.DealTypes),
            LeadSources = Of("leadSources", node => node.Words(5), words => words.LeadSources),
            LossReasons = Of("lossReasons", CatalogWords.LossReasons, words => words.LossReasons),
            NextSteps = Of("nextSteps", CatalogWords.NextSteps, words => words.NextSteps),
            ContactTitles = Of("contacts", PeopleWords.Titles, words => words.ContactTitles),
            Leaders = Of("leaders", PeopleWords.Leaders, words => words.Leaders),
            Teams = Of("teams", PeopleWords.Teams, words => words.Teams),
            Accounts = Of("accounts", node => node.Words(0, 40), words => words.Accounts),
            Names = Of("names", node => PeopleWords.Names(node, fallback?.Names), words => words.Names),
        };

    private T Of<T>(string key, Func<MappingNode, T> read, Func<DemoWords, T> other) =>
        keys.TryGetValue(key, out var found) ? read(found)
        : fallback is not null ? other(fallback)
        : throw root.Error($"'{key}' is missing.");
}

using RevBot.Data.Demo.Catalog;
using RevBot.Data.Finance;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Demo.Words;

/// <summary>Reads what deals refer to.</summary>
internal static class CatalogWords
{
    private const int Places = 14;
    private const int IndustryCount = 10;
    private const int Trades = 8;

    /// <summary>Rates by currency, in the order of the file.</summary>
    public static IReadOnlyList<(string Code, double Level)> Rates(MappingNode node) =>
        [
            .. node.Map()
                .Select(pair =>
                    (
                        Code(pair.Key, pair.Value),
                        pair.Value.Number() is >= 0.01m and <= 1000 and var level
                            ? (double)level
                            : throw pair.Value.Error("a rate is a number from 0.01 to 1000.")
                    )
                ),
        ];

    /// <summary>The fourteen countries.</summary>
    public static IReadOnlyList<(string Code, string Name)> Countries(MappingNode node) =>
        [
            .. node.Items(Places, Places)
                .Select(item => item.AllOf("code", "name"))
                .Select(keys => (Country(keys["code"]), keys["name"].Word())),
        ];

    /// <summary>The fourteen territories.</summary>
    public static IReadOnlyList<Territory> Territories(MappingNode node) =>
        [
            .. node.Items(Places, Places)
                .Select(item => item.AllOf("name", "region", "currency", "countries"))
                .Select(
                    (keys, index) =>
                        new Territory(
                            index + 1,
                            keys["name"].Word(),
                            keys["region"].Word(),
                            SettingsReader.Code(keys["currency"]).Code,
                            [.. keys["countries"].Items(1, Places).Select(Country)]
                        )
                ),
        ];

    /// <summary>The ten industries, each with the last words of its companies' names.</summary>
    public static IReadOnlyList<Industry> Industries(MappingNode node)
    {
        var industries = node.Map();
        return industries.Count == IndustryCount
            ? [.. industries.Select(pair => new Industry(pair.Key, pair.Value.Words(Trades)))]
            : throw node.Error($"there are {industries.Count} industries; give {IndustryCount}.");
    }

    /// <summary>What is sold.</summary>
    public static IReadOnlyList<ProductWords> Products(MappingNode node) =>
        [
            .. node.Items(1, 40)
                .Select(item => item.AllOf("name", "family", "short", "listPrice", "share"))
                .Select(keys => new ProductWords(
                    keys["name"].Word(),
                    keys["family"].Word(),
                    keys["short"].Word(),
                    keys["listPrice"].Whole(1, 10_000_000),
                    Share(keys["share"])
                )),
        ];

    /// <summary>Why deals are lost.</summary>
    public static LossWords LossReasons(MappingNode node)
    {
        var keys = node.AllOf("competitor", "champion", "others");
        return new(keys["competitor"].Word(), keys["champion"].Word(), keys["others"].Words(6));
    }

    /// <summary>Next steps by open stage.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> NextSteps(MappingNode node) =>
        [.. node.Items(Stages.Open, Stages.Open).Select(item => item.Words(1, 20))];

    private static double Share(MappingNode node) =>
        node.Number() is > 0 and <= 1 and var share
            ? (double)share
            : throw node.Error("a share is a number above 0, at most 1.");

    private static string Country(MappingNode node) =>
        node.Text() is { Length: 2 } code && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw node.Error($"'{node.Text()}' is not the code of a country; give two capital letters such as DE.");

    private static string Code(string text, MappingNode node)
    {
        try
        {
            return new Currency(text).Code;
        }
        catch (FormatException problem)
        {
            throw node.Error(problem.Message);
        }
    }
}

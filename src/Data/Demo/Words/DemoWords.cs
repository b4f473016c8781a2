using RevBot.Data.Demo.Catalog;
using RevBot.Data.Import;

namespace RevBot.Data.Demo.Words;

/// <summary>
/// All that the demo company calls by a name, with its currency and its fiscal year. How much there is of everything
/// and how it goes belongs to the catalogue, so effects are planted alike whatever the words.
/// </summary>
internal sealed record DemoWords
{
    private const int LongestFile = 1 << 20;
    private static readonly Lazy<DemoWords> Shipped = new(ReadDefault);

    /// <summary>Those of Farhaven, which stand in <c>farhaven.yaml</c>.</summary>
    public static DemoWords Default => Shipped.Value;

    /// <summary>The company's name.</summary>
    public required string Company { get; init; }

    /// <summary>What it reports in, three letters.</summary>
    public required string Currency { get; init; }

    /// <summary>The first month of its fiscal year, 1 to 12.</summary>
    public required int FiscalFirstMonth { get; init; }

    /// <summary>Other currencies, each with about how many units of <see cref="Currency"/> one unit of it is.</summary>
    public required IReadOnlyList<(string Code, double Level)> Rates { get; init; }

    /// <summary>The fourteen countries that deals are about; the competitor opens its entity in the first.</summary>
    public required IReadOnlyList<(string Code, string Name)> Countries { get; init; }

    /// <summary>All fourteen, by <see cref="Territory.Id"/>.</summary>
    public required IReadOnlyList<Territory> Territories { get; init; }

    /// <summary>The three segments, from large to small.</summary>
    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>The ten industries.</summary>
    public required IReadOnlyList<Industry> Industries { get; init; }

    /// <summary>What is sold, one at least.</summary>
    public required IReadOnlyList<ProductWords> Products { get; init; }

    /// <summary>The seven stages, the won one and the lost one at the end; see <see cref="StageOf"/>.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>The five competitors; the first opens an entity.</summary>
    public required IReadOnlyList<string> Competitors { get; init; }

    /// <summary>New business, more business and renewals.</summary>
    public required IReadOnlyList<string> DealTypes { get; init; }

    /// <summary>The five lead sources.</summary>
    public required IReadOnlyList<string> LeadSources { get; init; }

    /// <summary>Why deals are lost.</summary>
    public required LossWords LossReasons { get; init; }

    /// <summary>Next steps, a list for each open stage.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> NextSteps { get; init; }

    /// <summary>Titles of people on the buyer's side: of champions, economic buyers, users and lawyers.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> ContactTitles { get; init; }

    /// <summary>The chief, the two vice presidents, the analyst and the administrator, in this order.</summary>
    public required IReadOnlyList<LeaderWords> Leaders { get; init; }

    /// <summary>The six teams.</summary>
    public required IReadOnlyList<TeamWords> Teams { get; init; }

    /// <summary>Names of accounts that exist for certain.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>What made-up names are put together from.</summary>
    public required NameWords Names { get; init; }

    /// <summary>The name of a stage.</summary>
    /// <param name="id">From 1.</param>
    public string StageOf(int id) => Stages[id - 1];

    /// <summary>The territory of an id.</summary>
    /// <param name="id">From 1.</param>
    public Territory TerritoryOf(int id) => Territories[id - 1];

    /// <summary>The name of one of the countries.</summary>
    /// <param name="code">Two letters.</param>
    public string CountryOf(string code) =>
        Countries.First(country => string.Equals(country.Code, code, StringComparison.Ordinal)).Name;

    /// <summary>Reads a words file. What it leaves out stays as it is in <see cref="Default"/>.</summary>
    /// <param name="path">The YAML file; null for the default.</param>
    /// <exception cref="ImportException">
    /// It cannot be read, or a key is unknown or wrong: one sentence with the line.
    /// </exception>
    public static DemoWords Read(string? path)
    {
        if (path is null)
        {
            return Default;
        }

        var file = Path.GetFileName(path);
        try
        {
            return new FileInfo(path).Length > LongestFile
                ? throw new ImportException(file, 0, "the file is longer than 1 MiB; check that it is a words file.")
                : WordsReader.Read(file, File.ReadAllText(path), Default);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ImportException(path, 0, "there is no such words file that can be read; give the path of one.");
        }
    }

    private static DemoWords ReadDefault()
    {
        const string File = "farhaven.yaml";
        var type = typeof(DemoWords);
        using var reader = new StreamReader(type.Assembly.GetManifestResourceStream(type, File)!);
        return WordsReader.Read(File, reader.ReadToEnd(), fallback: null);
    }
}

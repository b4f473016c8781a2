using NodaTime;
using RevBot.Bot.Tests.Docs;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Import;

namespace RevBot.Bot.Tests.Understanding.Companies;

/// <summary>
/// Companies that the reader of questions was not made with: three in words of their own (samples/companies) and the
/// public extract; and the demo company, which it was. Each is made once, when it is first asked for, and is gone when the tests end.
/// </summary>
internal static class CompanyBooks
{
    private const int Deals = 2000;
    private static readonly Lazy<string> Folder = new(MakeFolder);

    public static IReadOnlyList<string> Renamed { get; } = ["brightwell", "norrland", "tidepool"];

    private static readonly Dictionary<string, Lazy<CompanyBook>> Books = new(StringComparer.Ordinal)
    {
        ["brightwell"] = new(() => Rename("brightwell", seed: 11)),
        ["norrland"] = new(() => Rename("norrland", seed: 12)),
        ["tidepool"] = new(() => Rename("tidepool", seed: 14)),
        ["crmsales"] = new(Import),
        ["farhaven"] = new(Demo),
    };

    /// <summary>The company of a name: one of <see cref="Renamed"/>, <c>crmsales</c> or <c>farhaven</c>.</summary>
    public static CompanyBook Of(string company) => Books[company].Value;

    public static string WordsOf(string company) =>
        Path.Combine(DocPage.Repository, "samples", "companies", company, "words.yaml");

    private static CompanyBook Rename(string company, ulong seed)
    {
        var today = new LocalDate(2026, 11, 30);
        var database = DatabaseOf(company);
        var options = new DemoOptions
        {
            Today = today,
            Deals = Deals,
            Seed = seed,
            WordsFile = WordsOf(company),
        };
        DemoCompany.Create(database, options, null, CancellationToken.None);
        return new(database, today);
    }

    // The demo company as everybody gets it.
    private static CompanyBook Demo()
    {
        var today = new LocalDate(2026, 11, 30);
        var database = DatabaseOf("farhaven");
        DemoCompany.Create(database, new DemoOptions { Today = today }, null, CancellationToken.None);
        return new(database, today);
    }

    private static CompanyBook Import()
    {
        var today = new LocalDate(2017, 12, 31);
        var database = DatabaseOf("crmsales");
        var request = new ImportRequest
        {
            Mapping = "crm-sales-opportunities",
            From = Path.Combine(DocPage.Repository, "samples", "crm-sales-opportunities"),
            Now = Instant.FromUtc(2017, 12, 31, 23, 59),
        };
        CrmImport.Run(database, request, null, CancellationToken.None);
        return new(database, today);
    }

    private static SqliteDatabase DatabaseOf(string company) => new(Path.Combine(Folder.Value, company + ".db"));

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-companies-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}

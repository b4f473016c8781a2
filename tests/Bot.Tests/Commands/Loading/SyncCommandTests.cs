using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Server;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Bot.Tests.Commands.Loading;

public sealed class SyncCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("revbot-sync-command").FullName;
    private LocalSalesforce server = null!;
    private SalesOrg org = null!;

    public async Task InitializeAsync()
    {
        server = await LocalSalesforce.StartAsync();
        // The program's clock is the machine's.
        server.Now = DateTimeOffset.UtcNow.AddDays(-1);
        org = SalesOrg.Small(server);
        foreach (var row in server.Objects["Opportunity"].Rows.Concat(server.Objects["OpportunityHistory"].Rows))
        {
            row["CloseDate"] = server.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        server.Now = DateTimeOffset.UtcNow;
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string Database => Path.Combine(folder, "revbot.db");

    private Task<Terminal.Run> RunAsync(params string[] args) =>
        Terminal.RunAsync([.. args, "--db", Database, .. Settings.Select(pair => $"--{pair.Key}={pair.Value}")]);

    private Dictionary<string, string?> Settings =>
        new(StringComparer.Ordinal)
        {
            ["RevBot:Salesforce:LoginUrl"] = server.Address.ToString(),
            ["RevBot:Salesforce:ClientId"] = LocalSalesforce.ClientId,
            ["RevBot:Salesforce:ClientSecret"] = LocalSalesforce.ClientSecret,
        };

    /// <summary>Without the line breaks of a narrow terminal.</summary>
    private static string Flat(Terminal.Run run) =>
        string.Join(' ', run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Sync_OfAnOrg_SaysWhatItDidAndQuestionsAreAnswered()
    {
        var sync = await RunAsync("sync");

        Assert.Equal((0, ""), (sync.Code, sync.Error));
        Assert.Contains("Read from salesforce, by ", sync.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  Opportunity +6  all\n", sync.Output);
        Assert.Matches(@"\n  Opportunity\.csv +opportunity +6 +6 +0 +0 +0\n", sync.Output);
        Assert.DoesNotContain(LocalSalesforce.ClientSecret, sync.Output, StringComparison.Ordinal);

        var ask = await RunAsync("ask", "How many open deals do we have?", "--as", "carla@acme.example");

        Assert.Equal(0, ask.Code);
        Assert.Contains("5", ask.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_ADayLater_LoadsWhatChangedAndSaysSoAsJson()
    {
        await RunAsync("sync");
        org.Change("Deal 1", stage: "Won");

        using var json = JsonDocument.Parse((await RunAsync("sync", "--format", "json")).Output);

        var root = json.RootElement;
        Assert.Equal("salesforce", root.GetProperty("source").GetString());
        Assert.True(root.GetProperty("changed").GetBoolean());
        Assert.False(root.GetProperty("dryRun").GetBoolean());
        Assert.Equal(0, root.GetProperty("rejected").GetInt64());
        Assert.True(root.GetProperty("loaded").GetInt64() > 0);
        // What the CRM gave, and what the load read of the deals that it is of.
        Assert.Equal(
            root.GetProperty("objects").EnumerateArray().Sum(found => found.GetProperty("rows").GetInt64()),
            root.GetProperty("fromCrm").GetInt64()
        );
        Assert.Equal(
            root.GetProperty("sources").EnumerateArray().Sum(found => found.GetProperty("read").GetInt64()),
            root.GetProperty("read").GetInt64()
        );
        Assert.Contains(
            root.GetProperty("objects").EnumerateArray(),
            found =>
                found.GetProperty("name").GetString() == "Opportunity" && !found.GetProperty("isWhole").GetBoolean()
        );
        var ask = await RunAsync("ask", "How many open deals do we have?", "--as", "carla@acme.example");
        Assert.Contains("4", ask.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_WithoutACrm_SaysWhatToSet()
    {
        var run = await Terminal.RunAsync("sync", "--db", Database);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(
            "No CRM is set up; set RevBot:Salesforce:LoginUrl",
            run.OnlyErrorLine,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sync_ThatFails_IsOneLineAndDoctorTellsIt()
    {
        await RunAsync("sync");
        server.Objects["Opportunity"].Rows[0]["Amount"] = 1m;
        server.Instead = async (context, path) =>
        {
            if (!path.Contains("/sobjects/Opportunity/describe", StringComparison.Ordinal))
            {
                return false;
            }

            await LocalSalesforce.WriteErrorAsync(context, 403, "API_DISABLED_FOR_ORG", "API is not enabled");
            return true;
        };

        var run = await RunAsync("sync");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Equal(
            "Salesforce refuses (API_DISABLED_FOR_ORG: API is not enabled); see docs/sync.md.",
            run.OnlyErrorLine
        );
        var doctor = await RunAsync("doctor");
        Assert.Matches(@"sync .*failed \(Salesforce refuses \(API_DISABLED_FOR_ORG", Flat(doctor));
    }

    [Fact]
    public async Task Sync_WithAWrongSecret_IsAWrongSetting()
    {
        var run = await Terminal.RunAsync([
            "sync",
            "--db",
            Database,
            .. Settings
                .Where(pair => !pair.Key.EndsWith("Secret", StringComparison.Ordinal))
                .Select(pair => $"--{pair.Key}={pair.Value}"),
            "--RevBot:Salesforce:ClientSecret=another-secret",
        ]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(
            "Salesforce does not let RevBot in (invalid_grant)",
            run.OnlyErrorLine,
            StringComparison.Ordinal
        );
    }

    /// <summary>What was not left out is not told as if it were; and whoever looks after it learns of it from doctor.</summary>
    [Fact]
    public async Task Sync_OfAnOrgThatLacksWhatItHad_SaysWhatToLookAt()
    {
        await RunAsync("sync");
        server.Objects.Remove("UserRole");

        var text = await RunAsync("sync");
        using var json = JsonDocument.Parse((await RunAsync("sync", "--format", "json")).Output);

        const string Told = "UserRole was read before and is not there any more";
        Assert.Contains($"\nLook: {Told}", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out: UserRole", text.Output, StringComparison.Ordinal);
        var note = Assert.Single(json.RootElement.GetProperty("notes").EnumerateArray()).GetString();
        Assert.StartsWith(Told, note, StringComparison.Ordinal);
        Assert.Contains($"Done, but: {Told}", Flat(await RunAsync("doctor")), StringComparison.Ordinal);
    }

    /// <summary>What goes wrong before anything is read is noted too.</summary>
    [Fact]
    public async Task Sync_ByAMappingThatIsNotThere_IsToldByDoctor()
    {
        await RunAsync("sync");

        var run = await RunAsync("sync", "--RevBot:Sync:Mapping=no-such-mapping");

        Assert.Equal(2, run.Code);
        Assert.Matches(@"sync .*failed \(no-such-mapping", Flat(await RunAsync("doctor")));
    }

    [Fact]
    public async Task Doctor_AfterASync_SaysWhenTheNextOneIsDue()
    {
        await RunAsync("sync");

        var doctor = Flat(await RunAsync("doctor"));

        Assert.Contains("the changes of salesforce are known to ", doctor, StringComparison.Ordinal);
        Assert.Contains("The next one is due at ", doctor, StringComparison.Ordinal);
    }

    /// <summary>The age is that of what is known of the CRM, not of the last load.</summary>
    [Fact]
    public async Task Age_OfTheData_IsThatOfWhatIsKnownOfTheCrm()
    {
        server.Now = DateTimeOffset.UtcNow.AddHours(-6);
        await RunAsync("sync");

        var old = await RunAsync("doctor");
        server.Now = DateTimeOffset.UtcNow;
        var second = await RunAsync("sync");
        var fresh = await RunAsync("doctor");

        Assert.Contains("past the limit of 4 h", Flat(old), StringComparison.Ordinal);
        Assert.Contains("Nothing has changed since the last sync", second.Output, StringComparison.Ordinal);
        Assert.Contains("within the limit of 4 h", Flat(fresh), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_WithACrm_SyncsByItselfAndAnswersFromTheNewBook()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var settings = CheckedSettings.Bind(configuration).Required() with { Database = Database };
        var clock = new BotClock(TimeProvider.System, null);
        var house = new RevBotServices(Databases.OpenMigrated(settings, clock), settings, clock, NullLogger.Instance);
        Assert.Equal(0, house.Books.Current(CancellationToken.None).DealCount);
        var swapped = house.Books.Swapped;

        await using var running = await RunningServer.StartAsync(house, settings: Settings);
        await swapped.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(6, house.Books.Current(CancellationToken.None).DealCount);
    }
}

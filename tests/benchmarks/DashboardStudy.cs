using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Benchmarks.Load;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Data.Database;
using RevBot.Data.State.People;

namespace RevBot.Benchmarks;

/// <summary>
/// What the dashboard costs a company of a size: the first paint in a real browser, the page for many viewers at once, and
/// how long after the news of a new book every viewer has it. RevBot runs in a process of its own, as it is served.
/// </summary>
internal static class DashboardStudy
{
    private const int Loads = 15;
    private const int Usual = 100_000;
    private const int UsualViewers = 50;
    private const string Leader = "margaret.osei@farhaven.example";
    private const string Secret = "a secret of the study, of thirty-two characters";

    // The book is looked for once a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task RunAsync(string[] args)
    {
        var deals = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Usual;
        var viewers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : UsualViewers;
        var folder = Directory.CreateTempSubdirectory("revbot-dashboard-study").FullName;
        try
        {
            var database = new SqliteDatabase(Path.Combine(folder, "revbot.db"));
            File.Copy(DemoFile.Of(deals).Name, database.Name);
            await using var bot = await RunningBot.StartAsync(database.Name, [new("RevBot:Web:Key", Secret)]);
            Console.WriteLine(
                $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {deals:#,0} deals, {viewers} viewers"
            );
            var leader = await DashboardViewer.EnterAsync(bot.Address, KeyOf(Leader));
            Say("leader's page, first after the start", [await leader.LoadAsync()]);
            Say("leader's page, kept", await ManyAsync(leader));
            await PaintAsync(bot.Address);
            await ViewAsync(bot.Address, database, viewers);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A new book of a sync is no demo's any more: people come by keys.
    private static string KeyOf(string email) =>
        new Tickets(new(Secret)).Issue(
            TicketUse.Key,
            new(email),
            Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromHours(1)
        );

    private static async Task<Loading[]> ManyAsync(DashboardViewer viewer)
    {
        var loadings = new List<Loading>();
        for (var load = 0; load < Loads; load++)
        {
            loadings.Add(await viewer.LoadAsync());
        }

        return [.. loadings];
    }

    // As the browser itself measures it: from the beginning of the navigation.
    private static async Task PaintAsync(Uri address)
    {
        if (Chromium.Path is null)
        {
            Console.WriteLine("first paint: no Chromium on this machine");
            return;
        }

        await using var browser = await Chromium.StartAsync();
        var page = await browser.PageAsync(1500);
        await page.GotoAsync(new Uri(address, "/#key=" + KeyOf(Leader)).ToString());
        await page.Locator("#start .worth button").First.WaitForAsync(new() { Timeout = 120_000 });
        var (first, whole) = (new List<double>(), new List<double>());
        for (var load = 0; load < Loads; load++)
        {
            await page.GotoAsync(new Uri(address, "dashboard").ToString());
            await page.Locator("#blocks.packed").WaitForAsync();
            first.Add(
                await page.EvaluateAsync<double>(
                    "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
                )
            );
            whole.Add(
                await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd")
            );
        }

        Say("first contentful paint in Chromium", first);
        Say("page whole in Chromium", whole);
    }

    private static async Task ViewAsync(Uri address, SqliteDatabase database, int viewers)
    {
        var people = new PeopleRepository(database).ListPresent();
        var all = new List<DashboardViewer>();
        for (var number = 0; number < viewers; number++)
        {
            all.Add(await DashboardViewer.EnterAsync(address, KeyOf(people[number % people.Count].Email)));
        }

        Say($"{viewers} viewers at once, first view", await Task.WhenAll(all.Select(viewer => viewer.LoadAsync())));
        Say($"{viewers} viewers at once, kept", await Task.WhenAll(all.Select(viewer => viewer.LoadAsync())));
        var watching = all.Select(viewer => viewer.WatchAsync()).ToArray();
        await Task.WhenAll(all.Select(viewer => viewer.IsWatching));
        using (var connection = database.Open())
        {
            var revision = connection.ExecuteScalar<long>("SELECT MAX(id) FROM sync_run");
            ScaleStudy.Change(database, revision + 1);
        }

        var updates = await Task.WhenAll(watching).WaitAsync(Patience);
        Say($"{viewers} viewers, from the news of a new book to the whole page", updates);
    }

    private static void Say(string what, IReadOnlyCollection<Loading> loadings)
    {
        Say(what + ": first byte", loadings.Select(loading => loading.FirstByte));
        Say(what + ": whole page", loadings.Select(loading => loading.Whole));
    }

    private static void Say(string what, IEnumerable<double> milliseconds)
    {
        double[] ordered = [.. milliseconds.Order()];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: median {ordered[ordered.Length / 2]:#,0} ms, slowest {ordered[^1]:#,0} ms"
            )
        );
    }
}

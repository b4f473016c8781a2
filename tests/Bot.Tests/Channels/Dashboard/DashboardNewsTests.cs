using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using RevBot.Bot.Channels.Dashboard;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Identity;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Dashboard;

public sealed class DashboardNewsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task OpenPage_IsToldOfANewBook_AndOfTheOneItMissed()
    {
        var house = demo.House();
        await using var server = await RunningServer.StartAsync(house);
        await PageClient.EnterAsync(server, DemoFile.Rep);
        var first = house.Books.Current(CancellationToken.None).Revision;
        using var reader = new StreamReader(await server.StreamAsync("/dashboard/events"));

        Assert.Equal($"data: {first}", await NextAsync(reader));
        Sync();
        house.Books.Refresh(DemoFile.Clock, CancellationToken.None);

        Assert.Equal($"data: {first + 1}", await NextAsync(reader));
    }

    [Fact]
    public async Task Figures_AfterANewBook_AreOfThatBook()
    {
        var house = demo.House();
        await using var server = await RunningServer.StartAsync(house);
        var before = await Page.OpenAsync(server, DemoFile.Leader);
        demo.Execute("UPDATE quota SET amount_minor = amount_minor * 2");
        Sync();
        Assert.Equal(before.Figures["get_pipeline:quota"], (await Page.GetAsync(server)).Figures["get_pipeline:quota"]);

        house.Books.Refresh(DemoFile.Clock, CancellationToken.None);

        Assert.NotEqual(
            before.Figures["get_pipeline:quota"],
            (await Page.GetAsync(server)).Figures["get_pipeline:quota"]
        );
    }

    [Fact]
    public async Task OpenPage_IsWorkedOutOverANewBook_BeforeItIsTold()
    {
        var house = demo.House();
        DashboardAnswers? answers = null;
        await using var server = await RunningServer.StartAsync(
            house,
            app => answers = app.Services.GetRequiredService<DashboardAnswers>()
        );
        await PageClient.EnterAsync(server, DemoFile.Leader);
        using var reader = new StreamReader(await server.StreamAsync("/dashboard/events?region=EMEA"));
        await NextAsync(reader);
        Sync();

        house.Books.Refresh(DemoFile.Clock, CancellationToken.None);

        var (deals, view) = house.FindPresent(DemoFile.Leader, CancellationToken.None)!.Value;
        var shown = QueryReader.Read(
            new QueryCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["region"] = "EMEA" }),
            view
        );
        Assert.True(answers!.GetAsync(new(deals, view), "get_pipeline", shown, CancellationToken.None).IsCompleted);
        Assert.False(answers.GetAsync(new(deals, view), "get_pipeline", new(), CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task PageOpenedWhileOthersAreWorkedOut_WaitsForOneOfThemAndNotForAll()
    {
        var house = demo.House();
        DashboardAnswers? answers = null;
        OpenPages? pages = null;
        await using var server = await RunningServer.StartAsync(
            house,
            app =>
                (answers, pages) = (
                    app.Services.GetRequiredService<DashboardAnswers>(),
                    app.Services.GetRequiredService<OpenPages>()
                )
        );
        var (deals, view) = house.FindPresent(DemoFile.Leader, CancellationToken.None)!.Value;
        int[] people = [.. deals.Sellers.Select(seller => seller.Id).Where(id => id != view.Scope.Viewer.Id).Order()];
        Assert.All(people, person => Assert.NotNull(pages!.TryOpen(person, new())));
        var last = new DashboardViewer(deals, deals.For(ScopeResolver.FindById(deals, people[^1])!, view.AsOf));
        using var ending = new CancellationTokenSource();

        var warming = Task.Run(() => house.Books.MakeReady!(deals, ending.Token));
        await answers!.GetAsync(new(deals, view), "get_pipeline", new(), CancellationToken.None);

        Assert.False(answers.GetAsync(last, "get_pipeline", new(), CancellationToken.None).IsCompleted);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => warming);
    }

    [Fact]
    public void Pages_BeyondTenOfAPersonOrFiveHundredInAll_AreNotOpened()
    {
        var pages = new OpenPages();
        var open = Enumerable.Range(0, 500).Select(page => pages.TryOpen(page / 10, new())!).ToArray();

        Assert.All(open, Assert.NotNull);
        Assert.Equal(50, pages.List().Count);
        Assert.Null(pages.TryOpen(1000, new()));
        pages.Close(open[0]);
        Assert.Null(pages.TryOpen(1, new()));
        Assert.NotNull(pages.TryOpen(0, new()));
    }

    [Fact]
    public async Task Pages_OfOnePerson_BeyondTen_GetNoNews()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await PageClient.EnterAsync(server, DemoFile.Rep);
        var open = new List<Stream>();
        for (var page = 0; page < 10; page++)
        {
            open.Add(await server.StreamAsync("/dashboard/events"));
        }

        using var refused = await server.GetAsync("/dashboard/events");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        open.ForEach(stream => stream.Dispose());
    }

    private void Sync() =>
        demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, kind, 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );

    private static async Task<string> NextAsync(StreamReader reader)
    {
        while (true)
        {
            var line = await reader.ReadLineAsync().WaitAsync(Patience);
            if (line is null || line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line ?? "the end";
            }
        }
    }
}

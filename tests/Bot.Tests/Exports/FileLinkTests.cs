using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Channels.Teams;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Inbox;
using RevBot.Bot.Tests.Server;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Links to files, over real HTTP: of one person, once, for ten minutes.</summary>
public sealed class FileLinkTests : IDisposable
{
    private const string Secret = "a secret of thirty-two characters or more";
    private readonly DemoFile demo = new();
    private IFileAddresses addresses = null!;

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Link_GivesItsFileOnce_AndLookingAtItUsesNothingUp()
    {
        var house = demo.House(RealRouter.Router);
        await using var server = await KeyedAsync(house);
        var link = await LinkAsync(house, DemoFile.Leader);

        using var looked = await server.GetAsync(link);
        using var again = await server.GetAsync(link);
        using var pressed = await server.SendAsync(HttpMethod.Post, link);
        using var twice = await server.SendAsync(HttpMethod.Post, link);
        using var after = await server.GetAsync(link);

        Assert.Contains("Download Excel", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.True(new Workbook(await pressed.Content.ReadAsByteArrayAsync()).Rows("Deals").Count > 10);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (twice.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Link_PressedManyTimesAtOnce_GivesOneFile()
    {
        var house = demo.House(RealRouter.Router);
        await using var server = await KeyedAsync(house);
        var link = await LinkAsync(house, DemoFile.Leader);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.SendAsync(HttpMethod.Post, link)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task LinkOfOne_DoesNothingForAnother()
    {
        var house = demo.House(RealRouter.Router);
        await using var server = await KeyedAsync(house);
        var link = await LinkAsync(house, DemoFile.Leader);
        var number = new AccessKeyRepository(demo.Database).Issue(1, Soon, Now);
        var key = new Tickets(new(Secret)).Issue(TicketUse.Key, new(DemoFile.Rep, number), Soon);
        Assert.NotNull(await PageClient.TryEnterAsync(server, new { key }));

        using var offered = await server.GetAsync(link);
        using var pressed = await server.SendAsync(HttpMethod.Post, link);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (offered.StatusCode, pressed.StatusCode));
    }

    [Theory]
    [InlineData("/file/nonsense")]
    [InlineData("/file/MTc2Mzg.abc")]
    public async Task AddressThatIsNoLink_IsWorthNothing(string address)
    {
        await using var server = await KeyedAsync(demo.House());

        using var pressed = await server.SendAsync(HttpMethod.Post, address);

        Assert.Equal(HttpStatusCode.Gone, pressed.StatusCode);
    }

    [Fact]
    public void Link_AfterTenMinutes_IsOver()
    {
        var time = new MovedTime();
        var links = new FileLinks(
            new Tickets(new(Secret)),
            new FileLinkRepository(demo.Database),
            new WebSettings { Key = new(Secret), Hosts = ["revbot.example.com"] },
            new BotClock(time, new LocalDate(2026, 11, 22))
        );
        var address = links.Create(Csv)!;
        var ticket = address.Segments[^1];

        Assert.Equal("https://revbot.example.com/file/" + ticket, address.AbsoluteUri);
        Assert.Equal(Csv, links.Find(ticket));
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(links.Find(ticket));
        Assert.False(links.TryUse(ticket));
    }

    [Theory]
    [InlineData(null, "revbot.example.com")]
    [InlineData(Secret, null)]
    public void WithoutAPageThatOthersReach_ThereIsNoLink(string? key, string? host)
    {
        var links = new FileLinks(
            new Tickets(null),
            new FileLinkRepository(demo.Database),
            new WebSettings { Key = key is null ? null : new(key), Hosts = host is null ? [] : [host] },
            DemoFile.Clock
        );

        Assert.Null(links.Create(Csv));
    }

    [Fact]
    public async Task FileThatCouldNotBeMade_UsesNoLinkUp()
    {
        var house = demo.House(RealRouter.Router);
        await using var server = await KeyedAsync(house);
        var link = await LinkAsync(house, DemoFile.Leader);
        demo.Execute("ALTER TABLE answer RENAME TO answer_away");

        using var failed = await server.SendAsync(HttpMethod.Post, link);
        demo.Execute("ALTER TABLE answer_away RENAME TO answer");
        using var later = await server.SendAsync(HttpMethod.Post, link);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (failed.StatusCode, later.StatusCode));
    }

    [Fact]
    public async Task GuessedLinks_KeepNobodyFromTheirOwnNorFromThePage()
    {
        var house = demo.House(RealRouter.Router);
        await using var server = await KeyedAsync(house);
        var link = await LinkAsync(house, DemoFile.Leader);

        var guesses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 80; guess++)
        {
            using var answer = await server.GetAsync($"/file/guess{guess}");
            guesses.Add(answer.StatusCode);
        }

        using var own = await server.GetAsync(link);
        using var entering = await PageClient.TrySendAsync(server, "enter", new { key = "none" });
        Assert.Contains(HttpStatusCode.TooManyRequests, guesses);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (own.StatusCode, entering.StatusCode));
    }

    [Fact]
    public async Task LinksOfOnePerson_AreLimited_WhoeverPressesThem()
    {
        var house = demo.House(RealRouter.Router);
        await using var server = await KeyedAsync(house);
        var link = await LinkAsync(house, DemoFile.Leader);

        var looks = new List<HttpStatusCode>();
        for (var look = 0; look < 80; look++)
        {
            using var answer = await server.GetAsync(link);
            looks.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, looks);
    }

    [Fact]
    public async Task FileOfWhoHasLeft_IsMadeForNobody()
    {
        var house = demo.House(RealRouter.Router);
        var answered = await house.Assistant.AskAsync(
            new AskRequest(null, "slack:1", DemoFile.Rep, "Show me all my open deals", "slack"),
            CancellationToken.None
        );
        var seller = house.ViewOf(DemoFile.Rep, CancellationToken.None).Scope.Viewer.Id;
        Assert.NotNull(await house.FindExportAsync(answered.RecordId!, null, seller, CancellationToken.None));

        demo.Execute("UPDATE seller SET active_to = 20261121 WHERE email = @rep", new { rep = DemoFile.Rep });
        var later = demo.House(RealRouter.Router);

        Assert.Null(await later.FindExportAsync(answered.RecordId!, null, seller, CancellationToken.None));
        Assert.Null(await later.FindExportAsync(answered.RecordId!, null, DemoFile.Rep, CancellationToken.None));
    }

    private static WantedFile Csv { get; } = new("a1", ExportFormat.Csv, 1);

    private static Instant Now => DemoFile.Clock.Machine;

    private static Instant Soon => Now + Duration.FromDays(1);

    private async Task<RunningServer> KeyedAsync(RevBotServices house) =>
        await RunningServer.StartAsync(
            house,
            app => addresses = app.Services.GetRequiredService<IFileAddresses>(),
            new Dictionary<string, string?> { ["RevBot:Web:Key"] = Secret, ["RevBot:Web:Hosts"] = "revbot.example.com" }
        );

    private async Task<string> LinkAsync(RevBotServices house, string email)
    {
        var envelope = await house.Assistant.AskAsync(
            new AskRequest(null, "teams:1", email, "Show me all my open deals", "teams"),
            CancellationToken.None
        );
        var seller = house.ViewOf(email, CancellationToken.None).Scope.Viewer.Id;
        return addresses.Create(new(envelope.RecordId!, ExportFormat.Excel, seller))!.AbsolutePath;
    }
}

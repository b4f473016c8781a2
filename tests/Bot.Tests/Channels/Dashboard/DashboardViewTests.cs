using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Server;
using RevBot.Data.State.Views;
using RevBot.Data.Usage;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>Who opened which dashboard is counted; what reads it shows each only what they may see.</summary>
public sealed class DashboardViewTests : IDisposable
{
    private const string Manager = "claire.fontaine@farhaven.example";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Views_OfPages_AreCountedByPersonAndKind()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await Page.OpenAsync(server, DemoFile.Rep);
        await Page.GetAsync(server, "?wall");
        await Page.OpenAsync(server, Manager);

        Assert.Equal(["manager", "rep", "wall"], Kinds());
    }

    [Fact]
    public async Task View_OfTheSameDashboardToFilterIt_IsTheSameView()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await Page.OpenAsync(server, DemoFile.Leader);
        await Page.GetAsync(server, "?region=EMEA");

        Assert.Equal(["leader"], Kinds());
    }

    [Fact]
    public async Task Update_OfAnOpenPage_AndAnAddressThatIsRefused_AreNoViews()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await PageClient.EnterAsync(server, DemoFile.Leader);
        using var update = new HttpRequestMessage(HttpMethod.Get, new Uri("/dashboard", UriKind.Relative));
        update.Headers.Add("X-RevBot-Update", "1");
        using var response = await server.SendAsync(update);
        await response.Content.ReadAsStringAsync();
        await Page.GetAsync(server, "?region=Atlantis");

        Assert.Empty(Kinds());
    }

    [Fact]
    public void View_AfterHalfAnHour_IsAnother()
    {
        var views = new DashboardViewRepository(demo.Database);
        var person = (int)demo.Scalar<long>($"SELECT id FROM seller WHERE email = '{DemoFile.Rep}'");

        Assert.True(views.Add(new(person, "rep", 1_000_000, 0)));
        Assert.False(views.Add(new(person, "rep", 1_000_000 + DashboardViewRepository.OneView - 1, 0)));
        Assert.True(views.Add(new(person, "rep", 1_000_000 + DashboardViewRepository.OneView, 0)));
        Assert.True(views.Add(new(person, "wall", 1_000_001, 0)));
    }

    [Fact]
    public async Task Views_InTheRecord_AreThoseOfTheScope()
    {
        var house = demo.House();
        await using (var server = await RunningServer.StartAsync(house))
        {
            await Page.OpenAsync(server, DemoFile.Rep);
            await Page.OpenAsync(server, DemoFile.Leader);
        }

        var leader = house.ViewOf(DemoFile.Leader, CancellationToken.None);
        var rep = house.ViewOf(DemoFile.Rep, CancellationToken.None);
        var reader = new UsageReader(demo.Database);

        Assert.Equal(2, reader.Read(leader.Scope, null, leader.Company.Zone).Views.Count);
        var own = Assert.Single(reader.Read(rep.Scope, null, rep.Company.Zone).Views);
        Assert.Equal((rep.Scope.Viewer.Id, "rep", rep.Today), (own.SellerId, own.Kind, own.Day));
    }

    private string[] Kinds() =>
        [
            .. (demo.Scalar<string?>("SELECT GROUP_CONCAT(kind) FROM dashboard_view") ?? string.Empty)
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal),
        ];
}

using System.Net;
using Dapper;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>Nobody sees on the dashboard what the chat would not tell them, whatever the address says.</summary>
public sealed class DashboardScopeTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Page_OfARep_HasNoDealAccountOrPersonOfAnother()
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        var page = await Page.OpenAsync(server, DemoFile.Rep);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("My dashboard", page.Text, StringComparison.Ordinal);
        var (own, foreign) = (Names("="), Names("<>"));
        Assert.NotEmpty(own);
        Assert.All(
            foreign.Except(own, StringComparer.Ordinal),
            name => Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal)
        );
        Assert.All(
            People().Where(person => person != "Lena Hoffmann"),
            person => Assert.DoesNotContain(person, page.Text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("?team=EMEA%20Sales", "?team=No%20Such%20Team")]
    [InlineData("?region=AMER", "?region=Atlantis")]
    [InlineData("?segment=SMB", "?segment=Tiny")]
    public async Task Value_OutsideTheScope_IsRefusedLikeOneThatDoesNotExist(string outside, string unknown)
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        var (one, other) = (await Page.OpenAsync(server, DemoFile.Rep, outside), await Page.GetAsync(server, unknown));

        Assert.Equal(HttpStatusCode.BadRequest, one.Status);
        Assert.Equal(Sentence(one, outside), Sentence(other, unknown));
        Assert.Empty(one.Blocks);
        Assert.Empty(one.Figures);
    }

    [Fact]
    public async Task Page_WithoutASession_LeadsToTheSignInAndBack()
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        using var response = await server.GetAsync("/dashboard?region=EMEA");

        Assert.Equal("/?open=%2Fdashboard%3Fregion%3DEMEA", response.RequestMessage!.RequestUri!.PathAndQuery);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("block-header", page, StringComparison.Ordinal);
        using var news = await server.GetAsync("/dashboard/events");
        Assert.Equal(HttpStatusCode.Unauthorized, news.StatusCode);
    }

    [Fact]
    public async Task Page_WhereTheChatIsOff_IsOffToo()
    {
        demo.Execute("UPDATE sync_run SET kind = 'import'");
        await using var server = await RunningServer.StartAsync(demo.House());

        using var response = await server.GetAsync("/dashboard");

        Assert.Contains("RevBot__Web__Key", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_OfTheData_IsNeverMarkup()
    {
        demo.Execute(
            "UPDATE opportunity SET name = '<img src=x onerror=alert(1)>\"&{{name}}' || id, competitor = '<b>Deel</b>'"
        );
        demo.Execute("UPDATE seller SET name = '<i>' || name || '</i>'");
        await using var server = await RunningServer.StartAsync(demo.House());

        var page = await Page.OpenAsync(server, DemoFile.Leader);

        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Deel", page.Html, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>\"&{{name}}", page.TextOf("risks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_FasterThanAnybodyReads_AreHeldBack()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await PageClient.EnterAsync(server, DemoFile.Rep);
        var statuses = new List<HttpStatusCode>();
        for (var opened = 0; opened < 45; opened++)
        {
            statuses.Add((await Page.GetAsync(server, "?region=Atlantis")).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    private static string Sentence(Page page, string query)
    {
        var value = Uri.UnescapeDataString(query[(query.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var start = page.Html.IndexOf("id=\"sentence\"", StringComparison.Ordinal);
        Assert.True(start > 0);
        return page.Html[start..page.Html.IndexOf("</p>", start, StringComparison.Ordinal)]
            .Replace(value, "VALUE", StringComparison.Ordinal);
    }

    private List<string> Names(string compared)
    {
        using var connection = demo.Database.Open();
        return
        [
            .. connection.Query<string>(
                $"SELECT o.name FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id JOIN seller s ON s.id = v.owner_id WHERE s.email {compared} @email UNION SELECT a.name FROM opportunity o JOIN account a ON a.id = o.account_id JOIN opportunity_version v ON v.opportunity_id = o.id JOIN seller s ON s.id = v.owner_id WHERE s.email {compared} @email",
                new { email = DemoFile.Rep }
            ),
        ];
    }

    private List<string> People()
    {
        using var connection = demo.Database.Open();
        return [.. connection.Query<string>("SELECT name FROM seller")];
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Inbox;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Files of the chat page and of the dashboard, over real HTTP.</summary>
public sealed partial class DownloadTests : IDisposable
{
    private const string Question = "Show me all my open deals";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task AnswerOfThePage_IsDownloadedWhole_UnderASafeName()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Leader);
        var answer = await AskAsync(page);

        using var response = await page.SendAsync(
            "export",
            new
            {
                answer,
                form = "xlsx",
                text = "../My \"deals\"\r\n",
            }
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("my-deals-2026-11-22.xlsx", response.Content.Headers.ContentDisposition.FileName);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            response.Content.Headers.ContentType!.MediaType
        );
        var workbook = new Workbook(await response.Content.ReadAsByteArrayAsync());
        Assert.True(workbook.Rows("Deals").Count > 10);
        Assert.Equal("../My \"deals\"", workbook.Texts("Answer")[0][0]);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("pdf", "application/pdf")]
    public async Task AnswerOfThePage_IsDownloadedInEveryForm(string form, string type)
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Leader);

        using var response = await page.SendAsync("export", new { answer = await AskAsync(page), form });

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.EndsWith("." + form, response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerOfAnother_IsAsIfItDidNotExist()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var answer = await AskAsync(await PageClient.EnterAsync(server, DemoFile.Leader));
        var other = await PageClient.EnterAsync(server, DemoFile.Rep);

        using var theirs = await other.SendAsync("export", new { answer, form = "csv" });
        using var none = await other.SendAsync("export", new { answer = "0000", form = "csv" });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, none.StatusCode));
        Assert.Equal(await theirs.Content.ReadAsStringAsync(), await none.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Download_IsOfTheScopeThatThePersonHasNow()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Leader);
        var answer = await AskAsync(page);
        var before = await OwnersAsync(page, answer);

        // The leader becomes a rep with some of another's deals; a server that starts then reads it so.
        var (email, _) = BusyRep.Of(demo);
        demo.Execute("UPDATE seller SET role = 0 WHERE email = @leader", new { leader = DemoFile.Leader });
        demo.Execute(
            "UPDATE opportunity_version SET owner_id = (SELECT id FROM seller WHERE email = @leader) WHERE opportunity_id IN (SELECT v.opportunity_id FROM opportunity_version v JOIN stage s ON s.id = v.stage_id WHERE v.valid_to IS NULL AND s.outcome = 0 AND v.owner_id = (SELECT id FROM seller WHERE email = @email))",
            new { leader = DemoFile.Leader, email }
        );
        await using var later = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var after = await OwnersAsync(await PageClient.EnterAsync(later, DemoFile.Leader), answer);

        Assert.True(before.Distinct(StringComparer.Ordinal).Count() > 1);
        Assert.NotEmpty(after);
        Assert.True(after.Count < before.Count);
        Assert.All(after, owner => Assert.Equal("Margaret Osei", owner));
    }

    [Fact]
    public async Task RequestThatIsNotThePages_GetsNoFile()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var answer = await AskAsync(await PageClient.EnterAsync(server, DemoFile.Leader));

        using var unsigned = await server.SendAsync(
            HttpMethod.Post,
            "/web/export",
            JsonContent.Create(new { answer, form = "csv" })
        );
        using var read = await server.GetAsync("/web/export?answer=" + answer);

        Assert.Equal(HttpStatusCode.Forbidden, unsigned.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task WishInThePage_GivesACardThatDownloadsTheAnswerBefore()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Leader);
        var answer = await AskAsync(page);

        var reply = await page.AskAsync("Export this to Excel please");

        var html = reply.GetProperty("html").GetString()!;
        Assert.Contains("The Excel file has Deals, all ", html, StringComparison.Ordinal);
        Assert.Contains("data-now", html, StringComparison.Ordinal);
        Assert.Contains($"data-value=\"{answer}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WishThatHoldsAQuestion_AnswersItAndDownloadsThatAnswer()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Leader);

        var reply = await page.AskAsync("Show me all my open deals as csv");

        var html = reply.GetProperty("html").GetString()!;
        Assert.Contains("data-form=\"csv\"", html, StringComparison.Ordinal);
        Assert.Contains("data-now", html, StringComparison.Ordinal);
        Assert.True((await OwnersAsync(page, Answer().Match(html).Groups["id"].Value)).Count > 10);
    }

    [Fact]
    public async Task WishBeforeAnyAnswer_IsToldInOneSentence()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Leader);

        var reply = await page.AskAsync("as csv please", "fresh");

        Assert.StartsWith("I have given no answer", reply.GetProperty("say").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?block=risks&form=xlsx", 200)]
    [InlineData("?segment=Enterprise&block=risks&form=pdf", 200)]
    [InlineData("?block=risks&form=docx", 400)]
    [InlineData("?block=nonsense&form=csv", 404)]
    [InlineData("?block=risks&form=csv&region=Atlantis", 400)]
    [InlineData("?block=risks&form=csv&odd=1", 400)]
    public async Task BlockOfTheDashboard_IsDownloaded_OrSaysWhyNot(string query, int status)
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await PageClient.EnterAsync(server, DemoFile.Leader);

        using var response = await server.GetAsync("/dashboard/export" + query);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200, response.Content.Headers.ContentDisposition is not null);
    }

    [Fact]
    public async Task BlockOfTheDashboard_HasAllItsRowsAndTheSameDeals()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await PageClient.EnterAsync(server, DemoFile.Leader);
        var page = await server.TextAsync("/dashboard?segment=Enterprise");
        var address = WebUtility.HtmlDecode(RiskFile().Match(page).Groups["address"].Value);

        using var response = await server.GetAsync(address);

        Assert.Equal("/dashboard/export?segment=Enterprise&block=risks&form=xlsx", address);
        var workbook = new Workbook(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, workbook.Sheets.Count);
        var rows = workbook.Rows(workbook.Sheets[1]).Count;
        Assert.Contains(
            workbook.Texts("Answer"),
            row => row[0] == workbook.Sheets[1] && row[1].EndsWith($"{rows} rows", StringComparison.Ordinal)
        );
        Assert.Contains(
            "only Enterprise",
            string.Concat(workbook.Texts("Answer").SelectMany(row => row)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task BlockWithAMeter_HasTheTableBehindIt()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        await PageClient.EnterAsync(server, DemoFile.Leader);

        using var response = await server.GetAsync("/dashboard/export?block=header&form=xlsx");

        var workbook = new Workbook(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, workbook.Sheets.Count);
        Assert.Contains("Best case", workbook.Texts(workbook.Sheets[1]).Select(row => row[0]));
    }

    [Fact]
    public async Task BlockOfARep_HasOnlyTheirDeals_AndNobodyHasItWithoutASession()
    {
        var (email, name) = BusyRep.Of(demo);
        await using var server = await RunningServer.StartAsync(demo.House());
        using var nobody = await server.GetAsync("/dashboard/export?block=risks&form=xlsx");
        await PageClient.EnterAsync(server, email);

        using var response = await server.GetAsync("/dashboard/export?block=risks&form=csv");

        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines[1..]);
        Assert.All(lines[1..], line => Assert.Contains(name, line, StringComparison.Ordinal));
    }

    private static async Task<string> AskAsync(PageClient page)
    {
        var reply = await page.AskAsync(Question);
        return Answer().Match(reply.GetProperty("html").GetString()!).Groups["id"].Value;
    }

    // Whose the deals of a list are, row by row.
    private static async Task<IReadOnlyList<string>> OwnersAsync(PageClient page, string answer)
    {
        using var response = await page.SendAsync("export", new { answer, form = "xlsx" });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var workbook = new Workbook(await response.Content.ReadAsByteArrayAsync());
        return [.. workbook.Rows("Deals").Select(row => Assert.IsType<string>(row["Owner"]))];
    }

    [GeneratedRegex("data-answer=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();

    [GeneratedRegex(
        "href=\"(?<address>[^\"]*block=risks[^\"]*xlsx)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RiskFile();
}

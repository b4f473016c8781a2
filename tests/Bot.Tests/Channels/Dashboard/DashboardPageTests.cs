using Microsoft.Playwright;
using RevBot.Bot.Tests.Channels.Web;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>The dashboard in a real browser, as a person uses it.</summary>
public sealed class DashboardPageTests(ChatStage stage) : IClassFixture<ChatStage>
{
    private const string Manager = "claire.fontaine@farhaven.example";

    [BrowserFact]
    public async Task Page_OfEveryRoleWidthAndColour_CanBeReadAndHeard()
    {
        foreach (
            var (person, width, scheme) in new[]
            {
                (DemoFile.Leader, 1500, ColorScheme.Light),
                (Manager, 1100, ColorScheme.Dark),
                (DemoFile.Rep, 360, ColorScheme.Light),
                (DemoFile.Leader, 360, ColorScheme.Dark),
            }
        )
        {
            await using var chat = await stage.OpenAsync(width, scheme);
            await chat.EnterAsync(person);
            await chat.OpenDashboardAsync();

            await PageChecks.CheckAsync(chat);
            Assert.Empty(await OverlapsAsync(chat));
        }
    }

    [BrowserFact]
    public async Task Filter_ByTheForm_StandsInTheAddressAndIsTakenBack()
    {
        await using var chat = await stage.OpenAsync(1500);
        await chat.EnterAsync(DemoFile.Leader);
        await chat.OpenDashboardAsync();

        await chat.Page.Locator("summary", new() { HasTextString = "Region" }).ClickAsync();
        await chat.Page.GetByLabel("EMEA", new() { Exact = true }).CheckAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await chat.Page.WaitForURLAsync("**/dashboard?*region=EMEA*");

        Assert.Contains(
            "only EMEA",
            await chat.Page.Locator("#block-header").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "Without EMEA" }).ClickAsync();
        await chat.Page.WaitForURLAsync("**/dashboard");
        Assert.Empty(chat.Troubles);
    }

    [BrowserFact]
    public async Task Figure_Pressed_IsAskedInTheChatWithTheFrameKept()
    {
        await using var chat = await stage.OpenAsync(1500);
        await chat.EnterAsync(DemoFile.Leader);
        await chat.OpenDashboardAsync("?region=EMEA");
        var figure = chat.Page.Locator("[data-fact='get_pipeline:commit'] a");

        await figure.ClickAsync();
        await chat.Page.WaitForFunctionAsync("() => document.querySelectorAll('article').length === 1");
        var answer = await chat.AnsweredAsync(1);

        Assert.Contains(
            "Which deals are in commit in 2027-Q4 for EMEA?",
            await answer.Locator("h2").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Contains("only EMEA", await answer.Locator(".trust").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("/", new Uri(chat.Page.Url).PathAndQuery);
        await chat.Page.ReloadAsync();
        Assert.Equal(1, await chat.Page.Locator("article").CountAsync());
    }

    [BrowserFact]
    public async Task Deal_AtRisk_LeadsToItsEvidence()
    {
        await using var chat = await stage.OpenAsync(1500);
        await chat.EnterAsync(DemoFile.Leader);
        await chat.OpenDashboardAsync();
        var deal = chat.Page.Locator("#block-risks tbody th a").First;
        var name = await deal.InnerTextAsync();

        await deal.ClickAsync();
        await chat.Page.WaitForFunctionAsync("() => document.querySelectorAll('article').length === 1");
        var answer = await chat.AnsweredAsync(1);

        Assert.Contains(name, await answer.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await answer.Locator("[data-deed=evidence]").CountAsync());
    }

    [BrowserFact]
    public async Task Link_FromSomebodyElsesPage_OnlyFillsTheQuestionIn()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        await chat.Page.GotoAsync($"data:text/html,<a href='{stage.Address}/?ask=delete%20my%20data'>free cake</a>");

        await chat.Page.GetByText("free cake").ClickAsync();
        await chat.Page.WaitForFunctionAsync("() => document.getElementById('text')?.value === 'delete my data'");

        Assert.Contains("Margaret", await chat.Page.Locator("#name").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await chat.Page.Locator("article").CountAsync());
    }

    [BrowserFact]
    public async Task Dashboard_WithoutASession_IsOpenedAfterTheSignIn()
    {
        await using var chat = await stage.OpenAsync();
        await chat.Page.GotoAsync(stage.Address + "/dashboard?region=EMEA");

        await chat.Page.Locator("#other").SelectOptionAsync(DemoFile.Leader);
        await chat.Page.Locator("#other-form button").ClickAsync();
        await chat.Page.WaitForURLAsync("**/dashboard?region=EMEA");

        Assert.Contains(
            "only EMEA",
            await chat.Page.Locator("#block-header").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    [BrowserFact]
    public async Task NewBook_RefreshesTheBlocks_WithoutAReload()
    {
        await using var chat = await stage.OpenAsync(1500);
        await chat.EnterAsync(DemoFile.Leader);
        await chat.OpenDashboardAsync();
        var quota = chat.Page.Locator("[data-fact='get_pipeline:quota']");
        var before = await quota.InnerTextAsync();
        await chat.Page.EvaluateAsync("() => { window.stays = true; }");

        stage.Demo.Execute("UPDATE quota SET amount_minor = amount_minor * 3");
        stage.Demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, kind, 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );
        stage.House.Books.Refresh(DemoFile.Clock, CancellationToken.None);
        await chat
            .Page.Locator("#status", new() { HasTextString = "new data" })
            .WaitForAsync(new() { Timeout = 60_000 });

        Assert.NotEqual(before, await quota.InnerTextAsync());
        Assert.True(await chat.Page.EvaluateAsync<bool>("() => window.stays"));
        Assert.Empty(chat.Troubles);
    }

    [BrowserFact]
    public async Task Wall_AndPaper_ShowTheFiguresAndNothingToPress()
    {
        await using var chat = await stage.OpenAsync(1500);
        await chat.EnterAsync(DemoFile.Leader);
        await chat.OpenDashboardAsync("?wall");
        Assert.False(await chat.Page.Locator("form").IsVisibleAsync());
        Assert.False(await chat.Page.Locator("nav").IsVisibleAsync());
        Assert.True(await chat.Page.Locator("#block-header dd").First.IsVisibleAsync());

        await chat.OpenDashboardAsync();
        await chat.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await chat.Page.Locator("form").IsVisibleAsync());
        Assert.False(await chat.Page.Locator(".ask").First.IsVisibleAsync());
        Assert.True(await chat.Page.Locator("#block-trust table").First.IsVisibleAsync());
    }

    // Blocks that lie over each other.
    private static Task<string[]> OverlapsAsync(Chat chat) =>
        chat.Page.EvaluateAsync<string[]>(
            """
            () => {
              const boxes = [...document.querySelectorAll(".block")].map(block => [block.id, block.getBoundingClientRect()]);
              return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
                .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                .map(([other]) => `${one} and ${other}`));
            }
            """
        );
}

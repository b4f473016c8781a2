using Dapper;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>What somebody sees first on the chat page, and that nothing typed is lost.</summary>
public sealed class FirstViewTests(ChatStage stage) : IClassFixture<ChatStage>
{
    private const string Manager = "claire.fontaine@farhaven.example";

    [BrowserFact]
    public async Task FirstView_OfEachRole_IsTheAnswersNumberInOneLine()
    {
        foreach (
            var (person, whose) in new[]
            {
                (DemoFile.Leader, "The company's number"),
                (Manager, "Your team's number"),
                (DemoFile.Rep, "Your number"),
            }
        )
        {
            await using var chat = await stage.OpenAsync();
            await chat.EnterAsync(person);
            var first = await chat.StartAsync();
            var figures = await first.Locator(".number-line b").AllInnerTextsAsync();
            var answer = await chat.AskAsync("Will we hit our number?");
            var said = await answer.Locator(".figures").InnerTextAsync();

            Assert.Contains($"{whose}, 2027-Q4", await first.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(2, figures.Count);
            Assert.All(figures, figure => Assert.Contains(figure, said, StringComparison.Ordinal));
            Assert.Contains(
                "As of 22 Nov 2026",
                await first.Locator(".trust").InnerTextAsync(),
                StringComparison.Ordinal
            );
            Assert.Empty(chat.Troubles);
        }
    }

    [BrowserFact]
    public async Task FirstView_OfEachRole_OffersThreeQuestionsThatAreAnswered()
    {
        foreach (var person in new[] { DemoFile.Leader, Manager, DemoFile.Rep })
        {
            await using var chat = await stage.OpenAsync();
            await chat.EnterAsync(person);
            var buttons = await chat.Page.Locator("#start .worth button").AllAsync();

            Assert.Equal(3, buttons.Count);
            foreach (var (place, button) in buttons.Index())
            {
                await button.ClickAsync();
                var answer = await chat.AnsweredAsync(place + 1);

                Assert.Equal(1, await answer.Locator("[data-deed=evidence]").CountAsync());
                await chat.Page.Locator("#send:enabled").WaitForAsync();
            }
        }
    }

    [BrowserFact]
    public async Task FirstView_IsHeardOnceAndWhole()
    {
        await using var chat = await stage.OpenAsync();
        await ListenAsync(chat);
        await chat.EnterAsync(DemoFile.Leader);
        var seen = await chat.Page.Locator("#start").InnerTextAsync();

        var heard = Assert.Single(await HeardAsync(chat));
        Assert.All(
            seen.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            line => Assert.Contains(line, heard, StringComparison.Ordinal)
        );
    }

    [BrowserFact]
    public async Task Answer_IsHeardOnceAndWhole()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        await ListenAsync(chat);

        var answer = await chat.AskAsync("Will we hit our number?");
        var seen = await answer.Locator(".card > p, .card > dl.figures dd").AllInnerTextsAsync();
        var heard = await HeardAsync(chat);

        Assert.Equal("Working on it", heard[0]);
        Assert.Equal(2, heard.Count);
        Assert.NotEmpty(seen);
        Assert.All(seen, part => Assert.Contains(part.Trim(), heard[1], StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task FollowUps_OfAnAnswer_AllRun()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync("Why did the forecast change since Monday?");
        var buttons = await answer.Locator("[data-deed=ask]").AllAsync();

        Assert.NotEmpty(buttons);
        foreach (var (place, button) in buttons.Index())
        {
            await button.ClickAsync();
            Assert.Equal(1, await (await chat.AnsweredAsync(place + 2)).Locator(".card").CountAsync());
            await chat.Page.Locator("#send:enabled").WaitForAsync();
        }
    }

    [BrowserFact]
    public async Task Question_SentWhenTheSessionIsOver_ComesBackAfterTheNextSignIn()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        await chat.Page.Context.ClearCookiesAsync();

        // The server takes no token of a session that is over; a page that is loaded anew has one of nobody's.
        await chat.Page.Locator("#text").FillAsync("Which deals are at risk in EMEA?");
        await chat.Page.Keyboard.PressAsync("Enter");
        Assert.Contains(
            "reload it",
            await chat.Page.Locator("article .wrong").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await chat.Page.ReloadAsync();
        await chat.EnterAsync(DemoFile.Leader);

        Assert.Equal("Which deals are at risk in EMEA?", await chat.Page.Locator("#text").InputValueAsync());
    }

    [BrowserFact]
    public async Task Question_AskedAfterThePersonLeft_IsBackInTheBoxAtTheSignIn()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync("felix.krause@farhaven.example");
        await chat.AskAsync("Show me the pipeline");
        await SetLeftAsync(20261101);
        try
        {
            await chat.Page.Locator("#text").FillAsync("Which deals slipped?");
            await chat.Page.Keyboard.PressAsync("Enter");
            await chat.Page.Locator("#enter-wrong").WaitForAsync();

            Assert.Contains(
                "signed out",
                await chat.Page.Locator("#enter-wrong").InnerTextAsync(),
                StringComparison.Ordinal
            );
            Assert.Equal(0, await chat.Page.Locator("article").CountAsync());
            await chat.EnterAsync(DemoFile.Leader);
            Assert.Equal("Which deals slipped?", await chat.Page.Locator("#text").InputValueAsync());
        }
        finally
        {
            await SetLeftAsync(null);
        }

        async Task SetLeftAsync(int? day)
        {
            using (var connection = stage.Demo.Database.Open())
            {
                await connection.ExecuteAsync(
                    "UPDATE seller SET active_to = @day WHERE email = 'felix.krause@farhaven.example'",
                    new { day }
                );
                await connection.ExecuteAsync(
                    "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, kind, 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
                );
            }

            stage.House.Books.Refresh(DemoFile.Clock, CancellationToken.None);
        }
    }

    [BrowserFact]
    public async Task Question_ThatCouldNotBeSent_IsBackInTheBox()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        await chat.Page.RouteAsync("**/web/ask", route => route.AbortAsync());

        await chat.Page.Locator("#text").FillAsync("Show me the pipeline");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Locator("article .wrong").WaitForAsync();

        Assert.Equal("Show me the pipeline", await chat.Page.Locator("#text").InputValueAsync());
    }

    [BrowserFact]
    public async Task Question_TypedWhileAnotherIsAnswered_StaysInTheBox()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var release = new TaskCompletionSource();
        await chat.Page.RouteAsync(
            "**/web/ask",
            async route =>
            {
                await release.Task;
                await route.ContinueAsync();
            }
        );
        await chat.Page.Locator("#text").FillAsync("Show me the pipeline");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Locator("#text").FillAsync("Which deals slipped?");
        await chat.Page.Keyboard.PressAsync("Enter");
        release.SetResult();
        await chat.AnsweredAsync(1);

        Assert.Equal("Which deals slipped?", await chat.Page.Locator("#text").InputValueAsync());
        Assert.Equal(1, await chat.Page.Locator("article").CountAsync());
    }

    // What a screen reader is told: each text that the status gets.
    private static Task ListenAsync(Chat chat) =>
        chat.Page.EvaluateAsync(
            """
            () => {
              window.heard = [];
              new MutationObserver(() => window.heard.push(document.getElementById("status").textContent))
                .observe(document.getElementById("status"), { childList: true, characterData: true, subtree: true });
            }
            """
        );

    private static async Task<IReadOnlyList<string>> HeardAsync(Chat chat) =>
        await chat.Page.EvaluateAsync<string[]>("() => new Promise(done => setTimeout(() => done(window.heard), 200))");
}

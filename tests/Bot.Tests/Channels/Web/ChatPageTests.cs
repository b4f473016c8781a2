using Microsoft.Playwright;

namespace RevBot.Bot.Tests.Channels.Web;

public sealed class ChatPageTests(ChatStage stage) : IClassFixture<ChatStage>
{
    [BrowserFact]
    public async Task Page_OnTheFirstVisit_LetsANewcomerChooseARoleAndAsk()
    {
        await using var chat = await stage.OpenAsync();
        Assert.Equal(5, await chat.Page.Locator(".people button").CountAsync());

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Lena Hoffmann" }).ClickAsync();
        var first = await chat.StartAsync();
        var answer = await chat.AskAsync("Show me the pipeline");

        Assert.Contains("Your number, 2027-Q4", await first.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("As Lena Hoffmann", await chat.Page.Locator("#who").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await answer.Locator(".figures dd").CountAsync());
        Assert.Contains("As of 22 Nov 2026", await answer.Locator(".trust").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(chat.Troubles);
    }

    [BrowserFact]
    public async Task Suggestion_WhenPressed_IsAskedAndItsAnswerTakesTheFocus()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);

        await chat.Page.Locator("[data-deed=ask]").First.ClickAsync();
        await chat.AnsweredAsync(1);

        Assert.Equal("H2", await FocusAsync(chat, "tagName", wanted: "H2"));
        Assert.Equal(
            await chat.Page.Locator("[data-deed=ask]").First.GetAttributeAsync("data-value"),
            await chat.Page.Locator("article h2").First.EvaluateAsync<string>("heading => heading.lastChild.data")
        );
    }

    [BrowserFact]
    public async Task File_ByTheButtonAndInWords_IsSavedUnderAnAnswersName()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync("Show me the pipeline");

        var pressed = await chat.Page.RunAndWaitForDownloadAsync(() =>
            answer.Locator("[data-deed=file][data-form=xlsx]").ClickAsync()
        );
        var asked = await chat.Page.RunAndWaitForDownloadAsync(() => chat.AskAsync("as csv please"));

        Assert.Equal("show-me-the-pipeline-2026-11-22.xlsx", pressed.SuggestedFilename);
        Assert.Equal("show-me-the-pipeline-2026-11-22.csv", asked.SuggestedFilename);
        Assert.Empty(chat.Troubles);
    }

    [BrowserFact]
    public async Task Copy_OfRowsThatLeadToTheCrm_HasWhatTheCellsSay()
    {
        var linked = new ChatStage();
        linked.Demo.Execute(
            "INSERT INTO setting (name, value) VALUES ('deal_address', 'https://crm.example/deal/{id}')"
        );
        await linked.InitializeAsync();
        await using (var chat = await linked.OpenAsync())
        {
            await chat.EnterAsync(DemoFile.Leader);
            var answer = await chat.AskAsync("Which deals are at risk?");
            await chat.Page.EvaluateAsync(
                "() => { navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }; }"
            );

            await answer.Locator("[data-deed=copy]").ClickAsync();

            var copied = (await chat.Page.EvaluateAsync<string>("() => window.copied")).Split('\n');
            var names = await answer.Locator("tbody th bdi").AllTextContentsAsync();
            Assert.NotEqual(0, await answer.Locator("tbody th a.crm").CountAsync());
            Assert.DoesNotContain(names, string.IsNullOrWhiteSpace);
            Assert.All(
                names,
                name => Assert.Contains(copied, line => line.StartsWith(name + "\t", StringComparison.Ordinal))
            );
        }

        await linked.DisposeAsync();
    }

    [BrowserFact]
    public async Task Evidence_WhenAskedForByTheButton_OpensUnderTheAnswerAndClosesAgain()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync("Show me the pipeline");
        var button = answer.Locator("[data-deed=evidence]").First;

        await button.ClickAsync();
        await answer.Locator(".evidence .card").WaitForAsync();

        Assert.Contains(
            "Computed by get_pipeline",
            await answer.Locator(".evidence").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal("true", await button.GetAttributeAsync("aria-expanded"));
        await button.ClickAsync();
        Assert.Equal(0, await answer.Locator(".evidence").CountAsync());
    }

    [BrowserFact]
    public async Task AnotherPeriod_ByItsButton_TakesTheCardsPlace()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync("Show me the pipeline");
        Assert.NotEqual(0, await answer.Locator("svg.plot").CountAsync());

        await answer.GetByRole(AriaRole.Button, new() { Name = "Same for 2028-Q1" }).ClickAsync();
        await answer.GetByText("due in 2028-Q1").First.WaitForAsync();

        Assert.Equal(1, await chat.Page.Locator("article").CountAsync());
        Assert.Contains("Pipeline for 2028-Q1", await answer.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Thumb_DownWithAReason_IsKeptForTheAnswer()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync("Show me the pipeline");

        await answer.Locator("[data-deed=bad]").ClickAsync();
        await answer.Locator(".opinion input").FillAsync("Renewals are in it");
        await chat.Page.Keyboard.PressAsync("Enter");
        await answer.GetByText("Thank you, that is kept.").WaitForAsync();

        Assert.Equal("true", await answer.Locator("[data-deed=bad]").GetAttributeAsync("aria-pressed"));
        Assert.Equal("Renewals are in it", stage.Demo.Scalar<string>("SELECT reason FROM feedback"));
    }

    [BrowserFact]
    public async Task Reload_InTheMiddleOfAConversation_KeepsItAndItsThread()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        await chat.AskAsync("Show me the pipeline in EMEA");

        await chat.Page.ReloadAsync();
        var followUp = await chat.AskAsync("and for 2028-Q1?");

        Assert.Equal(2, await chat.Page.Locator("article").CountAsync());
        Assert.Contains("only EMEA", await followUp.Locator(".trust").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task SigningOut_FromAConversation_LeavesNothingOfItInTheBrowser()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);

        await chat.Page.Locator("#leave").ClickAsync();
        await chat.Page.Locator("#enter").WaitForAsync();

        Assert.Equal(0, await chat.Page.Locator("article").CountAsync());
        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("() => sessionStorage.length + localStorage.length"));
        Assert.Empty(await chat.Page.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task Bars_OfAChart_AreAsLongAsTheirValuesAreLarge()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync("Pipeline by region");
        var bars = await answer
            .Locator("svg.plot")
            .First.EvaluateAsync<double[]>(
                "chart => [...chart.querySelectorAll('rect')].map(bar => bar.getBBox().width)"
            );
        var values = await chat.Page.EvaluateAsync<double[]>(
            "() => [...[...document.querySelectorAll('article')].at(-1).querySelectorAll('svg.plot text.value')].map(text => { const [, number, unit] = /([\\d.]+)([KM]?)/.exec(text.textContent.replace(',', '')); return number * { K: 1e3, M: 1e6 }[unit || 'K'] / (unit ? 1 : 1e3); })"
        );

        // Values are written to three figures: a hundredth is what that may be off.
        Assert.InRange(bars.Length, 2, 10);
        Assert.Equal(bars.Length, values.Length);
        Assert.All(
            bars.Zip(values),
            bar =>
                Assert.InRange(
                    bar.First / bars.Max(),
                    (bar.Second / values.Max()) - 0.01,
                    (bar.Second / values.Max()) + 0.01
                )
        );
    }

    [BrowserFact]
    public async Task Keyboard_Alone_ReachesEverythingInReadingOrder()
    {
        await using var chat = await stage.OpenAsync();
        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await FocusAsync(chat, "className"));
        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Contains("Margaret Osei", await FocusAsync(chat, "textContent"), StringComparison.Ordinal);

        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.StartAsync();
        Assert.Equal("text", await FocusAsync(chat, "id", wanted: "text"));
        await chat.Page.Keyboard.TypeAsync("Show me the pipeline");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.AnsweredAsync(1);

        var places = await chat.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('article:last-of-type :is(button, summary, [tabindex=\"0\"])')].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().top)"
        );
        Assert.Equal(places.Order(), places);
        Assert.Equal("text", await FocusAsync(chat, "id"));
    }

    [BrowserFact]
    public async Task Page_OfAnyWidthAndColour_CanBeReadAndHeard()
    {
        foreach (
            var (width, scheme) in new[]
            {
                (360, ColorScheme.Light),
                (1100, ColorScheme.Dark),
                (1100, ColorScheme.Light),
            }
        )
        {
            await using var chat = await stage.OpenAsync(width, scheme);
            await PageChecks.CheckAsync(chat);
            await chat.EnterAsync(DemoFile.Leader);
            await chat.AskAsync("Will we hit our number?");
            await chat.AskAsync("Which deals are at risk?");
            await chat.AskAsync("Give me the Monday brief");
            foreach (var more in await chat.Page.Locator("summary").AllAsync())
            {
                await more.ClickAsync();
            }

            await PageChecks.CheckAsync(chat);
        }
    }

    [BrowserFact]
    public async Task ClarifyingQuestion_WithOptions_IsAnsweredByAButton()
    {
        await using var chat = await stage.OpenAsync();
        await chat.EnterAsync(DemoFile.Leader);
        var account = stage.Demo.Scalar<string>(
            "SELECT a.name FROM account a JOIN opportunity o ON o.account_id = a.id GROUP BY a.id HAVING COUNT(*) > 1 ORDER BY COUNT(*), a.name LIMIT 1"
        );

        var asked = await chat.AskAsync($"Tell me about the deal with {account}");
        Assert.NotEqual(0, await asked.Locator("[data-deed=ask]").CountAsync());
        await asked.Locator("[data-deed=ask]").First.ClickAsync();
        var answer = await chat.AnsweredAsync(2);

        Assert.NotEqual(0, await answer.Locator(".figures").CountAsync());
    }

    private static async Task<string?> FocusAsync(Chat chat, string what, string? wanted = null)
    {
        if (wanted is not null)
        {
            await chat.Page.WaitForFunctionAsync(
                "([what, wanted]) => document.activeElement?.[what] === wanted",
                new[] { what, wanted }
            );
        }

        return await chat.Page.EvaluateAsync<string?>("what => document.activeElement?.[what] ?? null", what);
    }
}

using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>axe-core, with all its rules, finds nothing on any page: light, dark, on a phone, and at twice the size.</summary>
public sealed class AccessibilityTests(ChatStage stage) : IClassFixture<ChatStage>
{
    private const string Manager = "claire.fontaine@farhaven.example";

    // At 200% a window of 1280 pixels has room for 640.
    public static TheoryData<string, int, float, ColorScheme> Looks { get; } =
        new()
        {
            { "light", 1280, 1, ColorScheme.Light },
            { "dark", 1280, 1, ColorScheme.Dark },
            { "phone", 360, 1, ColorScheme.Light },
            { "zoomed", 640, 2, ColorScheme.Light },
        };

    [BrowserTheory, MemberData(nameof(Looks))]
    public async Task ChatPage_FromTheEntryToAnAnswersEvidence_HasNoViolation(
        string look,
        int width,
        float scale,
        ColorScheme scheme
    )
    {
        await using var chat = await stage.OpenAsync(width, scheme, scale);
        await CheckAsync(chat, $"{look}: entry");
        await chat.EnterAsync(DemoFile.Leader);
        await CheckAsync(chat, $"{look}: first view");

        var answer = await chat.AskAsync("Will we hit our number?");
        await answer.Locator("[data-deed=evidence]").First.ClickAsync();
        await answer.Locator(".evidence .card").WaitForAsync();
        await answer.Locator("[data-deed=bad]").ClickAsync();
        await answer.Locator(".opinion input").WaitForAsync();
        await chat.AskAsync("Which deals are at risk?");
        await chat.AskAsync("Pipeline by region");
        await chat.AskAsync("Give me the Monday brief");
        await chat.AskAsync("Which deals involve Atlantis?");
        await chat.Page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(folded => { folded.open = true; })"
        );

        await CheckAsync(chat, $"{look}: answers");
    }

    [BrowserTheory, MemberData(nameof(Looks))]
    public async Task Dashboards_OfLeaderManagerAndRep_HaveNoViolation(
        string look,
        int width,
        float scale,
        ColorScheme scheme
    )
    {
        foreach (var person in new[] { DemoFile.Leader, Manager, DemoFile.Rep })
        {
            await using var chat = await stage.OpenAsync(width, scheme, scale);
            await chat.EnterAsync(person);
            await chat.OpenDashboardAsync();
            await CheckAsync(chat, $"{look}: {person}");

            await chat.Page.Locator("form.filter summary").First.ClickAsync();
            await CheckAsync(chat, $"{look}: {person}, filter open");
        }
    }

    private static async Task CheckAsync(Chat chat, string where)
    {
        var result = await chat.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        string[] found =
        [
            .. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{where}: {rule.Id}: {node.Html}")),
        ];
        Assert.True(found.Length == 0, string.Join('\n', found.Take(20)));
        Assert.True(
            await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            $"{where}: the page is wider than its window."
        );
    }
}

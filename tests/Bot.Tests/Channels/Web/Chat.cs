using Microsoft.Playwright;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>The chat page of a running server in a browser, as a person uses it.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private readonly List<string> troubles = [];

    private Chat(string address, IPage page)
    {
        Page = page;
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
            {
                troubles.Add(said.Text);
            }
        };
        page.PageError += (_, problem) => troubles.Add(problem);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal))
            {
                troubles.Add("Asked for " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of, and whatever was asked of anybody else.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    public static async Task<Chat> OpenAsync(
        string address,
        Chromium browser,
        int width = 1100,
        ColorScheme scheme = ColorScheme.Light,
        float scale = 1
    )
    {
        var chat = new Chat(address, await browser.PageAsync(width, scheme: scheme, scale: scale));
        await chat.Page.GotoAsync(address);
        return chat;
    }

    /// <summary>Chooses a person and waits for what they are shown first.</summary>
    public async Task EnterAsync(string email)
    {
        await Page.Locator("#other").SelectOptionAsync(email);
        await Page.Locator("#other-form button").ClickAsync();
        await StartAsync();
    }

    /// <summary>What somebody is shown first, once it is there.</summary>
    public async Task<ILocator> StartAsync()
    {
        await Page.Locator("#start .worth button").First.WaitForAsync(new() { Timeout = 120_000 });
        return Page.Locator("#start");
    }

    /// <summary>Opens the dashboard, as whoever is signed in, and waits for its last block.</summary>
    public async Task OpenDashboardAsync(string query = "")
    {
        await Page.GotoAsync(new Uri(Page.Url).GetLeftPart(UriPartial.Authority) + "/dashboard" + query);
        await Page.Locator("#blocks.packed").WaitForAsync();
    }

    /// <summary>Types a question and waits for its answer.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var before = await Page.Locator("article").CountAsync();
        await Page.Locator("#text").FillAsync(question);
        await Page.Keyboard.PressAsync("Enter");
        return await AnsweredAsync(before + 1);
    }

    /// <summary>The answer of a place, from 1, once it is there.</summary>
    public async Task<ILocator> AnsweredAsync(int place)
    {
        var article = Page.Locator("article").Nth(place - 1);
        await article.Locator(".card, .wrong").First.WaitForAsync(new() { Timeout = 120_000 });
        return article;
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

using Microsoft.Playwright;
using RevBot.Bot.Hosting;
using RevBot.Bot.Tests.Serving;

namespace RevBot.Bot.Tests.Web;

/// <summary>The chat page of a running server in a browser, as a person uses it.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private readonly RunningServer server;
    private readonly Chromium browser;
    private readonly List<string> troubles = [];

    private Chat(RunningServer server, Chromium browser, IPage page)
    {
        (this.server, this.browser, Page) = (server, browser, page);
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
            if (!request.Url.StartsWith(server.Address, StringComparison.Ordinal))
            {
                troubles.Add("Asked for " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of, and whatever was asked of anybody else.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    public static async Task<Chat> OpenAsync(BotHouse house, int width = 1100, ColorScheme scheme = ColorScheme.Light)
    {
        // The books are loaded as long before as with a person who has yet to open the page.
        _ = house.Books.Current(CancellationToken.None);
        var server = await RunningServer.StartAsync(house);
        var browser = await Chromium.StartAsync();
        var chat = new Chat(server, browser, await browser.PageAsync(width, scheme: scheme));
        await chat.Page.GotoAsync(server.Address);
        return chat;
    }

    /// <summary>Chooses a person and waits for the welcome.</summary>
    public async Task EnterAsync(string email)
    {
        await Page.Locator("#other").SelectOptionAsync(email);
        await Page.Locator("#other-form button").ClickAsync();
        await AnsweredAsync(1);
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
        await article.Locator(".card, .wrong").First.WaitForAsync(new() { Timeout = 60_000 });
        return article;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await server.DisposeAsync();
    }
}

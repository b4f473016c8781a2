using Microsoft.Playwright;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>A Chromium that this machine has: nothing is downloaded for a test.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) =>
        (this.playwright, this.browser) = (playwright, browser);

    /// <summary>The program; null where there is none. <c>REVBOT_CHROMIUM</c> names another.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("REVBOT_CHROMIUM") is { Length: > 0 } named
            ? named
            : Places.FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] }
        );
        return new(playwright, browser);
    }

    /// <summary>A browser of its own, without anything kept.</summary>
    /// <param name="width">Of the window, in the page's pixels.</param>
    /// <param name="height">Of the window, in the page's pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="scale">The screen's pixels for one of the page's: 2 at 200%.</param>
    public async Task<IPage> PageAsync(
        int width = 1100,
        int height = 900,
        ColorScheme scheme = ColorScheme.Light,
        float scale = 1
    )
    {
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                DeviceScaleFactor = scale,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using NodaTime;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Server;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Bot.Tests.Channels.Web;

public sealed class PictureTests
{
    [PictureFact]
    public async Task Pictures_OfChatAndDashboard_AreDrawnLightDarkAndNarrow()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-pictures-").FullName;
        try
        {
            var database = new SqliteDatabase(Path.Combine(folder, "revbot.db"));
            DemoCompany.Create(database, new() { Today = new LocalDate(2026, 11, 22) }, null, CancellationToken.None);
            var house = new RevBotServices(database, new(), DemoFile.Clock, NullLogger.Instance);
            // What the first question teaches is at hand for the next: the pictures do not wait for it.
            await house.Assistant.AskAsync(
                new(null, null, DemoFile.Leader, "Why did the forecast change since Monday?", "web"),
                CancellationToken.None
            );
            await using var server = await RunningServer.StartAsync(house);
            await using var browser = await Chromium.StartAsync();

            await DrawEntryAsync(server.Address, browser);
            await DrawStartAsync(server.Address, browser, ("web-start.png", 1100, ColorScheme.Light), DemoFile.Leader);
            await DrawAsync(
                server.Address,
                browser,
                ("web-light.png", 1100, ColorScheme.Light),
                "Will we hit our number?"
            );
            await DrawAsync(
                server.Address,
                browser,
                ("web-dark.png", 1100, ColorScheme.Dark),
                "Why did the forecast change since Monday?"
            );
            await DrawAsync(
                server.Address,
                browser,
                ("web-narrow.png", 360, ColorScheme.Light),
                "Show me the pipeline"
            );
            await DrawDashboardAsync(server.Address, browser, ("dashboard.png", 1500, 1560), DemoFile.Leader);
            await DrawDashboardAsync(
                server.Address,
                browser,
                ("dashboard-manager-dark.png", 1500, 1300),
                "claire.fontaine@farhaven.example"
            );
            await DrawDashboardAsync(server.Address, browser, ("dashboard-rep-narrow.png", 360, 1500), DemoFile.Rep);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task DrawEntryAsync(string address, Chromium browser)
    {
        await using var chat = await Chat.OpenAsync(address, browser);
        await SaveAsync(chat, "web-entry.png");
    }

    private static async Task DrawStartAsync(
        string address,
        Chromium browser,
        (string File, int Width, ColorScheme Scheme) picture,
        string person
    )
    {
        await using var chat = await Chat.OpenAsync(address, browser, picture.Width, picture.Scheme);
        await chat.EnterAsync(person);
        await SaveAsync(chat, picture.File);
        Assert.Empty(chat.Troubles);
    }

    private static async Task DrawAsync(
        string address,
        Chromium browser,
        (string File, int Width, ColorScheme Scheme) picture,
        string question
    )
    {
        await using var chat = await Chat.OpenAsync(address, browser, picture.Width, picture.Scheme);
        await chat.EnterAsync(DemoFile.Leader);
        var answer = await chat.AskAsync(question);
        await answer.EvaluateAsync("article => article.scrollIntoView()");
        await SaveAsync(chat, picture.File);
        Assert.Empty(chat.Troubles);
    }

    private static async Task DrawDashboardAsync(
        string address,
        Chromium browser,
        (string File, int Width, int Height) picture,
        string person
    )
    {
        var scheme = picture.File.Contains("dark", StringComparison.Ordinal) ? ColorScheme.Dark : ColorScheme.Light;
        await using var chat = await Chat.OpenAsync(address, browser, picture.Width, scheme);
        await chat.EnterAsync(person);
        await chat.Page.SetViewportSizeAsync(picture.Width, picture.Height);
        await chat.OpenDashboardAsync();
        await SaveAsync(chat, picture.File);
        Assert.Empty(chat.Troubles);
    }

    private static Task SaveAsync(Chat chat, string file, [CallerFilePath] string source = "")
    {
        var folder = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "..", "docs", "pictures")
        );
        return chat.Page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, file), Animations = ScreenshotAnimations.Disabled }
        );
    }
}

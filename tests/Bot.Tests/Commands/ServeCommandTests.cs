using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Commands;

public sealed partial class ServeCommandTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private static readonly TimeSpan ShortWhile = TimeSpan.FromSeconds(8);

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Serve_OverAData_SaysItsAddressAndWhatToTryAndAnswersThere()
    {
        using var bot = BotProcess.Start(demo.Folder, "serve", "--db", demo.Path, "--urls", AnyPort);

        var address = Address().Match(await bot.NextLineAsync()).Value;
        Assert.Contains($"--as {DemoFile.Leader}", await bot.NextLineAsync(), StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Equal("""{"status":"alive"}""", await client.GetStringAsync(new Uri(address + "/health")));
    }

    [Fact]
    public async Task NoArguments_InAnEmptyFolder_MakesTheDemoCompanyAndServesIt()
    {
        var folder = Directory.CreateDirectory(Path.Combine(demo.Folder, "new")).FullName;
        using var bot = BotProcess.Start(folder, "--urls", AnyPort);

        var address = Address().Match(await bot.NextLineAsync()).Value;

        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address + "/health"))).StatusCode);
        Assert.True(File.Exists(Path.Combine(folder, "data", "revbot.db")));
    }

    [Fact]
    public async Task Serve_ToldToTerminate_EndsWithinSecondsAndWithoutAnError()
    {
        using var bot = BotProcess.Start(demo.Folder, "serve", "--db", demo.Path, "--urls", AnyPort);
        await bot.NextLineAsync();
        var started = Stopwatch.GetTimestamp();

        bot.Terminate();

        Assert.Equal((0, string.Empty), await bot.EndAsync());
        Assert.True(Stopwatch.GetElapsedTime(started) < ShortWhile);
    }

    [Fact]
    public async Task Serve_AtAPortInUse_EndsWithOneSentenceAndOne()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var run = await Terminal.RunAsync("serve", "--db", demo.Path, "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        Assert.StartsWith(
            $"Another program already listens on http://127.0.0.1:{port};",
            run.OnlyErrorLine,
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

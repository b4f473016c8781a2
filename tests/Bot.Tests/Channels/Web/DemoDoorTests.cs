using System.Net;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>Whom the page lets in by a name alone: over the demo company, on this machine, with nothing between.</summary>
public sealed class DemoDoorTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Theory]
    [InlineData("Host", "revbot.attacker.example")]
    [InlineData("Host", "127.0.0.1.attacker.example")]
    public async Task Page_ThroughAnotherName_IsTheStartPageWithoutPeople(string header, string value)
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);

        var page = await (await server.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("RevBot is running", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@farhaven.example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Web:Proxy", "true")]
    [InlineData("Slack:SigningSecret", "a-signing-secret")]
    public async Task Demo_BehindAProxy_LetsNobodyInWhateverTheRequestSays(string key, string value)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["RevBot:" + key] = value };
        if (key.StartsWith("Slack", StringComparison.Ordinal))
        {
            settings["RevBot:Slack:BotToken"] = "xoxb-a-token";
        }

        await using var server = await RunningServer.StartAsync(demo.House(), settings: settings);

        Assert.Contains("RevBot is running", await server.TextAsync("/"), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/web/enter", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("x-real-ip", "")]
    public async Task Demo_ThroughAProxyThatNamesItself_LetsNobodyInWhateverTheSettingsSay(string header, string value)
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        using var enter = await PageRequest.CreateAsync(server, "enter", $$"""{"person":"{{DemoFile.Leader}}"}""");
        enter.Headers.TryAddWithoutValidation(header, value);

        var page = await (await server.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("RevBot is running", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(enter)).StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://localhost:3978;http://[::1]:3978", true)]
    [InlineData("http://0.0.0.0:3978", false)]
    [InlineData("http://*:3978", false)]
    [InlineData("http://[::]:3978", false)]
    [InlineData("http://127.0.0.1:3978;http://10.0.0.7:3978", false)]
    [InlineData("http://revbot.example.com:3978", false)]
    public void Server_ForThisMachine_ListensToNoOther(string urls, bool isForThisMachine) =>
        Assert.Equal(isForThisMachine, ListenAddress.IsOnlyOfThisMachine(urls));

    [Fact]
    public async Task Demo_OfAServerForOtherMachinesToo_LetsNobodyIn()
    {
        await using var server = await RunningServer.StartAsync(demo.House(), urls: "http://0.0.0.0:0");

        Assert.Contains("RevBot is running", await server.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OverAnyOtherData_IsOffAndSaysHowToTurnItOn()
    {
        demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, 'import', 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );
        await using var server = await RunningServer.StartAsync(demo.House());

        Assert.Contains("RevBot__Web__Key", await server.TextAsync("/"), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/web/enter", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(request)).StatusCode);
    }
}

using System.Net;
using NodaTime;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Tests.Server;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Tests.Channels.Web;

public sealed class AccessKeyTests : IDisposable
{
    private const string Secret = "a secret of thirty-two characters or more";
    private static readonly Instant Now = DemoFile.Clock.Machine;
    private static readonly Instant Until = Now + Duration.FromDays(1);

    private readonly DemoFile demo = new();
    private readonly Tickets tickets = new(new(Secret));

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Key_ThatWasCalledBack_EndsItsSessionsAndLeavesTheOthers()
    {
        await using var server = await KeyedAsync();
        var keys = new AccessKeyRepository(demo.Database);
        var (lost, kept) = (keys.Issue(1, Until, Now), keys.Issue(1, Until, Now));
        var page = await PageClient.TryEnterAsync(server, Way(lost));
        Assert.Equal(HttpStatusCode.BadRequest, await AskNothingAsync(page));

        Assert.True(keys.Revoke(lost, Now));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskNothingAsync(page));
        Assert.Null(await PageClient.TryEnterAsync(server, Way(lost)));
        Assert.NotNull(await PageClient.TryEnterAsync(server, Way(kept)));
        Assert.False(keys.Revoke(lost, Now));
        Assert.Equal([false, true], keys.ListLatest(10).Select(key => key.IsRevoked));
    }

    [Fact]
    public async Task Key_WithANumberThatWasNeverHandedOut_IsWorthNothing()
    {
        await using var server = await KeyedAsync();

        Assert.Null(await PageClient.TryEnterAsync(server, Way(7)));
    }

    private object Way(long key) => new { key = tickets.Issue(TicketUse.Key, new(DemoFile.Rep, key), Until) };

    // Refused as an empty question of who is signed in, and as a stranger's of who is not.
    private static async Task<HttpStatusCode> AskNothingAsync(PageClient? page)
    {
        using var response = await page!.SendAsync("ask", new { });
        return response.StatusCode;
    }

    private Task<RunningServer> KeyedAsync() =>
        RunningServer.StartAsync(
            demo.House(),
            settings: new Dictionary<string, string?> { ["RevBot:Web:Key"] = Secret }
        );
}

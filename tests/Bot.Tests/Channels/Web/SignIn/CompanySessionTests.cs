using System.Text.Json;
using NodaTime;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

/// <summary>How sessions that the company's accounts began end.</summary>
public sealed class CompanySessionTests : CompanyStage
{
    [Fact]
    public async Task Session_OfASignIn_IsAStrictCookieThatScriptsCannotRead()
    {
        using var signedIn = await server.GetAsync("/web/signin");
        var cookie = Assert.Single(
            signedIn.Headers.GetValues("Set-Cookie"),
            one => one.StartsWith("revbot-", StringComparison.Ordinal)
        );

        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(signedIn.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task SigningOut_EndsTheSessionHereAndAtTheService()
    {
        (await server.GetAsync("/web/signin")).Dispose();
        var page = await PageClient.SignedInAsync(server);

        var left = await page.PostAsync("leave", new { });
        Assert.Equal("/web/out", left.GetProperty("go").GetString());
        using var step = new HttpRequestMessage(HttpMethod.Get, new Uri("/web/out", UriKind.Relative));
        step.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var ended = await server.SendAsync(step);

        Assert.Equal(server.Address + "/web/out/done", Assert.Single(service.Ended));
        Assert.Equal("/", ended.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(string.Empty, await NameAsync());
    }

    [Fact]
    public async Task SigningOut_OfWhoCameWithAKey_EndsNothingAtTheService()
    {
        var tickets = new Tickets(new(service.Settings()["RevBot:Web:Key"]!));
        var until = DemoFile.Clock.Machine + Duration.FromDays(1);
        var page = await PageClient.TryEnterAsync(
            server,
            new { key = tickets.Issue(TicketUse.Key, new(DemoFile.Rep), until) }
        );
        Assert.Equal("Lena Hoffmann", await NameAsync());

        var left = await page!.PostAsync("leave", new { });

        Assert.Equal("Signed out.", left.GetProperty("say").GetString());
        Assert.Equal(JsonValueKind.Null, left.GetProperty("go").ValueKind);
    }

    [Theory]
    [InlineData("UPDATE identity_link SET seller_id = NULL", "")]
    [InlineData("DELETE FROM identity_link", "")]
    [InlineData("UPDATE identity_link SET seller_id = (SELECT MIN(id) FROM seller)", "")]
    [InlineData("UPDATE identity_link SET source = 'command'", "Lena Hoffmann")]
    public async Task Session_OfAnAccountThatIsTakenAway_EndsAtTheNextRequest(string change, string name)
    {
        (await server.GetAsync("/web/signin")).Dispose();
        Assert.Equal("Lena Hoffmann", await NameAsync());

        Demo.Execute(change);

        Assert.Equal(name, await NameAsync());
    }

    [Fact]
    public async Task Session_OfAnAccountThatIsItsEmail_NeedsNoLink()
    {
        service.Subject = DemoFile.Rep;

        (await server.GetAsync("/web/signin")).Dispose();

        Assert.Equal(0, Demo.Scalar<long>("SELECT COUNT(*) FROM identity_link"));
        Assert.Equal("Lena Hoffmann", await NameAsync());
    }

    [Fact]
    public async Task SigningOut_ByALinkFromElsewhere_EndsNothing()
    {
        (await server.GetAsync("/web/signin")).Dispose();

        (await server.GetAsync("/web/out")).Dispose();

        Assert.Empty(service.Ended);
        Assert.Equal("Lena Hoffmann", await NameAsync());
    }

    [Fact]
    public async Task SigningOut_AtAServiceThatEndsNoSessions_EndsItHere()
    {
        service.HasEndOfSession = false;
        await using var another = await RunningServer.StartAsync(Demo.House(), settings: service.Settings());
        using var step = new HttpRequestMessage(HttpMethod.Get, new Uri("/web/out", UriKind.Relative));
        step.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var ended = await another.SendAsync(step);

        Assert.Equal("/", ended.RequestMessage!.RequestUri!.AbsolutePath);
    }
}

using System.Net;
using Microsoft.Extensions.Configuration;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

/// <summary>Sign-in by the company's accounts, against a real OpenID provider on loopback.</summary>
public sealed class CompanySignInTests : IAsyncLifetime
{
    private DemoFile Demo { get; } = new();

    private SignInService service = null!;
    private RunningServer server = null!;

    public async Task InitializeAsync()
    {
        Demo.Execute("UPDATE sync_run SET kind = 'import'");
        service = await SignInService.StartAsync();
        service.Claims["email"] = DemoFile.Rep;
        server = await RunningServer.StartAsync(Demo.House(), settings: service.Settings());
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await service.DisposeAsync();
        Demo.Dispose();
    }

    [Fact]
    public async Task Person_OfTheCompany_IsSignedInByCodeSecretAndVerifier()
    {
        using var signedIn = await server.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal("0; url=/", Assert.Single(signedIn.Headers.GetValues("Refresh")));
        Assert.Equal(1, service.Exchanged);
        Assert.Equal("Lena Hoffmann", await NameAsync());
        Assert.Equal(1, Demo.Scalar<long>("SELECT COUNT(*) FROM identity_link WHERE channel = 'signin'"));
        Assert.Equal(1, Demo.Scalar<long>("SELECT COUNT(*) FROM audit_entry WHERE action = 'identity.first'"));
    }

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

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("expired")]
    [InlineData("key")]
    [InlineData("nonce")]
    public async Task Token_WithOneThingWrong_LetsNobodyIn(string wrong)
    {
        switch (wrong)
        {
            case "issuer":
                service.Issuer = "https://login.attacker.example";
                break;
            case "audience":
                service.Audience = "another program";
                break;
            case "expired":
                service.Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
                break;
            case "key":
                service.SignsWithAnotherKey = true;
                break;
            default:
                service.Nonce = "of another sign-in";
                break;
        }

        using var answer = await server.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("could not be signed in", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, await NameAsync());
        Assert.Equal(0, Demo.Scalar<long>("SELECT COUNT(*) FROM identity_link"));
    }

    [Theory]
    [InlineData("stranger@farhaven.example", null)]
    [InlineData(null, null)]
    [InlineData(DemoFile.Rep, "false")]
    public async Task Account_OfNobodyInTheData_IsToldWhomToAsk(string? email, string? verified)
    {
        service.Claims.Clear();
        if (email is not null)
        {
            service.Claims["email"] = email;
        }

        if (verified is not null)
        {
            service.Claims["email_verified"] = verified;
        }

        using var answer = await server.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("RevBot administrator", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, await NameAsync());
    }

    [Fact]
    public async Task Person_WhoLeft_IsLetInNoMore()
    {
        Demo.Execute($"UPDATE seller SET active_to = 20261101 WHERE email = '{DemoFile.Rep}'");
        await using var later = await RunningServer.StartAsync(Demo.House(), settings: service.Settings());

        using var answer = await later.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Email_ThatCameToAnotherAccount_IsNotThePersonWhoHadIt()
    {
        (await server.GetAsync("/web/signin")).Dispose();
        service.Subject = "subject-2";
        await using var another = await RunningServer.StartAsync(Demo.House(), settings: service.Settings());

        using var answer = await another.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Answer_WithoutTheBrowserThatAsked_IsRefused()
    {
        using var answer = await server.GetAsync("/web/signin/done?code=made-up&state=made-up");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(string.Empty, await NameAsync());
    }

    [Theory]
    [InlineData("/dashboard?region=EMEA", "/dashboard?region=EMEA")]
    [InlineData("https://attacker.example/", "/")]
    [InlineData("//attacker.example/dashboard", "/")]
    [InlineData("/?ask=delete%20my%20data", "/")]
    [InlineData("/dashboard.attacker.example", "/")]
    public async Task Return_AfterASignIn_IsToTheDashboardOrTheChatAlone(string wanted, string back)
    {
        using var signedIn = await server.GetAsync("/web/signin?open=" + Uri.EscapeDataString(wanted));

        Assert.Equal("0; url=" + back, Assert.Single(signedIn.Headers.GetValues("Refresh")));
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

    [Fact]
    public async Task SignIn_WhileTheServiceIsAway_SaysSo()
    {
        var settings = service.Settings();
        settings["RevBot:SignIn:Authority"] = "http://127.0.0.1:9";
        await using var another = await RunningServer.StartAsync(Demo.House(), settings: settings);

        using var answer = await another.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("cannot be reached", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutASignInService_HasNeitherTheButtonNorTheAddress()
    {
        Assert.Contains("Sign in with your company account", await server.TextAsync("/"), StringComparison.Ordinal);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["RevBot:Web:Key"] = "a secret of thirty-two characters or more",
        };
        await using var keys = await RunningServer.StartAsync(Demo.House(), settings: settings);

        Assert.DoesNotContain("company account", await keys.TextAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await keys.GetAsync("/web/signin")).StatusCode);
    }

    [Theory]
    [InlineData("SignIn:Authority", "https://login.microsoftonline.com/common/v2.0", "SignIn:Authority")]
    [InlineData("SignIn:Authority", "https://login.microsoftonline.com/organizations/v2.0", "SignIn:Authority")]
    [InlineData("SignIn:Authority", "http://login.example.com", "SignIn:Authority")]
    [InlineData("SignIn:ClientId", "", "SignIn:ClientId")]
    [InlineData("SignIn:ClientSecret", "", "SignIn:ClientSecret")]
    [InlineData("SignIn:EmailClaim", "e mail", "SignIn:EmailClaim")]
    [InlineData("Web:Key", "", "Web:Key")]
    public void Setting_ThatCannotBeUsed_IsNamedAtTheStart(string key, string value, string named)
    {
        var settings = service.Settings();
        settings["RevBot:" + key] = value;
        var problems = CheckedSettings
            .Bind(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .Problems;

        var problem = Assert.Single(problems);
        Assert.Contains("RevBot:" + named, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(SignInService.Secret, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_OfAllThree_CanBeUsed() =>
        Assert.Empty(
            CheckedSettings.Bind(new ConfigurationBuilder().AddInMemoryCollection(service.Settings()).Build()).Problems
        );

    private async Task<string> NameAsync()
    {
        var page = await server.TextAsync("/");
        const string Begin = "data-name=\"";
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[start..page.IndexOf('"', start)];
    }
}

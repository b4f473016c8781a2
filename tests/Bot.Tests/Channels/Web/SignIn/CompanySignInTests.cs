using System.Net;
using Microsoft.Extensions.Configuration;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

/// <summary>Who is let in by the company's accounts, and what the settings of it must be.</summary>
public sealed class CompanySignInTests : CompanyStage
{
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
    public async Task Person_WhoseEmailTheDataHaveNoMore_IsToldThatAndNotThatTheyAreUnknown()
    {
        (await server.GetAsync("/web/signin")).Dispose();
        Demo.Execute($"UPDATE seller SET email = NULL WHERE email = '{DemoFile.Rep}'");
        await using var later = await RunningServer.StartAsync(Demo.House(), settings: service.Settings());

        using var answer = await later.GetAsync("/web/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("no e-mail for you", said, StringComparison.Ordinal);
        Assert.DoesNotContain("do not find you", said, StringComparison.Ordinal);
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
}

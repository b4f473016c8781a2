using System.Net;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Who is let in at /api/messages.</summary>
public sealed class TokenTests(TokenTests.Door door) : IClassFixture<TokenTests.Door>
{
    public static TheoryData<string> Kinds => [.. BadTokens.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Activity_WithABadToken_IsRefusedAndNotReadNorKept(string kind)
    {
        var host = door.Host;

        // A body that is no JSON at all: whoever read it would say so.
        var response = await host.PostAsync("{{{", BadTokens.Header(kind, host.Microsoft));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(CancellationToken.None));
        Assert.Empty(host.Queue.Turns);
        Assert.Empty(host.Microsoft.Calls);
    }

    [Fact]
    public async Task Activity_WithAGoodToken_IsKept()
    {
        await using var host = await TeamsHost.StartAsync();

        var response = await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Queue.Turns);
    }

    public static TheoryData<string, string?, string?> Mismatches =>
        new()
        {
            { "another service address", "serviceUrl", "https://evil.example/" },
            { "no service address", "serviceUrl", null },
            { "another channel", "channelId", "webchat" },
            { "no channel", "channelId", null },
            { "another tenant", "tenant", "99999999-1111-4111-8111-111111111111" },
            { "no tenant", "tenant", null },
        };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public async Task Activity_ThatTheTokenDoesNotVouchFor_IsForbidden(string what, string? field, string? value)
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = Activities.Message(host.Microsoft, what);
        if (field == "tenant")
        {
            activity["conversation"]!.AsObject().Remove("tenantId");
            activity["channelData"] = value is null
                ? new JsonObject()
                : new JsonObject { ["tenant"] = new JsonObject { ["id"] = value } };
        }
        else
        {
            activity[field!] = value;
        }

        var response = await host.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
        Assert.Empty(host.Microsoft.Calls);
    }

    [Fact]
    public async Task Activity_SignedByAKeyOfAnotherChannel_IsForbidden()
    {
        await using var host = await TeamsHost.StartAsync();
        var other = host.Microsoft.Keys.GetOrAdd("web", _ => new SigningKey("web", 2048, "webchat"));

        var response = await host.PostAsync(
            Activities.Message(host.Microsoft, "pipeline"),
            other.Sign(host.Microsoft.Claims())
        );

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("http://localhost/")]
    public async Task Activity_FromAnAddressThatIsNotAllowed_IsForbiddenThoughTheTokenVouchesForIt(string address)
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = Activities.Message(host.Microsoft, "pipeline");
        activity["serviceUrl"] = address;
        var claims = host.Microsoft.Claims();
        claims["serviceurl"] = address;

        var response = await host.PostAsync(activity, host.Microsoft.Key.Sign(claims));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Body_ThatIsNoActivity_IsABadRequestAfterTheTokenWasGood()
    {
        await using var host = await TeamsHost.StartAsync();

        var deep = string.Concat(Enumerable.Repeat("{\"value\":", 50)) + "1" + new string('}', 50);
        foreach (var body in new[] { "{{{", "[]", "null", "\"text\"", deep, "{\"text\": 7}" })
        {
            var response = await host.PostAsync(body, "Bearer " + host.Microsoft.Token());
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Key_PublishedAfterTheFirstFetch_IsFoundByOneMoreFetch()
    {
        var time = new MovedTime();
        await using var host = await TeamsHost.StartAsync(time: time);
        await host.PostAsync(Activities.Message(host.Microsoft, "one", "1"));
        time.Advance(TimeSpan.FromMinutes(1));
        var rolled = host.Microsoft.Keys.GetOrAdd("key-2", _ => new SigningKey("key-2", 2048, "msteams"));

        var response = await host.PostAsync(
            Activities.Message(host.Microsoft, "two", "2"),
            rolled.Sign(host.Microsoft.Claims())
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, host.Microsoft.KeyFetches);
    }

    [Fact]
    public async Task Key_NoLongerPublished_IsRefusedOnceTheKeysAreADayOld()
    {
        var time = new MovedTime();
        await using var host = await TeamsHost.StartAsync(time: time);
        await host.PostAsync(Activities.Message(host.Microsoft, "one"));
        host.Microsoft.Keys.Clear();
        time.Advance(TimeSpan.FromHours(25));
        var claims = host.Microsoft.Claims();
        claims["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + 600;

        var response = await host.PostAsync(Activities.Message(host.Microsoft, "two"), host.Microsoft.Key.Sign(claims));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Keys_AskedForByManyMadeUpIds_AreFetchedOnce()
    {
        await using var host = await TeamsHost.StartAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(number =>
                {
                    var header = host.Microsoft.Key.Header();
                    header["kid"] = $"made-up-{number}";
                    return host.PostAsync("{}", "Bearer " + host.Microsoft.Key.Sign(host.Microsoft.Claims(), header));
                })
        );

        Assert.Equal(1, host.Microsoft.KeyFetches);
    }

    [Fact]
    public async Task Keys_ThatCannotBeFetched_LetNobodyInAndAreFoundLater()
    {
        var time = new MovedTime();
        await using var host = await TeamsHost.StartAsync(time: time);
        host.Microsoft.KeysFail = true;

        var failed = await host.PostAsync(Activities.Message(host.Microsoft, "one"));
        host.Microsoft.KeysFail = false;
        time.Advance(TimeSpan.FromMinutes(1));
        var later = await host.PostAsync(Activities.Message(host.Microsoft, "one"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Keys_ThatCannotBeFetchedAgain_LetInUntilTheyAreFiveDaysOld()
    {
        var time = new MovedTime();
        await using var host = await TeamsHost.StartAsync(time: time);
        await host.PostAsync(Activities.Message(host.Microsoft, "one", "1"));
        host.Microsoft.KeysFail = true;

        time.Advance(TimeSpan.FromDays(5) - TimeSpan.FromMinutes(2));
        var before = await host.PostAsync(Activities.Message(host.Microsoft, "two", "2"), TokenOf(host, time));
        time.Advance(TimeSpan.FromMinutes(3));
        var after = await host.PostAsync(Activities.Message(host.Microsoft, "three", "3"), TokenOf(host, time));

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, after.StatusCode);
        Assert.Equal(2, host.Queue.Turns.Count);
    }

    [Theory]
    [InlineData("more/")]
    [InlineData("more")]
    [InlineData("../emea/")]
    public async Task Activity_WhoseServiceAddressBeginsWithTheOneVouchedFor_IsForbidden(string more)
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = Activities.Message(host.Microsoft, "pipeline");
        activity["serviceUrl"] = host.Microsoft.ServiceUrl + more;

        var longer = await host.PostAsync(activity);
        activity["serviceUrl"] = host.Microsoft.Root;
        var shorter = await host.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, longer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, shorter.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Endpoint_WhereNoBotIsSetUpOverACompanysData_DoesNotExistAndTheLogSaysWhy()
    {
        await using var host = await TeamsHost.StartAsync(settings => settings with { AppId = null });
        host.Demo.Execute("UPDATE sync_run SET kind = 'sync'");

        var response = await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(
            host.Logged.Lines,
            line => line.Contains("RevBot:Teams:AppId is not set", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Log_OfARefusalAndAnAnswer_HoldsNoTokenTextOrName()
    {
        await using var host = await TeamsHost.StartAsync();
        var token = host.Microsoft.Token();

        await host.PostAsync(Activities.Message(host.Microsoft, "a very private question"), token);
        await host.PostAsync("{}", BadTokens.Header("expired", host.Microsoft));

        Assert.DoesNotContain(
            host.Logged.Lines,
            line =>
                line.Contains(token[..40], StringComparison.Ordinal)
                || line.Contains("very private", StringComparison.Ordinal)
                || line.Contains("Hoffmann", StringComparison.Ordinal)
                || line.Contains(MicrosoftStandIn.Secret, StringComparison.Ordinal)
        );
    }

    private static string TokenOf(TeamsHost host, TimeProvider time)
    {
        var claims = host.Microsoft.Claims();
        claims["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + 600;
        return host.Microsoft.Key.Sign(claims);
    }

    /// <summary>One server for all that is refused.</summary>
    public sealed class Door : IAsyncLifetime
    {
        internal TeamsHost Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Host = await TeamsHost.StartAsync();
            Host.Microsoft.Keys["weak"] = new("weak", 1024, "msteams");
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}

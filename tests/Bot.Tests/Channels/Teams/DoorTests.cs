using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Requests that the SDK's adapter alone would read, answer or fail over, at RevBot's own door.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private const int Deep = 100_000;
    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task TwentyMegabytes_WithoutAToken_AreRefusedAndNoByteOfThemIsAskedFor()
    {
        using var body = new WatchedContent(20 * 1024 * 1024);

        var response = await host.SendAsync(
            body,
            authorization: null,
            // The server asks for the body when something reads it, and not before.
            request => request.Headers.ExpectContinue = true,
            CancellationToken.None
        );

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(body.WasSent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MoreThan256KB_WithAToken_IsABadRequest(bool isLengthTold)
    {
        var activity = Activities.Message(host.Microsoft, new string('x', 256 * 1024));
        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");

        var response = await host.SendAsync(
            body,
            "Bearer " + host.Microsoft.Token(),
            request => request.Headers.TransferEncodingChunked = !isLengthTold,
            CancellationToken.None
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task JustUnder256KB_WithAToken_IsKept()
    {
        var activity = Activities.Message(host.Microsoft, string.Empty);
        activity["text"] = new string('x', (256 * 1024) - Encoding.UTF8.GetByteCount(activity.ToJsonString()));

        var response = await host.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Queue.Turns);
    }

    [Fact]
    public async Task JsonAHundredThousandLevelsDeep_IsRefusedWithoutATokenAndABadRequestWithOne()
    {
        var deep = string.Concat(Enumerable.Repeat("[", Deep)) + string.Concat(Enumerable.Repeat("]", Deep));

        var without = await host.PostAsync(deep, authorization: null);
        var with = await host.PostAsync(
            $"{{\"type\":\"message\",\"value\":{deep}}}",
            "Bearer " + host.Microsoft.Token()
        );

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, with.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_ThatDoesNotSayThatItIsJson_IsABadRequest(string? type)
    {
        using var body = new StringContent(Activities.Message(host.Microsoft, "pipeline").ToJsonString());
        body.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);

        var response = await host.SendAsync(body, "Bearer " + host.Microsoft.Token(), _ => { }, CancellationToken.None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task HostThatNobodyAllowed_ThoughATokenVouchesForIt_IsForbiddenAndGetsNothing()
    {
        await using var evil = await MicrosoftStandIn.StartAsync();
        var activity = Activities.Message(evil, "pipeline");
        var claims = host.Microsoft.Claims();
        claims["serviceurl"] = evil.ServiceUrl;

        var response = await host.PostAsync(activity, host.Microsoft.Key.Sign(claims));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
        Assert.Empty(evil.Calls);
        Assert.Equal(0, host.Microsoft.TokenFetches);
    }

    [Fact]
    public async Task ChannelOfAnotherKind_ThoughItsKeyIsPublished_IsForbidden()
    {
        var web = host.Microsoft.Keys.GetOrAdd("web", _ => new SigningKey("web", 2048, "webchat"));
        var activity = Activities.Message(host.Microsoft, "pipeline");
        activity["channelId"] = "webchat";

        var response = await host.PostAsync(activity, web.Sign(host.Microsoft.Claims()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task ForeignTenant_WithAGoodToken_IsForbidden()
    {
        var activity = Activities.Message(host.Microsoft, "pipeline");
        activity["channelData"]!["tenant"]!["id"] = "99999999-1111-4111-8111-111111111111";

        var response = await host.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
        Assert.Empty(host.Microsoft.Calls);
    }

    /// <summary>A body that tells whether anybody asked for it.</summary>
    private sealed class WatchedContent : HttpContent
    {
        private readonly int length;

        public WatchedContent(int length)
        {
            this.length = length;
            Headers.ContentType = new("application/json");
        }

        public bool WasSent { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            WasSent = true;
            return stream.WriteAsync(Encoding.UTF8.GetBytes(new string(' ', length))).AsTask();
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}

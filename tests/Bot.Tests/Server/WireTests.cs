using System.Net;
using Microsoft.AspNetCore.Builder;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.Server;

public sealed class WireTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/nothing")]
    public async Task Response_ToAnything_CarriesTheSecurityHeadersAndNoServerName(string path)
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        var response = await server.GetAsync(path);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith(
            "default-src 'none';",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Empty(response.Headers.Server);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/../appsettings.json")]
    [InlineData("/prompts/answers/get_forecast.yaml")]
    public async Task Path_ThatIsUnknown_IsNotFoundInPlainText(string path)
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        var response = await server.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Post_ToAPage_IsNotAllowed()
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        var response = await server.SendAsync(HttpMethod.Post, "/health", new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Head_OfAPage_IsAnsweredWithoutABody()
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        var response = await server.SendAsync(HttpMethod.Head, "/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Error_OnTheWayOfARequest_IsOneSentenceWithAReference()
    {
        await using var server = await RunningServer.StartAsync(
            demo.House(),
            app => app.MapGet("/broken", _ => throw new InvalidOperationException("the secret cause"))
        );

        var response = await server.GetAsync("/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches(
            "^Something went wrong in RevBot itself \\(reference [^ )]+\\)\\.\n$",
            await response.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task Body_PastTheLimit_IsRefused()
    {
        await using var server = await RunningServer.StartAsync(
            demo.House(),
            app =>
                app.MapPost(
                    "/read",
                    async context => await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted)
                )
        );

        var response = await server.SendAsync(HttpMethod.Post, "/read", new ByteArrayContent(new byte[300_000]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://localhost:8080;http://[::1]:8080")]
    [InlineData("http://*:80")]
    public void Address_ThatCanBeListenedOn_IsAccepted(string urls) => Assert.Null(ListenAddress.FindProblem(urls));
}

using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using RevBot.Bot.Http;

namespace RevBot.Bot.Tests.Http;

public sealed class HttpClientsTests : IAsyncLifetime
{
    private const int LargestAnswer = 4 * 1024 * 1024;
    private readonly HttpClient client = HttpClients.Create(TimeSpan.FromSeconds(20));
    private readonly WebApplication server = Server();

    public Task InitializeAsync() => server.StartAsync();

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Redirect_OfAService_IsNotFollowed()
    {
        using var response = await client.GetAsync(At("/moved"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Cookie_OfAService_IsNotSentBack()
    {
        await client.GetStringAsync(At("/seen"));

        Assert.DoesNotContain("visited", await client.GetStringAsync(At("/seen")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_SaysThatItIsRevBot() =>
        Assert.Matches(@"^RevBot/\d+\.\d+\.\d+ $", await client.GetStringAsync(At("/seen")));

    [Fact]
    public async Task Answer_OfFourMegabytes_IsTheLargestThatIsTaken()
    {
        Assert.Equal(LargestAnswer, (await client.GetByteArrayAsync(At($"/long?of={LargestAnswer}"))).Length);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetByteArrayAsync(At($"/long?of={LargestAnswer + 1}"))
        );
    }

    [Fact]
    public async Task Call_LongerThanItsLimit_Ends()
    {
        using var hasty = HttpClients.Create(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAsync<TaskCanceledException>(() => hasty.GetAsync(At("/never")));
    }

    private Uri At(string path) => new(server.Urls.Single() + path);

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(AnswerAsync);
        return app;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/moved":
                context.Response.Redirect("/seen");
                break;
            case "/long":
                await context.Response.Body.WriteAsync(
                    new byte[int.Parse(context.Request.Query["of"]!, CultureInfo.InvariantCulture)]
                );
                break;
            case "/never":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            default:
                context.Response.Cookies.Append("visited", "yes");
                await context.Response.WriteAsync(
                    $"{context.Request.Headers.UserAgent} {context.Request.Headers.Cookie}"
                );
                break;
        }
    }
}

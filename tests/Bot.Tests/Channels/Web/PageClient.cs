using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>The page's requests without a browser, as somebody who is signed in.</summary>
internal sealed partial class PageClient
{
    private readonly RunningServer server;
    private string token;

    private PageClient(RunningServer server, string token) => (this.server, this.token) = (server, token);

    /// <summary>Signs in as a person of the demo.</summary>
    public static async Task<PageClient> EnterAsync(RunningServer server, string email) =>
        (await TryEnterAsync(server, new { person = email }))!;

    /// <summary>Signs in with what is given; null where that does not let anybody in.</summary>
    public static async Task<PageClient?> TryEnterAsync(RunningServer server, object way)
    {
        var client = await OpenAsync(server);
        using var response = await client.SendAsync("enter", way);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var entered = await response.Content.ReadFromJsonAsync<JsonElement>();
        client.token = entered.GetProperty("token").GetString()!;
        return client;
    }

    /// <summary>The page of whoever the server's client is signed in as.</summary>
    public static async Task<PageClient> SignedInAsync(RunningServer server) =>
        new(server, Token().Match(await server.TextAsync("/")).Groups["token"].Value);

    /// <summary>A request of the page by somebody who is not signed in.</summary>
    public static async Task<HttpResponseMessage> TrySendAsync(RunningServer server, string path, object body) =>
        await (await OpenAsync(server)).SendAsync(path, body);

    public Task<JsonElement> AskAsync(string text, string conversation = "a") =>
        PostAsync("ask", new { text, conversation });

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await SendAsync(path, body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<HttpResponseMessage> SendAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/web/" + path, UriKind.Relative))
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.Add("Origin", server.Address);
        request.Headers.Add("X-RevBot-Token", token);
        return await server.SendAsync(request);
    }

    private static async Task<PageClient> OpenAsync(RunningServer server)
    {
        var page = await server.TextAsync("/");
        return new(server, Token().Match(page).Groups["token"].Value);
    }

    [GeneratedRegex("data-token=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

using System.Text;
using System.Text.RegularExpressions;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>Requests as the page makes them, from a browser that keeps no cookie but the test client's.</summary>
internal static partial class PageRequest
{
    public static async Task<HttpRequestMessage> CreateAsync(
        RunningServer server,
        string path,
        string body,
        string type = "application/json"
    )
    {
        var token = Token().Match(await server.TextAsync("/")).Groups["token"].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/web/" + path, UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        request.Headers.Add("Origin", server.Address);
        request.Headers.Add("X-RevBot-Token", token);
        return request;
    }

    [GeneratedRegex("data-token=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

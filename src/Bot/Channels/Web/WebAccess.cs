using System.Net;
using Microsoft.Net.Http.Headers;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Channels.Web;

/// <summary>
/// Decides for each request whether the page may be used and how one signs in. Anybody may be anybody only where nothing
/// but the demo company's data was ever loaded, and only from the same machine; everything else needs a key.
/// </summary>
internal sealed class WebAccess(IDatabase database, WebSettings settings)
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];
    private static readonly string[] Forwarding =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Real-IP",
        HeaderNames.Via,
    ];

    /// <summary>The way in for a request.</summary>
    public WebMode ModeOf(HttpContext context)
    {
        var isOwn = OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase);
        if (settings.Key is not null)
        {
            return isOwn || settings.Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                ? WebMode.Keys
                : WebMode.Off;
        }

        return isOwn && IsHere(context) && new LoadingRepository(database).IsDemoOnly() ? WebMode.Demo : WebMode.Off;
    }

    // A name that is not this machine's own may have been pointed here by a page of somebody else's; what a proxy hands on
    // comes from anywhere.
    private static bool IsHere(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Connection.LocalIpAddress)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}

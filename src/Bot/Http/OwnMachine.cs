using System.Net;
using Microsoft.Net.Http.Headers;

namespace RevBot.Bot.Http;

/// <summary>Whether a request was made on the machine that RevBot runs on, as far as it can be seen from here.</summary>
internal static class OwnMachine
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    // What proxies and tunnels add. Many add none of it, so that nothing is there says nothing.
    private static readonly string[] Forwarding =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
        HeaderNames.Via,
    ];

    /// <summary>Whether a request calls RevBot by a name that only this machine gives it.</summary>
    public static bool IsNamed(HttpRequest request) =>
        Names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a request comes from here. A name that is not this machine's own may have been pointed here by a page of
    /// somebody else's; what a proxy hands on comes from anywhere.
    /// </summary>
    public static bool Sent(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Connection.LocalIpAddress)
        && IsNamed(context.Request)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}

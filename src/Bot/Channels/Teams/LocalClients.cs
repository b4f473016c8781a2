using System.Net;
using Microsoft.Net.Http.Headers;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Bot Framework clients of this machine, such as Microsoft's emulators, which RevBot answers without a token where no bot
/// is set up. Whoever has no token may be anybody, so this is so over the demo company only, as on the chat page.
/// </summary>
internal sealed class LocalClients(IDatabase database)
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

    /// <summary>Whether a request comes from this machine and may be answered without a token.</summary>
    public bool Includes(HttpContext context) => IsHere(context) && new LoadingRepository(database).IsDemoOnly();

    // A name that is not this machine's own may have been pointed here by a page of somebody else's; what a proxy hands on
    // comes from anywhere.
    private static bool IsHere(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Connection.LocalIpAddress)
        && OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}

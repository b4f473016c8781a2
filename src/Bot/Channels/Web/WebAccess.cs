using System.Net;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Channels.Web;

/// <summary>
/// Decides for each request whether the page may be used and how one signs in. Anybody may be anybody only where nothing
/// but the demo company's data was ever loaded, and only where the server is for this machine alone; everything else needs
/// a key.
/// </summary>
/// <param name="database">Tells what was loaded.</param>
/// <param name="settings">Keys and names.</param>
/// <param name="isForThisMachine">
/// Whether the server listens to this machine alone and no proxy stands before it. A proxy on the same machine cannot be
/// told from a browser there, whatever its requests say, so the settings say it.
/// </param>
internal sealed class WebAccess(IDatabase database, WebSettings settings, bool isForThisMachine)
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

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

        return isForThisMachine && isOwn && IsHere(context) && new LoadingRepository(database).IsDemoOnly()
            ? WebMode.Demo
            : WebMode.Off;
    }

    // A name that is not this machine's own may have been pointed here by a page of somebody else's.
    private static bool IsHere(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress) && IsLoopback(context.Connection.LocalIpAddress);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}

using RevBot.Bot.Configuration;
using RevBot.Bot.Http;
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
/// told from a browser there, so the settings say it; a request that shows one is refused besides.
/// </param>
internal sealed class WebAccess(IDatabase database, WebSettings settings, bool isForThisMachine)
{
    /// <summary>The way in for a request.</summary>
    public WebMode ModeOf(HttpContext context)
    {
        if (settings.Key is not null)
        {
            return
                OwnMachine.IsNamed(context.Request)
                || settings.Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                ? WebMode.Keys
                : WebMode.Off;
        }

        return isForThisMachine && OwnMachine.Sent(context) && new LoadingRepository(database).IsDemoOnly()
            ? WebMode.Demo
            : WebMode.Off;
    }
}

using RevBot.Bot.Http;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Bot Framework clients of this machine, such as Microsoft's emulators, which RevBot answers without a token where no bot
/// is set up. Whoever has no token may be anybody, so this is so over the demo company only, as on the chat page.
/// </summary>
internal sealed class LocalClients(IDatabase database)
{
    /// <summary>Whether a request comes from this machine and may be answered without a token.</summary>
    public bool Includes(HttpContext context) =>
        OwnMachine.Sent(context) && new LoadingRepository(database).IsDemoOnly();
}

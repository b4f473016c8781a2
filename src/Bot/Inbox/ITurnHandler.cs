using RevBot.Bot.Inbox.Replies;

namespace RevBot.Bot.Inbox;

/// <summary>Decides what a turn is answered with. Sends nothing itself.</summary>
internal interface ITurnHandler
{
    /// <summary>The reply to a turn.</summary>
    /// <param name="turn">What came in.</param>
    /// <param name="channel">Asked who reads.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<Reply> HandleAsync(IncomingTurn turn, IChannel channel, CancellationToken cancellation);
}

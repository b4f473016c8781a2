using RevBot.Bot.Cards;
using RevBot.Bot.Identity;

namespace RevBot.Bot.Inbox;

/// <summary>
/// A channel as the turn handler sees it: it can show that work goes on, say something, change what it said, and tell who
/// reads. Implementations retry as their platform asks and throw only when the platform refused for good.
/// </summary>
public interface IChannel
{
    /// <summary>teams, slack or web.</summary>
    string Name { get; }

    /// <summary>Shows that an answer is being made. Failing is no failure of the turn.</summary>
    Task ShowWorkingAsync(IncomingTurn turn, CancellationToken cancellation);

    /// <summary>Says something where the turn came from. Gives the platform's id of the message; null where it gives none.</summary>
    /// <param name="turn">What is answered.</param>
    /// <param name="card">What is said.</param>
    /// <param name="key">The same for the same reply after a restart: platforms that can recognise a repeat are given it.</param>
    /// <param name="cancellation">Ends the sending.</param>
    Task<string?> SayAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation);

    /// <summary>Says something that only the sender reads, wherever the turn came from.</summary>
    Task<string?> SayPrivatelyAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation);

    /// <summary>Shows a card in place of a message's former one.</summary>
    Task ReplaceAsync(IncomingTurn turn, string messageId, Card card, CancellationToken cancellation);

    /// <summary>Everyone who reads where the turn came from; null where the platform does not tell: then nobody is entitled.</summary>
    Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(IncomingTurn turn, CancellationToken cancellation);

    /// <summary>Told that a turn has ended, whether or not anything was said, by the process that had it.</summary>
    /// <param name="turn">What came in.</param>
    /// <param name="outcome">How it ended: answered, busy, late, failed, …</param>
    void Ended(IncomingTurn turn, string outcome)
    {
        // Most platforms are told by what is said.
    }
}

using NodaTime;
using RevBot.Bot.Inbox.Replies;

namespace RevBot.Bot.Inbox.Storage;

/// <summary>A turn in the inbox.</summary>
/// <param name="Id">A fingerprint of the channel and the platform's key.</param>
/// <param name="Place">Its place in the order of all turns.</param>
/// <param name="Turn">What came in.</param>
/// <param name="ReceivedAt">When it was kept.</param>
internal sealed record InboxTurn(string Id, long Place, IncomingTurn Turn, Instant ReceivedAt)
{
    /// <summary>Which turns wait for each other.</summary>
    public string Conversation => TurnId.ComputeForConversation(Turn);

    /// <summary>What is being sent; null where that is not known yet.</summary>
    public Reply? Reply { get; init; }

    /// <summary>How many of the reply's deliveries have gone out.</summary>
    public int Sent { get; init; }

    /// <summary>The key of one of the reply's deliveries: the same after a restart.</summary>
    public string KeyOf(int delivery) => FormattableString.Invariant($"{Id}-{delivery}");
}

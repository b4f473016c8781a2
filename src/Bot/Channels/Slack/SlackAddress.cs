using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack;

/// <summary>Where and how to reply: what <see cref="IncomingTurn.Address"/> holds for Slack, as JSON.</summary>
internal sealed record SlackAddress
{
    public required SlackReplyTarget Surface { get; init; }

    /// <summary>The conversation's id; null for the Home tab.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread's first message; null outside threads.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether the thread has messages already: a private message shows only in such a one.</summary>
    public bool IsInThread { get; init; }

    /// <summary>Slack's address for replies to a command or a press, good for half an hour; null for none.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Whether the reply takes the place of "one moment".</summary>
    public bool AfterNote { get; init; }

    /// <summary>
    /// The run of the program that took the turn in: another one that replies may be repeating a reply, and looks for it
    /// before it sends.
    /// </summary>
    public required string Run { get; init; }

    public string Write() => SlackJson.Serialize(this);

    public static SlackAddress Read(IncomingTurn turn) => SlackJson.Deserialize<SlackAddress>(turn.Address);
}

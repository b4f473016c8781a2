using System.Text.Json.Serialization;
using RevBot.Bot.Identity;

namespace RevBot.Bot.Inbox;

/// <summary>
/// One thing that a person did in a channel that has verified who it was: said something, pressed a button, gave a thumb.
/// It is kept before the channel is told "received", so that a restart loses nothing; everything here can be written as JSON.
/// </summary>
public sealed record IncomingTurn
{
    /// <summary>teams, slack or web.</summary>
    public required string Channel { get; init; }

    /// <summary>The platform's id of the event; the same channel and key a second time is a repeat and is not answered.</summary>
    public required string Key { get; init; }

    /// <summary>Turns of one conversation are answered in the order in which they came.</summary>
    public required string Conversation { get; init; }

    /// <summary>Who.</summary>
    public required ChannelPerson Sender { get; init; }

    /// <summary>Where, and so who else reads.</summary>
    public required Place Place { get; init; }

    /// <summary>What. Kept as <c>Deed</c>, its name in databases of earlier versions.</summary>
    [JsonPropertyName("Deed")]
    public required TurnContent Content { get; init; }

    /// <summary>The channel's own note of where and how to reply; nobody else reads it.</summary>
    public required string Address { get; init; }
}

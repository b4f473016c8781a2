using System.Text.Json.Serialization;

namespace RevBot.Bot.Inbox;

/// <summary>What a person did.</summary>
[JsonDerivedType(typeof(Message), "said")]
[JsonDerivedType(typeof(ButtonPress), "pressed")]
[JsonDerivedType(typeof(Rating), "rated")]
[JsonDerivedType(typeof(MemberAdded), "arrived")]
public abstract record TurnContent
{
    private TurnContent() { }

    /// <summary>Said something.</summary>
    /// <param name="Text">The words, without the mention of the bot.</param>
    public sealed record Message(string Text) : TurnContent
    {
        /// <summary>Whether the person changed what they had said before: it is offered to be asked again, not answered.</summary>
        public bool IsEdit { get; init; }
    }

    /// <summary>Pressed a button of a card.</summary>
    /// <param name="Button">What the button says that it does; comes back from outside, so it is checked like any words.</param>
    /// <param name="MessageId">The channel's id of the message with the card; null where unknown.</param>
    public sealed record ButtonPress(Cards.CardButton Button, string? MessageId) : TurnContent;

    /// <summary>Gave a thumb, with an optional reason.</summary>
    /// <param name="AnswerId">The answer; null where the channel only knows the message.</param>
    /// <param name="MessageId">The channel's id of the answer's message; null where unknown.</param>
    /// <param name="IsGood">Up or down.</param>
    /// <param name="Reason">In the person's words, bounded; null for none.</param>
    public sealed record Rating(string? AnswerId, string? MessageId, bool IsGood, string? Reason) : TurnContent;

    /// <summary>Is here for the first time: is welcomed once.</summary>
    public sealed record MemberAdded : TurnContent;
}

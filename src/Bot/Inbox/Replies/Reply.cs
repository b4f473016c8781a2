using RevBot.Bot.Cards;
using RevBot.Data.State.Turns;

namespace RevBot.Bot.Inbox.Replies;

/// <summary>What a turn is answered with: what to send, in order.</summary>
/// <param name="Deliveries">None for a turn that wants no answer.</param>
internal sealed record Reply(IReadOnlyList<ReplyDelivery> Deliveries)
{
    /// <summary>For the record: answered, unknown, busy, late, failed, …</summary>
    public string Outcome { get; init; } = "answered";

    /// <summary>Who counts as welcomed once this is kept; null for nobody.</summary>
    public Welcome? Welcomed { get; init; }

    /// <summary>No answer.</summary>
    public static Reply Nothing(string outcome) => new([]) { Outcome = outcome };

    /// <summary>One sentence without any data, where the turn came from.</summary>
    public static Reply Saying(string sentence, string outcome) =>
        new([new(DeliveryKind.Say, Card.Saying(sentence))]) { Outcome = outcome };

    /// <summary>A card about the person's own affairs: nobody else reads it, and nobody else is told.</summary>
    public static Reply Quietly(IncomingTurn turn, Card card, string outcome = "answered") =>
        new([
            turn.Place is { Kind: PlaceKind.Personal, IsShared: false }
                ? new(DeliveryKind.Say, card)
                : new(DeliveryKind.SayPrivately, card) { Otherwise = StandardSentences.Unreachable },
        ])
        {
            Outcome = outcome,
        };
}

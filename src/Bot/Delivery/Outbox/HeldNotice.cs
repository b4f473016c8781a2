using System.Net;
using RevBot.Bot.Cards;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What a person is told whose brief is held.</summary>
internal static class HeldNotice
{
    /// <summary>The message.</summary>
    /// <param name="kind">What is held.</param>
    /// <param name="trouble">What is wrong with the data, as a sentence.</param>
    public static DeliveryMessage Create(SubscriptionKind kind, string trouble)
    {
        var title = $"Your {SubscriptionKinds.TitleOf(kind)} waits for better data";
        var sentence = $"{title}. {trouble} It comes once that is put right.";
        return new(title, Card.Saying(sentence), sentence + "\n", $"<p>{WebUtility.HtmlEncode(sentence)}</p>\n");
    }
}

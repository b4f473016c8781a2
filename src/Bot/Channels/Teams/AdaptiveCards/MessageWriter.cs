using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>
/// Writes the activity around a card: thumbs, AI label, citations, suggestions. A card goes without text beside it, since
/// Teams would make two messages of it and name neither.
/// </summary>
internal static class MessageWriter
{
    /// <summary>The largest activity, in characters; Teams takes 100 KB counted as UTF-16.</summary>
    public const int LargestActivity = 40_000;

    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const int MostSuggestions = 3;
    private const int MostCitations = 10;

    /// <summary>Writes an activity that shows a card.</summary>
    /// <param name="card">What is shown.</param>
    /// <param name="to">Where. Sender, conversation and the activity replied to are set by the SDK when it is sent.</param>
    public static Activity Message(Card card, TeamsConversation to)
    {
        var suggested = ChooseSuggested(card, to.Kind);
        return new()
        {
            Type = ActivityTypes.Message,
            Summary = SafeText.Line(card.Title ?? (card.Paragraphs.Count > 0 ? card.Paragraphs[0] : "RevBot"), 200),
            Attachments = [new(CardType, content: Raw(WriteCard(card, suggested)))],
            ChannelData = card.AnswerId is null
                ? null
                : Raw(new() { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } }),
            Entities = WriteEntity(card) is { } entity ? [entity] : null,
            SuggestedActions = suggested.Count > 0 ? WriteSuggestions(suggested, to.UserId) : null,
        };
    }

    /// <summary>Writes a card that takes another's place on the same request.</summary>
    public static JRaw InPlace(Card card) => Raw(WriteCard(card, []));

    /// <summary>Shows that an answer is being made.</summary>
    public static Activity Typing() => new() { Type = ActivityTypes.Typing };

    // As it is: read again, its numbers and what looks like a date would be written in other ways.
    private static JRaw Raw(JsonObject json) => new(json.ToJsonString(TeamsJson.Options));

    private static JsonObject WriteCard(Card card, List<CardButton> suggested) =>
        AdaptiveCardWriter.Write(card, [.. card.Buttons.Except(suggested), .. card.Dashboard?.Buttons ?? []]);

    // An answer's follow-ups stand under the message box of a personal chat, where they go when they are stale. A
    // question's options stay on its card.
    private static List<CardButton> ChooseSuggested(Card card, PlaceKind kind) =>
        kind != PlaceKind.Personal || card.AnswerId is null
            ? []
            : [.. card.Buttons.Where(button => button.Action == ButtonAction.Ask).Take(MostSuggestions)];

    private static SuggestedActions WriteSuggestions(List<CardButton> buttons, string? user) =>
        new(
            to: user is null ? [] : [user],
            actions:
            [
                .. buttons.Select(button => new CardAction(
                    ActionTypes.ImBack,
                    SafeText.Line(button.Title, 40),
                    value: SafeText.Cut(button.Value, 1000)
                )),
            ]
        );

    private static Entity? WriteEntity(Card card)
    {
        if (!card.WordedByModel && card.Sources.Count == 0)
        {
            return null;
        }

        var entity = new Entity("https://schema.org/Message")
        {
            Properties = new()
            {
                ["@type"] = "Message",
                ["@context"] = "https://schema.org",
                ["@id"] = string.Empty,
            },
        };
        if (card.WordedByModel)
        {
            entity.Properties["additionalType"] = new JArray("AIGeneratedContent");
        }

        if (card.Sources.Count > 0)
        {
            entity.Properties["citation"] = new JArray(card.Sources.Take(MostCitations).Select(WriteClaim));
        }

        return entity;
    }

    private static JObject WriteClaim(CardSource source, int at) =>
        new()
        {
            ["@type"] = "Claim",
            ["position"] = at + 1,
            ["appearance"] = new JObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = SafeText.Line(source.Name, 80),
                ["abstract"] = SafeText.Line(source.About, 160),
            },
        };
}

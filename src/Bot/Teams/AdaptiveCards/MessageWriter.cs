using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Teams.Protocol;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Teams.AdaptiveCards;

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

    /// <summary>An activity that shows a card.</summary>
    /// <param name="card">What is shown.</param>
    /// <param name="to">Where.</param>
    public static JsonObject Message(Card card, ConversationReference to)
    {
        var suggested = Suggested(card, to.Kind);
        var message = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = to.BotId },
            ["conversation"] = new JsonObject { ["id"] = to.ConversationId },
            ["summary"] = SafeText.Line(card.Title ?? (card.Paragraphs.Count > 0 ? card.Paragraphs[0] : "RevBot"), 200),
            ["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = CardType, ["content"] = CardOf(card, suggested) }
            ),
        };
        if (to.ActivityId is { } asked)
        {
            message["replyToId"] = asked;
        }

        if (card.AnswerId is not null)
        {
            message["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        }

        if (Entity(card) is { } entity)
        {
            message["entities"] = new JsonArray(entity);
        }

        if (suggested.Count > 0)
        {
            message["suggestedActions"] = Suggestions(suggested, to.UserId);
        }

        return message;
    }

    /// <summary>A card that takes another's place on the same request.</summary>
    public static JsonObject InPlace(Card card) => CardOf(card, []);

    /// <summary>Shows that an answer is being made.</summary>
    public static JsonObject Typing(ConversationReference to) =>
        new()
        {
            ["type"] = "typing",
            ["from"] = new JsonObject { ["id"] = to.BotId },
            ["conversation"] = new JsonObject { ["id"] = to.ConversationId },
        };

    private static JsonObject CardOf(Card card, List<CardButton> suggested) =>
        AdaptiveCardWriter.Write(card, [.. card.Buttons.Except(suggested)]);

    // An answer's follow-ups stand under the message box of a personal chat, where they go when they are stale. A
    // question's options stay on its card.
    private static List<CardButton> Suggested(Card card, PlaceKind kind) =>
        kind != PlaceKind.Personal || card.AnswerId is null
            ? []
            : [.. card.Buttons.Where(button => button.Deed == ButtonDeed.Ask).Take(MostSuggestions)];

    private static JsonObject Suggestions(List<CardButton> buttons, string? user) =>
        new()
        {
            ["to"] = user is null ? [] : new JsonArray(user),
            ["actions"] = Elements.Array(
                buttons.Select(button => new JsonObject
                {
                    ["type"] = "imBack",
                    ["title"] = SafeText.Line(button.Title, 40),
                    ["value"] = SafeText.Cut(button.Value, 1000),
                })
            ),
        };

    private static JsonObject? Entity(Card card)
    {
        if (!card.WordedByModel && card.Sources.Count == 0)
        {
            return null;
        }

        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = string.Empty,
        };
        if (card.WordedByModel)
        {
            entity["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        if (card.Sources.Count > 0)
        {
            entity["citation"] = Elements.Array(card.Sources.Take(MostCitations).Select(Claim));
        }

        return entity;
    }

    private static JsonObject Claim(CardSource source, int at) =>
        new()
        {
            ["@type"] = "Claim",
            ["position"] = at + 1,
            ["appearance"] = new JsonObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = SafeText.Line(source.Name, 80),
                ["abstract"] = SafeText.Line(source.About, 160),
            },
        };
}

using System.Text.Json;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>Reads presses. Whatever a button brings back came from outside: it is bounded, and only known deeds count.</summary>
internal sealed class PressReader(SlackComponents parts, SlackConversationIds conversations)
{
    private const int LongestTitle = 75;
    private const int LongestKey = 300;
    private const int LongestId = 200;

    /// <summary>The turn of a press; null for a link, and for what is not ours.</summary>
    public IncomingTurn? Read(Interaction interaction, JsonElement action, ChannelPerson person) =>
        action.Text("action_id") is { } id && ReadContent(interaction, action, id) is { } deed
            ? CreateTurn(
                interaction,
                person,
                deed,
                $"action:{person.Id}:{action.Text("action_ts") ?? interaction.TriggerId}:{id}"
            )
            : null;

    /// <summary>The turn of a reason; null where none was given.</summary>
    public static IncomingTurn? ReadReason(Interaction interaction, ChannelPerson person)
    {
        var view = interaction.View!;
        var reason = view
            .State.Field("values")
            ?.Field(ReasonForm.Field)
            ?.Field(ReasonForm.Field)
            ?.Text("value")
            ?.Trim();
        if (string.IsNullOrEmpty(reason) || view.PrivateMetadata is not { Length: > 0 } written)
        {
            return null;
        }

        var note = SlackJson.Deserialize<ReasonNote>(written);
        var deed = new TurnContent.Rating(
            note.Answer,
            note.Message,
            false,
            reason[..Math.Min(reason.Length, ReasonForm.LongestReason)]
        );
        return new()
        {
            Channel = SlackChannel.ChannelName,
            Key = Bounded($"view:{view.Id}:{view.Hash}"),
            Conversation = note.Conversation,
            Sender = person,
            Place = note.Place,
            Content = deed,
            Address = note.Address,
        };
    }

    /// <summary>What the form for a reason takes with it of a thumb.</summary>
    public static string WriteReasonNote(IncomingTurn turn)
    {
        var rated = (TurnContent.Rating)turn.Content;
        return SlackJson.Serialize(
            new ReasonNote(rated.AnswerId, rated.MessageId, turn.Conversation, turn.Place, turn.Address)
        );
    }

    private static TurnContent? ReadContent(Interaction interaction, JsonElement action, string id)
    {
        var message = MessageOf(interaction);
        if (id == ButtonBlocks.Rating || id.StartsWith(ButtonBlocks.Rating + ".", StringComparison.Ordinal))
        {
            return ReadRating(action.Text("value"), message);
        }

        var (word, value, title) =
            action.Field("selected_option") is { } chosen
            && chosen.Text("value") is { } option
            && option.Split(':', 2) is [var deed, var rest]
                ? (deed, rest, chosen.Field("text")?.Text("text"))
                : (Word(id), action.Text("value"), action.Field("text")?.Text("text"));
        return
            id.StartsWith(ButtonBlocks.Prefix, StringComparison.Ordinal)
            && ReadAction(word) is { } known
            && value is { Length: > 0 and <= ButtonBlocks.LongestValue }
            ? new TurnContent.ButtonPress(new(Cut(title ?? value, LongestTitle), known, value), message)
            : null;
    }

    private static TurnContent.Rating? ReadRating(string? value, string? message) =>
        value?.Split(':', 2) is ["up" or "down", { Length: > 0 and <= LongestId } answer]
            ? new(answer, message, value.StartsWith("up", StringComparison.Ordinal), null)
            : null;

    private static string? Word(string id) => id.Split('.') is [_, var word, _] ? word : null;

    private static ButtonAction? ReadAction(string? word) =>
        word switch
        {
            "ask" => ButtonAction.Ask,
            "replace" => ButtonAction.Replace,
            "evidence" => ButtonAction.Evidence,
            _ => null,
        };

    private static string? MessageOf(Interaction interaction) =>
        interaction.View?.Type == "home"
            ? HomeTab.MessageId
            : interaction.Container?.MessageTs ?? interaction.Message?.Ts;

    private IncomingTurn CreateTurn(Interaction interaction, ChannelPerson person, TurnContent deed, string key)
    {
        var channel = interaction.Container?.ChannelId ?? interaction.Channel?.Id;
        var isHome = interaction.View?.Type == "home" || channel is null;
        var thread = ThreadOf(interaction, channel);
        var isAlone = isHome || channel![0] == 'D' || IsPrivate(interaction);
        return new()
        {
            Channel = SlackChannel.ChannelName,
            Key = Bounded(key),
            Conversation =
                isHome ? "home:" + person.Id
                : thread is not null ? conversations.ForThread(channel!, thread)
                : IsPrivate(interaction) ? $"{channel}:{person.Id}:command"
                : channel!,
            Sender = person,
            Place = new(
                isAlone ? PlaceKind.Personal
                    : channel![0] == 'G' ? PlaceKind.Group
                    : PlaceKind.Channel,
                isHome ? "home" : channel!
            ),
            Content = deed,
            Address = Address(interaction, isHome ? null : channel, thread).Write(),
        };
    }

    private SlackAddress Address(Interaction interaction, string? channel, string? thread) =>
        new()
        {
            Surface =
                channel is null ? SlackReplyTarget.Home
                : IsPrivate(interaction) ? SlackReplyTarget.Response
                : SlackReplyTarget.Message,
            Channel = channel,
            Thread = thread,
            IsInThread = thread is not null,
            ResponseUrl = parts.Hook.Allows(interaction.ResponseUrl) ? interaction.ResponseUrl : null,
            Run = parts.Run,
        };

    // A message outside threads in an agent's messages, or in a channel, is answered in its own thread.
    private string? ThreadOf(Interaction interaction, string? channel) =>
        interaction.Message?.ThreadTs
        ?? interaction.Container?.ThreadTs
        ?? (
            channel is null || IsPrivate(interaction) || (channel[0] == 'D' && parts.Settings.View == SlackView.Classic)
                ? null
                : MessageOf(interaction)
        );

    private static bool IsPrivate(Interaction interaction) => interaction.Container is { IsEphemeral: true };

    private static string Bounded(string key) => Cut(key, LongestKey);

    private static string Cut(string text, int most) => text[..Math.Min(text.Length, most)];

    private sealed record ReasonNote(string? Answer, string? Message, string Conversation, Place Place, string Address);
}

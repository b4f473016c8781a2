using System.Text.Json;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>Reads messages to the app: direct ones, mentions in channels, and changes of either.</summary>
internal sealed class MessageReader(SlackComponents parts, SlackConversationIds conversations)
{
    private const int LongestText = 40_000;

    /// <summary>Who said something that is for us; null for what is not: other programs' messages, joins, deletions.</summary>
    public static string? Author(JsonElement happened)
    {
        var isDirect = IsDirect(happened);
        if ((happened.Text("type") == "message") != isDirect)
        {
            return null; // A mention in a channel comes as app_mention; the message itself is not for us.
        }

        return happened.Text("subtype") switch
        {
            null or "file_share" or "thread_broadcast" => FromPerson(happened),
            "message_changed" when happened.Field("message") is { } changed && IsReworded(happened, changed) =>
                FromPerson(changed),
            _ => null,
        };
    }

    /// <summary>The turn of a message; null where it says nothing.</summary>
    public IncomingTurn? Read(Envelope envelope, ChannelPerson person, string bot)
    {
        var isEdit = envelope.Event.Text("subtype") == "message_changed";
        var message = isEdit ? envelope.Event.Field("message")!.Value : envelope.Event;
        var channel = envelope.Event.Text("channel");
        if (channel is null || message.Text("ts") is not { } id)
        {
            return null;
        }

        var words = MrkdwnReader.Read(message.Text("text") ?? string.Empty, bot);
        var thread = message.Text("thread_ts");
        return words.Length == 0 && message.Text("subtype") is not null
            ? null
            : new()
            {
                Channel = SlackChannel.ChannelName,
                Key = "event:" + envelope.EventId,
                Conversation = GetConversationId(envelope.Event, channel, thread, id),
                Sender = person,
                Place = PlaceOf(envelope, channel),
                Content = new TurnContent.Message(
                    words.Length == 0 ? "help" : words[..Math.Min(words.Length, LongestText)]
                )
                {
                    IsEdit = isEdit,
                },
                Address = Address(envelope.Event, channel, thread, id).Write(),
            };
    }

    /// <summary>The turn of a person who is here for the first time.</summary>
    public IncomingTurn Arrival(Envelope envelope, ChannelPerson person, string channel, string? thread) =>
        new()
        {
            Channel = SlackChannel.ChannelName,
            Key = "event:" + envelope.EventId,
            Conversation = thread is null ? channel : GetConversationId(channel, thread),
            Sender = person,
            Place = new(PlaceKind.Personal, channel),
            Content = new TurnContent.MemberAdded(),
            Address = new SlackAddress
            {
                Surface = SlackReplyTarget.Message,
                Channel = channel,
                Thread = thread,
                Run = parts.Run,
            }.Write(),
        };

    /// <summary>The talk of a thread.</summary>
    public string GetConversationId(string channel, string thread) => conversations.ForThread(channel, thread);

    private string GetConversationId(JsonElement happened, string channel, string? thread, string id) =>
        thread is not null ? GetConversationId(channel, thread)
        : IsDirect(happened) ? conversations.ForDirectMessage(channel, id)
        : GetConversationId(channel, id);

    private SlackAddress Address(JsonElement happened, string channel, string? thread, string id) =>
        new()
        {
            Surface = SlackReplyTarget.Message,
            Channel = channel,
            // What is said in a channel is answered in a thread, so that the channel stays readable.
            Thread = thread ?? (IsDirect(happened) && parts.Settings.View == SlackView.Classic ? null : id),
            IsInThread = thread is not null,
            Run = parts.Run,
        };

    private static Place PlaceOf(Envelope envelope, string channel) =>
        new(
            IsDirect(envelope.Event) ? PlaceKind.Personal
                : channel[0] == 'G' ? PlaceKind.Group
                : PlaceKind.Channel,
            channel
        )
        {
            IsShared = envelope.IsExtSharedChannel,
        };

    private static bool IsDirect(JsonElement happened) =>
        happened.Text("channel_type") is { } kind
            ? kind == "im"
            : happened.Text("channel") is { Length: > 0 } channel && channel[0] == 'D';

    private static string? FromPerson(JsonElement message) =>
        message.Field("bot_id") is { ValueKind: JsonValueKind.String }
        || message.Field("bot_profile") is { ValueKind: JsonValueKind.Object }
            ? null
            : message.Text("user");

    // Slack also tells of a change where it has only drawn a link.
    private static bool IsReworded(JsonElement happened, JsonElement changed) =>
        changed.Field("edited") is not null
        && changed.Text("text") is { } now
        && now != happened.Field("previous_message")?.Text("text");
}

using System.Text.Json;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>
/// Acts on slash commands posted to <c>/slack/commands</c>. The answer is for the person alone, wherever they are: it comes
/// by the address of the command.
/// </summary>
internal sealed class SlackCommandHandler(SlackComponents parts, SlackCallerLookup callers, ITurnQueue queue)
{
    private const int LongestText = 4000;

    public async Task<object?> HandleAsync(string body, CancellationToken cancellation)
    {
        var form = SlackForm.Read(body);
        if (form["command"] is null || form["user_id"] is not { } user || form["channel_id"] is not { } channel)
        {
            throw new JsonException("It is no command of Slack's.");
        }

        try
        {
            if (
                !await callers.IsAnsweredAsync(form["team_id"], form["enterprise_id"], cancellation)
                || await callers.FindAsync(user, cancellation) is not { } person
            )
            {
                return ToThePersonAlone(parts.Suggestions.Outsider);
            }

            await queue.PutAsync(Turn(form, person, channel), cancellation);
            return ToThePersonAlone(parts.Suggestions.Note);
        }
        catch (Exception problem) when (IsPassing(problem))
        {
            // Slack sends a command once: better a sentence now than an error.
            return ToThePersonAlone(parts.Suggestions.Later);
        }
    }

    private static bool IsPassing(Exception problem) => problem is SlackApiException or OperationCanceledException;

    private static object ToThePersonAlone(string sentence) => new { ResponseType = "ephemeral", Text = sentence };

    private IncomingTurn Turn(SlackForm form, ChannelPerson person, string channel)
    {
        var words = MrkdwnReader.Read(form["text"] ?? string.Empty, string.Empty);
        var url = form["response_url"];
        return new()
        {
            Channel = SlackChannel.ChannelName,
            Key = "command:" + (form["trigger_id"] ?? url ?? throw new JsonException("A command has a trigger.")),
            Conversation = $"{channel}:{person.Id}:command",
            Sender = person,
            Place = new(PlaceKind.Personal, channel),
            Content = new TurnContent.Message(
                words.Length == 0 ? "help" : words[..Math.Min(words.Length, LongestText)]
            ),
            Address = new SlackAddress
            {
                Surface = SlackReplyTarget.Response,
                Channel = channel,
                ResponseUrl = parts.Hook.Allows(url) ? url : null,
                AfterNote = true,
                Run = parts.Run,
            }.Write(),
        };
    }
}

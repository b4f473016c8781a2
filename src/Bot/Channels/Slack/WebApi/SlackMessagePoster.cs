using System.Text.Json;
using RevBot.Bot.Channels.Slack.Blocks;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>
/// Posts messages once. Slack has no keys against repeats, so each message carries its key in its metadata; where it may
/// have been posted before, by another run or by a call that got no answer, the conversation is looked through first.
/// </summary>
internal sealed class SlackMessagePoster(SlackApi api, ChannelRateLimiter pace, TimeProvider time)
{
    private const int MostTries = 3;
    private const string MetadataType = "revbot_reply";
    private const string LookedThrough = "100";

    /// <summary>Posts, and gives the message's id.</summary>
    /// <param name="place">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="key">The same for the same message.</param>
    /// <param name="mayBeThere">Whether an earlier run may have posted it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SlackApiException">Slack refused.</exception>
    public async Task<string?> PostAsync(
        PostPlace place,
        BlockMessage message,
        string key,
        bool mayBeThere,
        CancellationToken cancellation
    )
    {
        if (mayBeThere && await FindAsync(place, key, cancellation) is { } there)
        {
            return there;
        }

        for (var attempt = 1; ; attempt++)
        {
            await Task.Delay(pace.Reserve(place.Channel), time, cancellation);
            try
            {
                var answer = await api.DoAsync(
                    "chat.postMessage",
                    Arguments(place, message, key),
                    SlackRetryMode.Once,
                    cancellation
                );
                return answer.Text("ts");
            }
            catch (SlackApiException problem) when (problem.IsUncertain && attempt < MostTries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250 << attempt), time, cancellation);
                if (await FindAsync(place, key, cancellation) is { } arrived)
                {
                    return arrived;
                }
            }
        }
    }

    /// <summary>Opens the direct message with a person, and gives its id.</summary>
    /// <exception cref="SlackApiException">Slack refused.</exception>
    public async Task<string> OpenDirectMessageAsync(string person, CancellationToken cancellation)
    {
        var answer = await api.DoAsync(
            "conversations.open",
            new { Users = person },
            SlackRetryMode.Repeatable,
            cancellation
        );
        return answer.Field("channel")?.Text("id") ?? throw new SlackApiException("conversations.open", "no_channel");
    }

    private static object Arguments(PostPlace place, BlockMessage message, string key) =>
        new
        {
            place.Channel,
            ThreadTs = place.Thread,
            message.Text,
            message.Blocks,
            Metadata = new { EventType = MetadataType, EventPayload = new { Key = key } },
            UnfurlLinks = false,
            UnfurlMedia = false,
            LinkNames = false,
        };

    // Where Slack does not let the bot look, a repeat is better than silence.
    private async Task<string?> FindAsync(PostPlace place, string key, CancellationToken cancellation)
    {
        var inThread = place.Thread is not null;
        List<KeyValuePair<string, string>> arguments =
        [
            new("channel", place.Channel),
            new("include_all_metadata", "true"),
            new("limit", LookedThrough),
        ];
        if (place.Thread is { } thread)
        {
            arguments.Add(new("ts", thread));
        }

        try
        {
            var found = await api.ReadAsync(
                inThread ? "conversations.replies" : "conversations.history",
                arguments,
                cancellation
            );
            return found.List("messages").FirstOrDefault(message => Carries(message, key)).Text("ts");
        }
        catch (SlackApiException)
        {
            return null;
        }
    }

    private static bool Carries(JsonElement message, string key) =>
        message.Field("metadata") is { } metadata
        && metadata.Text("event_type") == MetadataType
        && metadata.Field("event_payload")?.Text("key") == key;
}

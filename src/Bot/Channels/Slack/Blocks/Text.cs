using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>A text object. Nearly all is plain text: nothing in it is read as a mention, a link or an emoji.</summary>
internal sealed record Text
{
    public required string Type { get; init; }

    [JsonPropertyName("text")]
    public required string Words { get; init; }

    /// <summary>For plain text: whether <c>:names:</c> become emoji.</summary>
    public bool? Emoji { get; init; }

    /// <summary>For mrkdwn: whether addresses and names are left as they are.</summary>
    public bool? Verbatim { get; init; }

    public static Text Plain(string words, int most) =>
        new()
        {
            Type = "plain_text",
            Words = SlackText.NotEmpty(SlackText.Cut(SlackText.Clean(words), most)),
            Emoji = false,
        };

    /// <summary>A label in bold over a value.</summary>
    public static Text Labelled(string label, string value, int most) =>
        new()
        {
            Type = "mrkdwn",
            Words =
                $"*{SlackText.Escape(SlackText.Cut(SlackText.OneLine(label).Replace('*', '\u2217'), most))}*\n{SlackText.Escape(SlackText.Cut(SlackText.OneLine(value), most))}",
            Verbatim = true,
        };
}

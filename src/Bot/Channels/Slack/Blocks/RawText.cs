namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>A cell of a table: text of which nothing is read as markup.</summary>
internal sealed record RawText(string Text)
{
    public string Type { get; } = "raw_text";
}

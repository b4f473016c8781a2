namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>How a column of a table is set.</summary>
internal sealed record ColumnSettings(string Align, bool IsWrapped);

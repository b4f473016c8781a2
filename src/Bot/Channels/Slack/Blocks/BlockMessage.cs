namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>A message.</summary>
/// <param name="Text">What notifications and screen readers say, escaped; never empty.</param>
/// <param name="Blocks">What is drawn; null for the text alone.</param>
internal sealed record BlockMessage(string Text, IReadOnlyList<Block>? Blocks);

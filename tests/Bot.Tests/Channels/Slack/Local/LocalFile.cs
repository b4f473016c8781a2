namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>A file that was shared in a conversation of the local Slack.</summary>
internal sealed record LocalFile(string Name, byte[] Bytes, string? Thread);

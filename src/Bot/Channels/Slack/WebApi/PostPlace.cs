namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>Where a message goes.</summary>
/// <param name="Channel">The conversation.</param>
/// <param name="Thread">The thread's first message; null outside threads.</param>
internal sealed record PostPlace(string Channel, string? Thread);

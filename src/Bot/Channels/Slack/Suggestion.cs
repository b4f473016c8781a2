namespace RevBot.Bot.Channels.Slack;

/// <summary>Something that anybody may ask.</summary>
/// <param name="Title">As it stands on a button.</param>
/// <param name="Message">The question.</param>
internal sealed record Suggestion(string Title, string Message);

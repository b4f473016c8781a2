namespace RevBot.Bot.Channels.Slack;

/// <summary>Where a reply goes.</summary>
internal enum SlackReplyTarget
{
    /// <summary>A message in a conversation, in a thread where there is one.</summary>
    Message = 0,

    /// <summary>The sender alone, by the address that Slack gave with a slash command or a press on a private message.</summary>
    Response = 1,

    /// <summary>The Home tab of the app.</summary>
    Home = 2,
}

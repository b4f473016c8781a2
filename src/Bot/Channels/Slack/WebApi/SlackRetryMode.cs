namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>What becomes of a call that Slack does not take at once.</summary>
internal enum SlackRetryMode
{
    /// <summary>It waits and is tried again: doing it twice does no harm.</summary>
    Repeatable = 0,

    /// <summary>It waits its turn, and is not tried again where it may have been done.</summary>
    Once = 1,

    /// <summary>It is left out: nobody misses it.</summary>
    None = 2,
}

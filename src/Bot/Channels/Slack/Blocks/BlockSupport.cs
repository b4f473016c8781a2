namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>Which blocks a workspace takes: the newest come to workspaces one after another.</summary>
internal enum BlockSupport
{
    /// <summary>Charts, tables and thumbs as Slack draws them.</summary>
    Full = 0,

    /// <summary>Charts as text pictures.</summary>
    WithoutCharts = 1,

    /// <summary>Charts and tables as text pictures, thumbs as plain buttons: what every workspace takes.</summary>
    Plain = 2,

    /// <summary>No blocks at all, the words alone.</summary>
    Words = 3,
}

namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>How the rows of a table are drawn.</summary>
internal enum PlotKind
{
    /// <summary>A bar from zero.</summary>
    Bar = 0,

    /// <summary>A waterfall: a change begins where the one above ended. Its scale need not begin at zero.</summary>
    Steps = 1,

    /// <summary>A dot on a scale with a band and a mark. Its scale need not begin at zero.</summary>
    Dot = 2,
}

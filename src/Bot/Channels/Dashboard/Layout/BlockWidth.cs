namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>How much of a wide screen a block takes; a narrow one gives every block its whole width.</summary>
internal enum BlockWidth
{
    /// <summary>Half of it, a third of a very wide one.</summary>
    Half = 0,

    /// <summary>All of it.</summary>
    Full = 1,
}

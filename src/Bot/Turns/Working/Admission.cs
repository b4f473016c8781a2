namespace RevBot.Bot.Turns.Working;

/// <summary>Whether there is room for a turn.</summary>
internal enum Admission
{
    /// <summary>It will be answered.</summary>
    Taken = 0,

    /// <summary>It will not, and the person is told so.</summary>
    Busy = 1,

    /// <summary>It will not, and the person was told so a moment ago.</summary>
    Dropped = 2,
}

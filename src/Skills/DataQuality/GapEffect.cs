namespace RevBot.Skills.DataQuality;

/// <summary>What a gap does to the forecast.</summary>
internal enum GapEffect
{
    /// <summary>The deal does not count, or counts for nothing.</summary>
    LeavesOut = 0,

    /// <summary>The deal counts in the wrong period or for the wrong amount.</summary>
    Misplaces = 1,

    /// <summary>The deal counts, but nobody can see whether it should.</summary>
    Blinds = 2,

    /// <summary>The deal is closed; win rates and sizes suffer, no forecast does.</summary>
    History = 3,
}

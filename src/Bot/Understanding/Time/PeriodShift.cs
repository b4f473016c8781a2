namespace RevBot.Bot.Understanding.Time;

/// <summary>Which earlier period a comparison is with.</summary>
internal enum PeriodShift
{
    /// <summary>The same period of the year before.</summary>
    YearEarlier = 0,

    /// <summary>The period just before.</summary>
    Previous = 1,
}

namespace RevBot.Data.Import.Mapping;

/// <summary>Which moment of a day stands for a date without a time.</summary>
internal enum DayPart
{
    /// <summary>Its first microsecond.</summary>
    Start,

    /// <summary>12 o'clock.</summary>
    Noon,

    /// <summary>Its last microsecond.</summary>
    End,
}

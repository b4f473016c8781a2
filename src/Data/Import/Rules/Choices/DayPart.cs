namespace RevBot.Data.Import.Rules.Choices;

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

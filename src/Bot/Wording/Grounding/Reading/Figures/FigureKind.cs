namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>What a figure of a text measures.</summary>
internal enum FigureKind
{
    /// <summary>A number with a scale (4.1M) or decimals and no unit.</summary>
    Plain = 0,
    Money = 1,
    Percent = 2,
    Points = 3,
    Ratio = 4,

    /// <summary>A stretch of time: days, weeks, months, quarters, years, hours, minutes.</summary>
    Duration = 5,

    /// <summary>A whole number of things.</summary>
    Count = 6,
}

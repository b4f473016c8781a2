namespace RevBot.Bot.Wording.Grounding.Reading.Days;

/// <summary>A day or period as written; what is not written is null.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal sealed record DayMention(int First, int Last)
{
    /// <summary>The calendar year of a date, the fiscal year of a quarter or year.</summary>
    public int? Year { get; init; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>Of the month.</summary>
    public int? Day { get; init; }

    /// <summary>1 to 4.</summary>
    public int? Quarter { get; init; }

    /// <summary>1 or 2.</summary>
    public int? Half { get; init; }

    /// <summary>Whether a fiscal year as a whole is meant.</summary>
    public bool IsFiscalYear { get; init; }

    /// <summary>"this quarter", "today", "monday"; null for what stands in a calendar.</summary>
    public string? Relative { get; init; }

    /// <summary>Whether a known day or period is what is written here.</summary>
    public bool Means(DayMention known) =>
        Relative is null
        && known.Relative is null
        && Fits(Year, known.Year)
        && Fits(Month, known.Month)
        && Fits(Day, known.Day)
        && Quarter == known.Quarter
        && Half == known.Half
        && IsFiscalYear == known.IsFiscalYear;

    private static bool Fits(int? written, int? known) => written is null || written == known;
}

using NodaTime;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>When a question is about.</summary>
internal sealed record FrameTime
{
    /// <summary>Nothing said.</summary>
    public static FrameTime None { get; } = new();

    /// <summary>The period meant.</summary>
    public Period? Period { get; init; }

    /// <summary>The period to compare with.</summary>
    public Period? CompareTo { get; init; }

    /// <summary>A second period, named without a word that says what it is for: "out of Q4 this week".</summary>
    public Period? Beside { get; init; }

    /// <summary>The first day of changes asked for: "since Monday".</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last day of changes asked for.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Bounds on dates of deals, in the order in which they were said.</summary>
    public IReadOnlyList<DateBound> Bounds { get; init; } = [];

    /// <summary>Which date of deals <see cref="Period"/> and <see cref="Since"/> are about; null where it was not said.</summary>
    public string? PeriodField { get; init; }

    /// <summary>Whether the period is a month named without its year: which year depends on what is asked.</summary>
    public bool IsBareMonth { get; init; }

    /// <summary>Whether the period is an end to be reached: "by the end of the month".</summary>
    public bool IsDeadline { get; init; }

    /// <summary>By how many periods it steps from what was asked last: "the quarter before" by -1; null where it does not.</summary>
    public int? Steps { get; init; }

    /// <summary>How many periods of which kind it counts back: "the last 8 quarters"; null where it does not.</summary>
    public (int Count, Data.Calendar.PeriodKind Unit)? Counted { get; init; }

    /// <summary>What it names that no calendar has, with the reason; null where all exists.</summary>
    public (string Said, string Why)? Impossible { get; init; }

    /// <summary>A time to come, as it was said, in which nothing can have happened that is asked for; null for none.</summary>
    public string? Ahead { get; init; }

    /// <summary>Whether the period ended before today.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether anything about time was said.</summary>
    public bool IsSaid => this != None;
}

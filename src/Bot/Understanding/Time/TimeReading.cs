using NodaTime;

namespace RevBot.Bot.Understanding.Time;

/// <summary>When a question is about.</summary>
internal sealed record TimeReading
{
    /// <summary>Nothing said.</summary>
    public static TimeReading None { get; } = new();

    /// <summary>The period meant.</summary>
    public Data.Calendar.Period? Period { get; init; }

    /// <summary>The period to compare with.</summary>
    public Data.Calendar.Period? CompareTo { get; init; }

    /// <summary>A second period, named without a word that says what it is for: "out of Q4 this week".</summary>
    public Data.Calendar.Period? Beside { get; init; }

    /// <summary>Whether the comparison is with the year before, whatever the period turns out to be.</summary>
    public bool ComparesYearEarlier { get; init; }

    /// <summary>Whether the comparison is with the period before, whatever the period turns out to be.</summary>
    public bool ComparesPrevious { get; init; }

    /// <summary>The first day of changes asked for: "since Monday".</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last day of changes asked for.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether the period is a month named without its year: which year depends on what is asked.</summary>
    public bool IsBareMonth { get; init; }

    /// <summary>Whether the period is an end to be reached: "by the end of the month".</summary>
    public bool IsDeadline { get; init; }

    /// <summary>The stretches of the message, each with what it stands for: period, compare, since.</summary>
    public IReadOnlyList<TimeSpot> Mentions { get; init; } = [];

    /// <summary>Whether anything about time was said.</summary>
    public bool IsSaid => Mentions.Count > 0;
}

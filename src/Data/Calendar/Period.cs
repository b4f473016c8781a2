using NodaTime;

namespace RevBot.Data.Calendar;

/// <summary>
/// A range of calendar dates, both ends included. <see cref="Id"/> is the canonical name: <c>2026-Q4</c>,
/// <c>FY2026</c>, <c>2026-11</c>, <c>2026-W47</c> or <c>2026-11-01..2026-11-22</c>. Ordered by start, then by end.
/// </summary>
/// <remarks>
/// Two periods of the same days but of different kinds (a quarter, and the days from its first to its last) are not
/// equal, and neither comes before the other: compare <see cref="Start"/> and <see cref="End"/> where only the days
/// count. A period has no zone; which instants it holds depends on the reporting zone.
/// </remarks>
public sealed record Period : IComparable<Period>
{
    /// <summary>Makes a period under a name of its own.</summary>
    /// <exception cref="ArgumentException">It ends before it starts.</exception>
    internal Period(PeriodKind kind, LocalDate start, LocalDate end, string id)
    {
        if (end < start)
        {
            throw new ArgumentException($"The period {id} ends before it starts.", nameof(end));
        }

        (Kind, Start, End, Id) = (kind, start, end, id);
        (StartNumber, EndNumber) = (Dates.ToNumber(start), Dates.ToNumber(end));
    }

    /// <summary>What the period is called.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day, included.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate End { get; }

    /// <summary>The canonical name.</summary>
    public string Id { get; }

    /// <summary>How many days, both ends counted.</summary>
    public int Days => NodaTime.Period.DaysBetween(Start, End) + 1;

    /// <summary>The first day as yyyymmdd, for comparing many stored dates.</summary>
    internal int StartNumber { get; }

    /// <summary>The last day as yyyymmdd.</summary>
    internal int EndNumber { get; }

    /// <summary>Days from one to another, both included.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, not before the first.</param>
    public static Period Between(LocalDate start, LocalDate end) =>
        new(PeriodKind.Days, start, end, $"{Dates.Iso(start)}..{Dates.Iso(end)}");

    /// <summary>Whether the date lies in the period.</summary>
    public bool Contains(LocalDate date) => Start <= date && date <= End;

    /// <summary>Whether the whole of another period lies in this one.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>Days after <paramref name="today"/> up to and with the last; 0 when the period is over.</summary>
    public int DaysLeft(LocalDate today) => Math.Clamp(NodaTime.Period.DaysBetween(today, End), 0, Days);

    /// <summary>Days from <paramref name="today"/> to the first; 0 when the period has begun.</summary>
    public int DaysUntil(LocalDate today) => Math.Max(0, NodaTime.Period.DaysBetween(today, Start));

    /// <inheritdoc/>
    public int CompareTo(Period? other) =>
        other is null ? 1
        : Start != other.Start ? Start.CompareTo(other.Start)
        : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>Whether left comes before right.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether left comes after right.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether left comes before right or is the same days.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left comes after right or is the same days.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}

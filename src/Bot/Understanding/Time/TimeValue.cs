using NodaTime;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What some words say of time.</summary>
internal abstract record TimeValue
{
    private TimeValue() { }

    /// <summary>A stretch of days.</summary>
    /// <param name="Period">
    /// The days. Named by its end, the whole period whose end it is; named by its start, the first day alone.
    /// </param>
    internal sealed record Range(Period Period) : TimeValue
    {
        /// <summary>
        /// Whether a month, a day, a quarter, a half-year, a season or a holiday was named without its year, so that the
        /// direction of the question decides which.
        /// </summary>
        public bool IsBareMonth { get; init; }

        /// <summary>
        /// Whether a weekday alone was named. <see cref="Period"/> is the last one before today; the next one is meant
        /// where the question looks ahead.
        /// </summary>
        public bool IsBareWeekday => Weekday is not null;

        /// <summary>The weekday that was named alone; null for none.</summary>
        public IsoDayOfWeek? Weekday { get; init; }

        /// <summary>Whether it was named by its end: "by the end of the month", EOQ.</summary>
        public bool IsEnd { get; init; }

        /// <summary>Whether it was named by its start: "start of the quarter".</summary>
        public bool IsStart { get; init; }

        /// <summary>Whether the calendar's years or quarters were asked for: CY2026, calendar Q4.</summary>
        public bool IsCalendar { get; init; }

        /// <summary>Whether the words leave the days open, as "the next few weeks", "early December" do.</summary>
        public bool IsLoose { get; init; }

        /// <summary>Whether it is the moment of asking: "now", "at the moment". The period is today.</summary>
        public bool IsNow { get; init; }

        /// <summary>The quarter, month or year of which what has passed was named: "so far this quarter"; null for none.</summary>
        public Period? Whole { get; init; }

        /// <summary>What was counted: "last 4 quarters" is (4, Quarter); null where nothing was.</summary>
        public (int Count, PeriodKind Unit)? Counted { get; init; }
    }

    /// <summary>A comparison of the question's period with an earlier one.</summary>
    /// <param name="Shift">With which.</param>
    /// <param name="AtSamePoint">Whether only up to the same day of it: "at this point last quarter".</param>
    internal sealed record Comparison(PeriodShift Shift, bool AtSamePoint) : TimeValue
    {
        /// <summary>
        /// The kind of period that was named, the shorter where two were: Quarter for QoQ and for "same quarter last
        /// year"; null where none was.
        /// </summary>
        public PeriodKind? Unit { get; init; }

        /// <summary>
        /// The earlier period as counted from today, whole, where the words name it: last quarter for "last quarter at
        /// this point". It counts where the question has no period of its own.
        /// </summary>
        public Period? Near { get; init; }

        /// <summary>Whether <see cref="Near"/> counts whatever was asked, because it was named by itself: "Q2 at this point".</summary>
        public bool IsNamed { get; init; }

        /// <summary>The period to compare with: <see cref="Near"/>, or the asked one shifted.</summary>
        /// <param name="asked">The period of the question; null where it has none, which means the current quarter.</param>
        /// <param name="today">The day of the question; only the days up to it count for the same point.</param>
        public Period With(Period? asked, Today today)
        {
            var own = asked ?? today.Near(Unit ?? PeriodKind.Quarter, 0);
            var other =
                Near is not null && (asked is null || IsNamed) ? Near
                : Shift == PeriodShift.YearEarlier ? today.Calendar.YearEarlier(own)
                : today.Calendar.Shift(own, -1);
            return AtSamePoint && own.Contains(today.Day) ? TimeMath.Elapsed(today, own, other) : other;
        }
    }

    /// <summary>A length: "30 days", "a fortnight". A half-year is two quarters, a fortnight two weeks.</summary>
    /// <param name="Count">How many, 1 to 1000.</param>
    /// <param name="Unit">Of what.</param>
    internal sealed record Length(int Count, PeriodKind Unit) : TimeValue
    {
        /// <summary>Whether the number is no exact one: "a few weeks".</summary>
        public bool IsLoose { get; init; }
    }

    /// <summary>Steps from the period that was asked last: "the quarter before", "one quarter earlier".</summary>
    /// <param name="Steps">Below 0 back, above 0 ahead.</param>
    /// <param name="Unit">Of what; null for the kind of what was asked: "the one after".</param>
    internal sealed record Step(int Steps, PeriodKind? Unit) : TimeValue;

    /// <summary>A day or period that does not exist: "31 November", Q5.</summary>
    /// <param name="Said">As the person wrote it.</param>
    /// <param name="Why">A sentence that says what there is instead.</param>
    internal sealed record Impossible(string Said, string Why) : TimeValue;
}

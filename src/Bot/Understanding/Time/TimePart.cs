using NodaTime;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What a part of a phrase says that is no time by itself.</summary>
internal abstract record TimePart(TimePhrase Kind)
{
    /// <summary>A unit with its adjectives, "full fiscal quarter"; of the calendar or the fiscal year where that was said.</summary>
    internal sealed record Unit(TimeUnit Of, bool IsCalendar = false, bool IsFiscal = false)
        : TimePart(TimePhrase.Unit);

    /// <summary>So many of a unit, 1 or more: "30 days"; loose where the number is no exact one.</summary>
    internal sealed record Count(int Number, TimeUnit Of, bool IsLoose = false) : TimePart(TimePhrase.Count)
    {
        /// <summary>The count in kinds of periods; hours are whole days, at least one.</summary>
        public (int Count, PeriodKind Kind) InKind()
        {
            var (factor, kind) = Of.InKind();
            return (Of == TimeUnit.Hour ? (Number + 23) / 24 : Number * factor, kind);
        }
    }

    /// <summary>A fiscal year, or the calendar's where that was said: FY27, CY26, 2026, "last year".</summary>
    /// <param name="Number">The year.</param>
    /// <param name="IsCalendar">Whether the calendar's was said.</param>
    /// <param name="MonthYear">The calendar year in which its months lie; null where the fiscal year decides.</param>
    /// <param name="IsBare">Whether digits alone name it, so that it may be a number.</param>
    internal sealed record Year(int Number, bool IsCalendar, int? MonthYear, bool IsBare = false)
        : TimePart(TimePhrase.Year);

    /// <summary>The year that a period is of: "of last year", 2026.</summary>
    internal sealed record OfYear(Year Value) : TimePart(TimePhrase.OfYear);

    /// <summary>A quarter, half or week by its number, which may not exist: Q3, W60.</summary>
    internal sealed record Numbered(TimeUnit Of, int Number, bool IsCalendar = false) : TimePart(TimePhrase.Numbered);

    /// <summary>Days of a month, the same twice for one day: "3 Nov", "Nov 3-9".</summary>
    internal sealed record Date(int First, int Last, int Month) : TimePart(TimePhrase.Date);

    /// <summary>A holiday by its day in a calendar year.</summary>
    internal sealed record Holiday(Func<int, LocalDate> Day) : TimePart(TimePhrase.Holiday);

    /// <summary>The last period of a unit, which a comparison is with: "of last year", "a year ago".</summary>
    internal sealed record Earlier(PeriodKind Of, Period Near) : TimePart(TimePhrase.Earlier);

    /// <summary>"At this point", "as of the same day"; "by now" and "at this time" need a period after them.</summary>
    internal sealed record Point(bool NeedsPeriod) : TimePart(TimePhrase.Point);

    /// <summary>From one time to another.</summary>
    internal sealed record Span(TimeValue.Range Range) : TimePart(TimePhrase.Span);
}

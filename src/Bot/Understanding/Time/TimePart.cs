using NodaTime;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What a part of a phrase says that is no time by itself. See <see cref="TimePhrase"/> for examples.</summary>
internal abstract record TimePart
{
    private TimePart() { }

    /// <summary>A unit, of the calendar or the fiscal year where that was said.</summary>
    internal sealed record Unit(TimeUnit Of, bool IsCalendar = false, bool IsFiscal = false) : TimePart;

    /// <summary>A count, 1 or more; loose where the number is no exact one.</summary>
    internal sealed record Count(int Number, TimeUnit Of, bool IsLoose = false) : TimePart
    {
        /// <summary>The count in kinds of periods; hours are whole days, at least one.</summary>
        public (int Count, PeriodKind Kind) InKind()
        {
            var (factor, kind) = Of.InKind();
            return (Of == TimeUnit.Hour ? (Number + 23) / 24 : Number * factor, kind);
        }
    }

    /// <summary>A fiscal year, or the calendar's where that was said.</summary>
    /// <param name="Number">The year.</param>
    /// <param name="IsCalendar">Whether the calendar's was said.</param>
    /// <param name="MonthYear">The calendar year in which its months lie; null where the fiscal year decides.</param>
    /// <param name="IsBare">Whether digits alone name it, so that it may be a number.</param>
    internal sealed record Year(int Number, bool IsCalendar, int? MonthYear, bool IsBare = false) : TimePart;

    /// <summary>The year that a period is of.</summary>
    internal sealed record OfYear(Year Value) : TimePart;

    /// <summary>A quarter, half or week by its number, which may not exist.</summary>
    internal sealed record Numbered(TimeUnit Of, int Number, bool IsCalendar = false) : TimePart;

    /// <summary>Days of a month, the same twice for one day.</summary>
    internal sealed record Date(int First, int Last, int Month) : TimePart;

    /// <summary>A holiday by its day in a calendar year.</summary>
    internal sealed record Holiday(Func<int, LocalDate> Day) : TimePart;

    /// <summary>The last period of a unit.</summary>
    internal sealed record Earlier(TimeUnit Of, Period Near) : TimePart;

    /// <summary>A point of a period. "Now" and "this time" need the period after them.</summary>
    internal sealed record Point(bool NeedsPeriod) : TimePart;

    /// <summary>From one time to another.</summary>
    internal sealed record Span(TimeValue.Range Range) : TimePart;
}

using NodaTime.Calendars;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Years, and their quarters, halves and weeks by number: FY27, 2026, Q3 FY27, 3Q27, "second half of last year".</summary>
internal static class YearRules
{
    private const int Century = 2000;

    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        // FY26/27 and 2026/27 are named after the year in which they end.
        new("Fiscal YearWord? Two|Four ~Two|Four", m => Pair(Full(m, 2), m[3])),
        new("Four /Two|Four", m => Pair(Full(m, 0), m[1])),
        new("Fiscal YearWord? Two|Four", m => Full(m, 2) is { } year ? new Year(year, false, null) : null),
        new("Calendar YearWord? Two|Four", m => Full(m, 2) is { } year ? new Year(year, true, year) : null),
        new("year Four", m => Full(m, 1) is { } year ? new Year(year, false, year) : null),
        new("Four", m => Full(m, 0) is { } year ? new Year(year, false, year, IsBare: true) : null),
        new("'Two", m => new Year(Full(m, 0)!.Value, false, Full(m, 0), IsBare: true)),
        new("This|Last|Next Unit", m => OfUnit(m, m.Get<Unit>(1), m[0])),
        new("of|in? The? Year", m => new OfYear(m.Get<Year>(2))),
        new("of|in? The Unit", m => OfUnit(m, m.Get<Unit>(2), 0) is { } year ? new OfYear(year) : null),
        // Q3, quarter 3, 3Q, W47, "week no 47", "third quarter". In "last quarter 3 deals" the number belongs to the deals.
        new("QuarterWord|WeekWord|h|w ^Digits", m => Lettered(m, m[1])),
        new("(!Determiner) QuarterWord|WeekWord no|number? Digits", m => Lettered(m, m[3], 1)),
        new("(!Determiner) QuarterWord UpToFour", m => Lettered(m, m[2], 1)),
        new(
            "Digits +QuarterWord|h",
            m => m[0] >= 1 && m[0] <= Most(UnitOf(m, 1)) ? new Numbered(UnitOf(m, 1), m[0]) : null
        ),
        new("Ordinal Unit", Nth),
        new("Fiscal Numbered", m => m.Get<Numbered>(1)),
        new("Calendar Numbered", m => m.Get<Numbered>(1) with { IsCalendar = true }),
        // Of a year named, of a short one, or of the one that the question decides.
        new("Numbered ,OfYear", m => Of(m, m.Get<Numbered>(0), m.Get<OfYear>(1).Value)),
        new("Numbered ,Two (!Money)", OfShort),
        new("Numbered", m => Of(m, m.Get<Numbered>(0), null)),
        new("Year 's? Numbered", m => Of(m, m.Get<Numbered>(2), m.Get<Year>(0))),
        new("This|Last|Next Numbered", Near),
        new("Year", m => m.Get<Year>(0) is { IsBare: false } year ? Whole(m.Today, year) : null),
        // "Top 2026" and "2030 USD" are no years; after other words the apostrophe of '25 may close a quotation.
        new(
            "(!Quantity) Four (!Money)",
            m => m[1] is > 2000 and < 2050 and var year ? Whole(m.Today, new(year, false, year)) : null
        ),
        new("(YearLead) 'Two", m => Whole(m.Today, new(Century + m[1], false, null))),
    ];

    private static int? Full(TimeMatch m, int element) =>
        m.Is(element, "Two") ? Century + m[element]
        : m[element] is >= DateText.Earliest and <= DateText.Latest and var year ? year
        : null;

    private static Year? Pair(int? first, int last) =>
        first is { } year && (last == year + 1 || last == (year + 1) % 100) ? new(year + 1, false, null) : null;

    // The month of "last year" is of the calendar's, that of "last FY" is not.
    private static Year? OfUnit(TimeMatch m, Unit unit, int steps) =>
        unit.Of != TimeUnit.Year ? null
        : unit.IsCalendar ? new(m.Day.Year + steps, true, m.Day.Year + steps)
        : new(m.Today.FiscalYear + steps, false, unit.IsFiscal ? null : m.Day.Year + steps);

    private static Range Whole(Today today, Year year) =>
        new(year.IsCalendar ? TimeMath.Calendar(today, year.Number) : today.Calendar.Year(year.Number))
        {
            IsCalendar = year.IsCalendar,
        };

    private static TimeUnit UnitOf(TimeMatch m, int element) =>
        m.Is(element, "h") ? TimeUnit.Half : (TimeUnit)m[element];

    private static int Most(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Quarter => 4,
            TimeUnit.Half => 2,
            _ => 0,
        };

    private static Numbered Lettered(TimeMatch m, int number, int element = 0) =>
        new(UnitOf(m, element), number, m.Is(element, "CalendarQuarter"));

    private static Numbered? Nth(TimeMatch m) =>
        m.Get<Unit>(1) is var unit && m[0] >= 1 && m[0] <= Most(unit.Of) ? new(unit.Of, m[0], unit.IsCalendar) : null;

    // "Q3 27" is of 2027; "Q3 5 deals" is not.
    private static TimeValue? OfShort(TimeMatch m)
    {
        var (found, isTight) = (m.Get<Numbered>(0), m.Chart[m.At(1)].IsTight);
        return found.Of != TimeUnit.Week && m[1] < 50 && m[1] >= (isTight ? 15 : 20)
            ? Of(m, found, new(Century + m[1], false, Century + m[1]))
            : null;
    }

    private static TimeValue Of(TimeMatch m, Numbered found, Year? year)
    {
        if (found.Of == TimeUnit.Week)
        {
            var weekYear = year?.MonthYear ?? year?.Number ?? WeekYearRules.Iso.GetWeekYear(m.Day);
            return DateText.Week(m, weekYear, found.Number, isBare: year is null);
        }

        var isQuarter = found.Of == TimeUnit.Quarter;
        if (found.Number < 1 || found.Number > Most(found.Of))
        {
            return m.Impossible(
                isQuarter ? "A year has four quarters, Q1 to Q4." : "A year has two halves, H1 and H2."
            );
        }

        var isCalendar = found.IsCalendar || year is { IsCalendar: true };
        var number =
            year is null ? (isCalendar ? m.Day.Year : m.Today.FiscalYear)
            : isCalendar ? year.MonthYear ?? year.Number
            : year.Number;
        return new Range(Period(m.Today, isQuarter, found.Number, number, isCalendar))
        {
            IsBareMonth = year is null,
            IsCalendar = isCalendar,
        };
    }

    private static Data.Calendar.Period Period(Today today, bool isQuarter, int number, int year, bool isCalendar) =>
        (isCalendar, isQuarter) switch
        {
            (true, true) => TimeMath.Calendar(today, year, number),
            (true, false) => FiscalCalendar.CalendarMonths(year, (6 * number) - 5, 6),
            (false, true) => today.Calendar.Quarter(year, number),
            (false, false) => TimeMath.Half(today.Calendar, year, number),
        };

    // The nearest one before or after the current.
    private static object? Near(TimeMatch m)
    {
        var (found, steps, number) = (m.Get<Numbered>(1), m[0], m.Today.FiscalYear);
        foreach (var year in (int[])[number, number + steps, number + (2 * steps)])
        {
            if (
                Of(m, found, new(year, found.IsCalendar, year)) is Range { Period: var period }
                && (steps == 0 || (steps < 0 ? period.End < m.Day : period.Start > m.Day))
            )
            {
                return period;
            }
        }

        return null;
    }
}

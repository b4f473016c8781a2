using FsCheck.Fluent;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Calendar;

/// <summary>Hold for every first month, every pattern, and dates from 1985 to 2094.</summary>
public sealed class FiscalCalendarLaws
{
    private static readonly PeriodKind[] Named =
    [
        PeriodKind.Week,
        PeriodKind.Month,
        PeriodKind.Quarter,
        PeriodKind.Year,
    ];

    [Fact]
    public void Of_AnyKind_ContainsTheDate() =>
        Law.Holds(
            CalendarCases.CalendarAndDate,
            given =>
                Enum.GetValues<PeriodKind>().All(kind => given.Calendar.PeriodOf(kind, given.Date).Contains(given.Date))
        );

    [Fact]
    public void Of_AnyDayOfAPeriod_IsThatPeriod() =>
        Law.Holds(
            CalendarCases.CalendarAndDate,
            given =>
                Named.All(kind =>
                {
                    var period = given.Calendar.PeriodOf(kind, given.Date);
                    return Days(period).All(day => given.Calendar.PeriodOf(kind, day) == period);
                })
        );

    [Fact]
    public void Shift_ByOne_TilesTimeWithoutGapOrOverlap() =>
        Law.Holds(
            CalendarCases.CalendarAndPeriod,
            given => given.Calendar.Shift(given.Period, 1).Start == given.Period.End.PlusDays(1)
        );

    [Fact]
    public void Shift_ThereAndBack_IsTheSamePeriod() =>
        Law.Holds(
            from given in CalendarCases.CalendarAndPeriod
            from steps in Gen.Choose(-30, 30)
            select (given.Calendar, given.Period, Steps: steps),
            given => given.Calendar.Shift(given.Calendar.Shift(given.Period, given.Steps), -given.Steps) == given.Period
        );

    [Fact]
    public void Quarters_OfAYear_TileIt() =>
        Law.Holds(
            CalendarCases.CalendarAndDate,
            given =>
            {
                var number = given.Calendar.FiscalYear(given.Date);
                return Tile(
                    given.Calendar.Year(number),
                    Enumerable.Range(1, 4).Select(quarter => given.Calendar.Quarter(number, quarter))
                );
            }
        );

    [Fact]
    public void Months_OfAQuarter_AreThreeAndTileIt() =>
        Law.Holds(
            CalendarCases.CalendarAndDate,
            given =>
            {
                var quarter = given.Calendar.QuarterOf(given.Date);
                var months = given.Calendar.Cover(PeriodKind.Month, quarter).ToList();
                return months.Count == 3 && Tile(quarter, months);
            }
        );

    [Fact]
    public void Year_CountedInWeeks_StartsOnAMondayNearTheFirstAndHas52Or53() =>
        Law.Holds(
            CalendarCases.CalendarAndDate.Where(given => given.Calendar.Pattern != FiscalPattern.Months),
            given =>
            {
                var year = given.Calendar.YearOf(given.Date);
                var first = new LocalDate(year.Start.PlusDays(7).Year, given.Calendar.FirstMonth, 1);
                return year.Start.DayOfWeek == IsoDayOfWeek.Monday
                    && Math.Abs(NodaTime.Period.DaysBetween(first, year.Start)) <= 3
                    && year.Days is 364 or 371;
            }
        );

    [Fact]
    public void Year_OfMonths_EndsInTheYearItIsNamedAfter() =>
        Law.Holds(
            CalendarCases.CalendarAndDate.Where(given => given.Calendar.Pattern == FiscalPattern.Months),
            given => given.Calendar.YearOf(given.Date).End.Year == given.Calendar.FiscalYear(given.Date)
        );

    [Fact]
    public void Parse_OfAnId_GivesTheSamePeriod() =>
        Law.Holds(
            CalendarCases.CalendarAndPeriod,
            given => PeriodParser.Parse(given.Period.Id, given.Calendar) == given.Period
        );

    [Fact]
    public void YearEarlier_OfANamedPeriod_HasTheSameNameInTheYearBefore() =>
        Law.Holds(
            CalendarCases.CalendarAndPeriod.Where(given => given.Period.Kind is PeriodKind.Month or PeriodKind.Quarter),
            given =>
            {
                var (before, after) = (given.Calendar.YearEarlier(given.Period).Id, given.Period.Id);
                return string.Equals(before[4..], after[4..], StringComparison.Ordinal)
                    && Number(before) == Number(after) - 1;
            }
        );

    private static int Number(string id) => int.Parse(id.AsSpan(0, 4), null);

    private static IEnumerable<LocalDate> Days(Data.Calendar.Period period) =>
        Enumerable.Range(0, period.Days).Select(period.Start.PlusDays);

    private static bool Tile(Data.Calendar.Period whole, IEnumerable<Data.Calendar.Period> parts)
    {
        var next = whole.Start;
        foreach (var part in parts)
        {
            if (part.Start != next)
            {
                return false;
            }

            next = part.End.PlusDays(1);
        }

        return next == whole.End.PlusDays(1);
    }
}

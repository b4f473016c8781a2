using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Calendar;

/// <summary>Worked by hand from a wall calendar.</summary>
public sealed class FiscalCalendarTests
{
    private static readonly FiscalCalendar February = new(2);
    private static readonly FiscalCalendar January = new(1);

    [Theory]
    [InlineData("2026-Q1", "2025-02-01", "2025-04-30")]
    [InlineData("2026-Q4", "2025-11-01", "2026-01-31")]
    [InlineData("2024-Q4", "2023-11-01", "2024-01-31")]
    [InlineData("FY2026", "2025-02-01", "2026-01-31")]
    [InlineData("2026-11", "2026-11-01", "2026-11-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-W47", "2026-11-16", "2026-11-22")]
    [InlineData("2026-W01", "2025-12-29", "2026-01-04")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    public void Parse_YearFromFebruary_HasTheseDays(string id, string start, string end) =>
        Spans(PeriodParser.Parse(id, February), start, end);

    [Theory]
    [InlineData(1, "2026-11-22", "2026-Q4")]
    [InlineData(2, "2026-11-22", "2027-Q4")]
    [InlineData(4, "2026-11-22", "2027-Q3")]
    [InlineData(7, "2026-11-22", "2027-Q2")]
    [InlineData(10, "2026-11-22", "2027-Q1")]
    [InlineData(12, "2026-11-22", "2026-Q4")]
    [InlineData(12, "2026-12-01", "2027-Q1")]
    [InlineData(2, "2027-01-31", "2027-Q4")]
    [InlineData(2, "2027-02-01", "2028-Q1")]
    public void QuarterOf_ByFirstMonth_IsNamedAfterTheYearInWhichTheFiscalYearEnds(int first, string date, string id) =>
        Assert.Equal(id, new FiscalCalendar(first).QuarterOf(Day(date)).Id);

    // 1 February 2026 is a Sunday, so the year starts on Monday the 2nd. 1 February 2027 is a Monday: 52 weeks later.
    [Theory]
    [InlineData(FiscalPattern.Weeks445, "2026-02", "2026-02-02", "2026-03-01")]
    [InlineData(FiscalPattern.Weeks445, "2026-03", "2026-03-02", "2026-03-29")]
    [InlineData(FiscalPattern.Weeks445, "2026-04", "2026-03-30", "2026-05-03")]
    [InlineData(FiscalPattern.Weeks454, "2026-03", "2026-03-02", "2026-04-05")]
    [InlineData(FiscalPattern.Weeks454, "2026-04", "2026-04-06", "2026-05-03")]
    [InlineData(FiscalPattern.Weeks445, "2027-Q1", "2026-02-02", "2026-05-03")]
    [InlineData(FiscalPattern.Weeks445, "FY2027", "2026-02-02", "2027-01-31")]
    public void Parse_YearOfWeeksFromFebruary_HasTheseDays(
        FiscalPattern pattern,
        string id,
        string start,
        string end
    ) => Spans(PeriodParser.Parse(id, new FiscalCalendar(2, pattern)), start, end);

    // 1 January 2026 is a Thursday: the nearest Monday is 29 December 2025. 1 January 2027 is a Friday: the nearest is
    // 4 January. From the one to the other are 371 days, 53 weeks; the odd week ends December, and with it quarter 4.
    [Theory]
    [InlineData("FY2026", "2025-12-29", "2027-01-03")]
    [InlineData("2026-Q4", "2026-09-28", "2027-01-03")]
    [InlineData("2026-12", "2026-11-23", "2027-01-03")]
    [InlineData("2027-01", "2027-01-04", "2027-01-31")]
    public void Parse_YearOf53Weeks_GivesTheOddWeekToTheLastMonth(string id, string start, string end) =>
        Spans(PeriodParser.Parse(id, new FiscalCalendar(1, FiscalPattern.Weeks445)), start, end);

    [Theory]
    [InlineData("2026-W10", "2025-W10")]
    [InlineData("2027-W10", "2026-W10")]
    [InlineData("2026-W53", "2025-W52")]
    [InlineData("2026-Q1", "2025-Q1")]
    [InlineData("2026-01", "2025-01")]
    [InlineData("FY2026", "FY2025")]
    [InlineData("2024-02-01..2024-02-29", "2023-02-01..2023-02-28")]
    public void YearEarlier_OfEachKind_IsTheSameOfTheYearBefore(string id, string expected) =>
        Assert.Equal(expected, January.YearEarlier(PeriodParser.Parse(id, January)!).Id);

    [Theory]
    [InlineData("2026-Q1", -1, "2025-Q4")]
    [InlineData("2026-Q4", 5, "2028-Q1")]
    [InlineData("2026-01", -1, "2025-12")]
    [InlineData("2020-W53", 1, "2021-W01")]
    [InlineData("2026-11-01..2026-11-10", -1, "2026-10-22..2026-10-31")]
    public void Shift_OverAYearsEnd_GoesOn(string id, int steps, string expected) =>
        Assert.Equal(expected, February.Shift(PeriodParser.Parse(id, February)!, steps).Id);

    [Fact]
    public void Cover_HalfAQuarterAndMore_GivesTheWholePeriods() =>
        Assert.Equal(
            "2026-01, 2026-02, 2026-03",
            string.Join(
                ", ",
                January.Cover(PeriodKind.Month, Data.Calendar.Period.Between(Day("2026-01-31"), Day("2026-03-01")))
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void New_MonthOutOfRange_IsRefused(int month)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(month));
        Assert.Throws<ArgumentOutOfRangeException>(() => January.Month(2026, month));
    }

    [Theory]
    [InlineData("2025-10-31", 92)]
    [InlineData("2025-11-01", 91)]
    [InlineData("2026-01-31", 0)]
    [InlineData("2026-02-01", 0)]
    public void DaysLeft_OfAQuarterOf92Days_CountsTheDaysAfterToday(string today, int left) =>
        Assert.Equal(left, PeriodParser.Parse("2026-Q4", February)!.DaysLeft(Day(today)));

    private static LocalDate Day(string iso) => Dates.FromIso(iso)!.Value;

    private static void Spans(Data.Calendar.Period? period, string start, string end) =>
        Assert.Equal($"{start}..{end}", $"{Dates.Iso(period!.Start)}..{Dates.Iso(period.End)}");
}

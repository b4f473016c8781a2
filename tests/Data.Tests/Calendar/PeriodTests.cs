using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Calendar;

public sealed class PeriodTests
{
    private static readonly RevBot.Data.Calendar.Period November = new FiscalCalendar(1).Month(2026, 11);

    [Fact]
    public void Contains_BothEnds_AndNoDayBeyond()
    {
        Assert.True(November.Contains(new LocalDate(2026, 11, 1)));
        Assert.True(November.Contains(new LocalDate(2026, 11, 30)));
        Assert.False(November.Contains(new LocalDate(2026, 10, 31)));
        Assert.False(November.Contains(new LocalDate(2026, 12, 1)));
        Assert.True(November.Contains(November));
    }

    [Theory]
    [InlineData("2026-10-31", 30, 1)]
    [InlineData("2026-11-01", 29, 0)]
    [InlineData("2026-11-29", 1, 0)]
    [InlineData("2026-11-30", 0, 0)]
    [InlineData("2026-12-01", 0, 0)]
    [InlineData("2026-10-01", 30, 31)]
    public void Days_LeftAndUntil_AreNeverBelowNothingNorAboveThePeriod(string today, int left, int until)
    {
        var day = Dates.FromIso(today)!.Value;

        Assert.Equal(left, November.DaysLeft(day));
        Assert.Equal(until, November.DaysUntil(day));
    }

    [Fact]
    public void Days_OfOneDayAndOfNone()
    {
        var day = new LocalDate(2026, 11, 22);

        Assert.Equal(1, RevBot.Data.Calendar.Period.Between(day, day).Days);
        Assert.Throws<ArgumentException>(() => RevBot.Data.Calendar.Period.Between(day, day.PlusDays(-1)));
    }
}

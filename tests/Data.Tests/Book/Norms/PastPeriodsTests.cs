using NodaTime;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Book.Norms;

public sealed class PastPeriodsTests
{
    private static readonly FiscalCalendar Calendar = new(1);
    private static readonly RevBot.Data.Calendar.Period Fourth = Calendar.Quarter(2026, 4);

    [Fact]
    public void SamePoints_OfADayInAQuarter_AreEightNewestFirst()
    {
        var points = PastPeriods.SamePoints(Calendar, Fourth, new(2026, 10, 11)).ToList();

        Assert.Equal(8, points.Count);
        Assert.Equal(("2026-Q3", new LocalDate(2026, 7, 11)), (points[0].Past.Id, points[0].Day));
        Assert.Equal("2024-Q4", points[^1].Past.Id);
    }

    [Fact]
    public void SamePoints_OfALastDay_AreNeverPastTheirPeriod()
    {
        // The first quarter has 90 days, the fourth 92.
        var points = PastPeriods.SamePoints(Calendar, Fourth, Fourth.End).ToList();

        Assert.All(points, point => Assert.True(point.Past.Contains(point.Day)));
        Assert.Equal(new LocalDate(2026, 3, 31), points.Single(point => point.Past.Id == "2026-Q1").Day);
    }

    [Fact]
    public void SamePoints_OfAPeriodAhead_LeaveOutWhatIsNotOver()
    {
        var points = PastPeriods.SamePoints(Calendar, Fourth, new(2026, 9, 30)).ToList();

        // 2026-Q3 ends on that day and is not over; the day before the period's first is the point.
        Assert.Equal(("2026-Q2", new LocalDate(2026, 3, 31)), (points[0].Past.Id, points[0].Day));
        Assert.Equal(8, points.Count);
    }
}

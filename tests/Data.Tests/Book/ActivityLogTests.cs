using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Tests.Book;

public sealed class ActivityLogTests
{
    private static readonly ActivityItem[] Items =
    [
        new(20261101, 1, 0, 0),
        new(20261105, 0, 2, 1),
        new(20261110, 3, 0, 0),
    ];

    [Fact]
    public void LastDays_CountTheDayItself_AndAreNullBeforeTheFirst()
    {
        var log = new ActivityLog(Items);

        Assert.Equal(Day(5), log.LastOn(Day(5)));
        Assert.Equal(Day(1), log.LastOn(Day(4)));
        Assert.Null(log.LastOn(new(2026, 10, 31)));
        Assert.Equal(Day(5), log.LastTwoWayOn(Day(5)));
        Assert.Equal(Day(5), log.LastTwoWayOn(Day(10)));
        Assert.Null(log.LastTwoWayOn(Day(4)));
    }

    [Fact]
    public void Counts_BetweenTwoDays_IncludeBoth()
    {
        var log = new ActivityLog(Items);

        Assert.Equal(7, log.CountBetween(Day(1), Day(10)));
        Assert.Equal(3, log.CountBetween(Day(2), Day(9)));
        Assert.Equal(3, log.CountBetween(Day(5), Day(5)));
        Assert.Equal(3, log.TwoWayBetween(Day(5), Day(5)));
        Assert.Equal(0, log.TwoWayBetween(Day(6), Day(30)));
    }

    [Fact]
    public void Log_WithoutActivities_IsEmpty()
    {
        var log = new ActivityLog([]);

        Assert.Equal(0, log.Days);
        Assert.Null(log.LastOn(Day(5)));
        Assert.Null(log.LastTwoWayOn(Day(5)));
        Assert.Equal(0, log.CountBetween(Day(1), Day(30)));
    }

    private static LocalDate Day(int day) => new(2026, 11, day);
}

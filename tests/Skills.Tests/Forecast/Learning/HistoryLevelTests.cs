using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Learning;

/// <summary>From which past on which method stands, at each border.</summary>
public sealed class HistoryLevelTests
{
    [Theory]
    [InlineData(39, 40, 8, HistoryLevel.StagePercentages)]
    [InlineData(40, 39, 8, HistoryLevel.StagePercentages)]
    [InlineData(40, 40, 0, HistoryLevel.StagePercentages)]
    [InlineData(40, 40, 1, HistoryLevel.ConversionTable)]
    [InlineData(75, 74, 4, HistoryLevel.ConversionTable)]
    [InlineData(75, 75, 3, HistoryLevel.ConversionTable)]
    [InlineData(75, 75, 4, HistoryLevel.Model)]
    [InlineData(75, 75, 7, HistoryLevel.Model)]
    [InlineData(75, 75, 8, HistoryLevel.FullRecord)]
    public void Level_FollowsFromDealsWonAndLostAndFromClosedQuarters(
        int won,
        int lost,
        int quarters,
        HistoryLevel expected
    ) => Assert.Equal(expected, ForecastLearning.LevelOf(won, lost, quarters));

    [Theory]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-12-25", true)]
    public void AQuarter_IsCoveredFromAWeekBeforeItBegins(string today, bool isCovered)
    {
        var view = new TestCompany(today).Leader("Vera").AsSeenBy("Vera");
        var next = view.Company.Calendar.Quarter(2027, 1);

        Assert.Equal(isCovered, Outlook.Covers(view, next));
        Assert.False(Outlook.Covers(view, view.Company.Calendar.YearOf(view.Today)));
    }

    [Fact]
    public void Outlook_WhereNothingWasWonBefore_HasNoNumberByThePast()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera");
        company.Deal("Acme", "Vera", 100, close: "2026-12-15");
        var view = company.AsSeenBy("Vera");

        var raw = Outlook.Of(view, view.Company.Calendar.QuarterOf(view.Today), null).Raw;

        Assert.Equal(
            ((double?)null, (double?)null, (double?)null, (double?)null),
            (raw.Bookings, raw.SeasonalNaive, raw.RunRate, raw.Model)
        );
    }

    // A period of eight weeks ends before its ninth: the later weeks all stand on the day before its last.
    [Fact]
    public void Weeks_OfAShortQuarter_EndADayBeforeItsLast_AndASeventhIsAlwaysLeft()
    {
        var shortOne = Data.Calendar.Period.Between(new(2026, 1, 1), new(2026, 2, 25));

        Assert.Equal(new(2026, 2, 18), QuarterWeek.Day(shortOne, 7));
        Assert.Equal(new(2026, 2, 24), QuarterWeek.Day(shortOne, 8));
        Assert.Equal(new(2026, 2, 24), QuarterWeek.Day(shortOne, 12));
        Assert.Equal(2 / 7.0, QuarterWeek.Left(shortOne, new(2026, 2, 23)), 12);
        Assert.Equal(1 / 7.0, QuarterWeek.Left(shortOne, new(2026, 2, 24)), 12);
        Assert.Equal(1 / 7.0, QuarterWeek.Left(shortOne, new(2026, 2, 25)), 12);
    }
}

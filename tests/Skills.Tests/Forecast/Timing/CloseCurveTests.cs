using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Timing;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Tests.Forecast.Timing;

/// <summary>Windows and days: 22 November 2026 is a Sunday; the quarter runs from 1 October (a Thursday) to 31 December.</summary>
public sealed class CloseCurveTests
{
    private static readonly FiscalCalendar Calendar = new(1);
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly Period Quarter = Calendar.QuarterOf(Today);

    [Fact]
    public void Windows_FromTomorrowToTheEndOfAQuarter_HoldEachDayOnce()
    {
        var windows = TimingWindow.After(Today, Calendar.Shift(Quarter, 2), Calendar);

        Assert.Equal(Today.PlusDays(1), windows[0].First);
        Assert.Equal(Calendar.Shift(Quarter, 2).End, windows[^1].Last);
        Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.Equal(pair.First.Last.PlusDays(1), pair.Second.First));
        Assert.Contains(windows, window => window.Last == Quarter.End && window.Week == 12);
    }

    [Fact]
    public void Windows_OfAQuarterThatIsOver_AreNone() =>
        Assert.Empty(TimingWindow.After(Quarter.End, Quarter, Calendar));

    // Weeks of the quarter end on Wednesdays. Monday 23 to Wednesday 25 November: three working days with 0.3; the week after
    // to 2 December: five working days (26, 27, 30 November, 1, 2 December) with 0.5.
    [Fact]
    public void Days_ShareTheChanceOfTheirWindow_WorkingDaysAlike()
    {
        var curve = Curve(0.3, 0.5);

        Assert.Equal(0, curve.WonBy(Today), 1e-12);
        Assert.Equal(0.1, curve.WonBy(new(2026, 11, 23)), 1e-12);
        Assert.Equal(0.3, curve.WonBy(new(2026, 11, 25)), 1e-12);
        Assert.Equal(0.5, curve.WonBy(new(2026, 11, 27)), 1e-12);
        Assert.Equal(0.5, curve.WonBy(new(2026, 11, 29)), 1e-12);
        Assert.Equal(0.8, curve.WonBy(new(2026, 12, 31)), 1e-12);
    }

    // Half of 0.8 is reached with 0.1 of the second window: its first day.
    [Fact]
    public void Median_IsTheDayByWhichHalfOfTheChanceIsReached()
    {
        var curve = Curve(0.3, 0.5);

        Assert.Equal(new LocalDate(2026, 11, 26), curve.DayOf(0.5));
        Assert.Equal(new LocalDate(2026, 11, 23), curve.DayOf(0.1));
        Assert.Equal(new LocalDate(2026, 12, 2), curve.DayOf(1));
    }

    [Fact]
    public void LikelyClose_BelowATenthOfAChance_HasNoDate()
    {
        Assert.Null(LikelyClose.Find(Curve(0.04, 0.05)).On);
        Assert.Equal(0.09, LikelyClose.Find(Curve(0.04, 0.05)).Chance, 1e-12);
        Assert.NotNull(LikelyClose.Find(Curve(0.04, 0.06)).On);
        Assert.Equal(new LocalDate(2026, 11, 26), LikelyClose.Find(Curve(0.05, 0.06)).On);
        Assert.Null(Curve(0, 0).DayOf(0.5));
    }

    // At most two weeks ahead, at most six, and beyond.
    [Theory]
    [InlineData(2, 0.1)]
    [InlineData(2.1, 0.2)]
    [InlineData(6, 0.2)]
    [InlineData(6.1, 0.3)]
    public void StatedDays_AreCountedByHowFarAheadTheWeekEnds(double ahead, double share) =>
        Assert.Equal(share, new StatedDays([0.1, 0.2, 0.3]).ShareOf(new(Today, Today, 0, ahead)));

    // The close date two windows before, in the window, and just after it.
    [Theory]
    [InlineData(-3, 1)]
    [InlineData(3, 0)]
    [InlineData(8, -1)]
    public void Place_AgainstTheCloseDate_CountsWholeWeeks(int closeInDays, int weeksAfter)
    {
        var window = TimingWindow.After(Quarter.Start.PlusDays(-1), Quarter, Calendar)[0];
        var stated = WindowTerms.PlaceOf(window, 3 / 7.0);

        Assert.True(WindowTerms.IsStated(stated));
        Assert.Equal(stated + weeksAfter, WindowTerms.PlaceOf(window, closeInDays / 7.0));
        Assert.Equal(WindowTerms.Places - 1, WindowTerms.PlaceOf(window, double.NaN));
    }

    private static CloseCurve Curve(double first, double second)
    {
        var windows = TimingWindow.After(Today, Quarter, Calendar);
        double[] won = [first, second, .. new double[windows.Length - 2]];
        return new(windows, new(won, new double[won.Length], new double[won.Length]));
    }
}

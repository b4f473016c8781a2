using NodaTime;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.RevBench.Desk;

/// <summary>
/// What sellers write about their open deals each Saturday: a stated close date, too early by habit and pushed when it
/// passes; a category from a noisy, biased reading of the true chance; now and then a new amount.
/// </summary>
internal sealed class SellersDesk(Timeline timeline, Nature nature, World world)
{
    private const double CommitFrom = 0.5;
    private const double BestCaseFrom = -0.8;

    // Weeks that a deal still takes, as sellers believe, by segment and stage.
    private static readonly double[][] Remaining =
    [
        [7, 5.5, 4, 2.5],
        [10, 8, 6, 3.5],
        [14, 11, 8, 5],
    ];

    /// <summary>The first entry of a deal, made when it is created.</summary>
    public Entry Opening(Trade deal, LocalDate day)
    {
        var close = Estimate(deal, day);
        return new(Moments.Micros(day, 9), deal.Stage, ForecastCategory.Pipeline, close, deal.Dollars);
    }

    /// <summary>One deal on the Saturday before a week.</summary>
    /// <param name="deal">Open.</param>
    /// <param name="week">The week that follows, in which the true chance is read.</param>
    public void Review(Trade deal, int week)
    {
        var monday = timeline.MondayOf(week);
        var today = Moments.Desk(monday);
        var reading = Read(deal, week);
        var last = deal.Last;
        Reprice(deal);
        var overdue = last.CloseOn <= today && deal.Desk.Happens(0.75);
        var revisits = deal.Desk.Happens(Timeline.WeekOfQuarter(week) == 0 ? 0.9 : 0.4);
        var close = overdue ? Pushed(deal, today) : last.CloseOn;
        if (revisits)
        {
            close = Reconsidered(deal, close, week, reading);
        }

        var quarterEnd = timeline.EndOf(Timeline.QuarterOf(week));
        var category = revisits || overdue ? CategoryOf(reading, close, quarterEnd) : last.Category;
        var entry = new Entry(Moments.Micros(today, 15), deal.Stage, category, close, deal.Dollars);
        if (entry != last with { At = entry.At })
        {
            deal.Entries.Add(entry);
        }
    }

    /// <summary>The entry of a deal that moved to another stage; half of the time with a new close date.</summary>
    public Entry Moved(Trade deal, LocalDate day) =>
        deal.Last with
        {
            At = Moments.Micros(day, 10),
            Stage = deal.Stage,
            CloseOn = deal.Desk.Happens(0.5) ? Estimate(deal, day) : deal.Last.CloseOn,
        };

    // In log odds. Where sellers know nothing, a fancy that wanders takes the place of the truth.
    private double Read(Trade deal, int week)
    {
        deal.Fancy = -1.2 + (0.9 * (deal.Fancy + 1.2)) + (0.6 * deal.Desk.Normal());
        var chance = Math.Clamp(deal.Odds!.At(Timeline.WeekOfQuarter(week), deal.Stage, deal.Level), 0.005, 0.995);
        var seen = world.SellersKnow ? Math.Log(chance / (1 - chance)) : deal.Fancy;
        var noise = nature.Misreading * (deal.Misread + (0.5 * deal.Desk.Normal()));
        return seen + deal.Temper.Seller.Bias + noise;
    }

    // Amounts wander without drift, whatever becomes of the deal, so that the expected amount stays the present one.
    private static void Reprice(Trade deal)
    {
        const double spread = 0.25;
        if (deal.Life.Happens(0.03))
        {
            var factor = Math.Exp((spread * deal.Life.Normal()) - (spread * spread / 2));
            deal.Dollars = Math.Max(10, (long)Math.Round(deal.Dollars * factor / 10) * 10);
        }
    }

    private LocalDate Estimate(Trade deal, LocalDate today)
    {
        var weeks =
            0.8 / nature.Optimism * Remaining[deal.Temper.Segment][deal.Stage] * Math.Exp(0.35 * deal.Desk.Normal());
        return Rounded(deal, today.PlusDays(Math.Max(5, (int)(weeks * 7))));
    }

    private LocalDate Pushed(Trade deal, LocalDate today)
    {
        var weeks =
            0.6 / nature.Optimism * Remaining[deal.Temper.Segment][deal.Stage] * Math.Exp(0.4 * deal.Desk.Normal());
        return Rounded(deal, today.PlusDays(Math.Max(9, (int)(weeks * 7))));
    }

    // People like the ends of months and quarters.
    private static LocalDate Rounded(Trade deal, LocalDate day)
    {
        var chance = deal.Desk.Share();
        var monthEnd = Timeline.Calendar.MonthOf(day).End;
        var quarterEnd = Timeline.Calendar.QuarterOf(day).End;
        return chance < 0.25 && Period.DaysBetween(day, quarterEnd) <= 28 ? quarterEnd
            : chance < 0.55 ? monthEnd
            : day;
    }

    private LocalDate Reconsidered(Trade deal, LocalDate close, int week, double reading)
    {
        var end = timeline.EndOf(Timeline.QuarterOf(week));
        var late = Timeline.WeekOfQuarter(week) >= 9;
        if (close > end && reading > 0.3)
        {
            return deal.Desk.Happens(0.3) ? end : close;
        }

        return late && close <= end && reading < -1.2 && deal.Desk.Happens(0.5)
            ? Rounded(deal, end.PlusDays(7 + deal.Desk.Below(50)))
            : close;
    }

    private static ForecastCategory CategoryOf(double reading, LocalDate close, LocalDate quarterEnd) =>
        close > quarterEnd.PlusDays(reading > CommitFrom ? 30 : 0) ? ForecastCategory.Pipeline
        : reading > CommitFrom ? ForecastCategory.Commit
        : reading > BestCaseFrom ? ForecastCategory.BestCase
        : ForecastCategory.Pipeline;
}

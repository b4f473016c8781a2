using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast;

/// <summary>
/// The forecast of a period of whole quarters, such as a fiscal year or a half-year: quarters that are over as booked, the
/// running one by its outlook, later ones by the level of past bookings with its seasons. Some of the deals have of later
/// quarters the share that they had of the quarters before.
/// </summary>
/// <remarks>
/// The range is F + low·s to F + high·s with the multipliers of the running quarter and
/// s² = s²(running) + Σ cov(later quarters) + 2·√(shock of the running quarter · variance of the later level). Later quarters
/// share one level, so their errors add up and do not cancel out; the shock of the running quarter, which all its deals share, is
/// taken to be wholly of that level, which errs towards a wider range.
/// </remarks>
/// <param name="Ensemble">The sum, in minor units.</param>
/// <param name="Low">The lower end of the 80% range, never below what is booked.</param>
/// <param name="High">The upper end.</param>
/// <param name="NewRevenue">Of it, revenue of deals not created yet in the running quarter, and all of later quarters.</param>
internal sealed record QuartersAhead(double Ensemble, double Low, double High, double NewRevenue)
{
    /// <summary>
    /// Adds up the quarters; null where the period is not made of whole quarters, begins after the next one, is over, or where
    /// nothing was won before.
    /// </summary>
    public static QuartersAhead? Sum(ScopedBook book, Period period, DealSelection selection)
    {
        var calendar = book.Company.Calendar;
        var quarters = QuartersOf(calendar, period);
        var running = quarters.FirstOrDefault(quarter => quarter.End > book.DataDay && Outlook.Covers(book, quarter));
        if (running is null || quarters.Count < 2)
        {
            return null;
        }

        var knowledge = book.Norm<ForecastKnowledge>();
        var position = PeriodPosition.Of(book, running, selection);
        var outlook = Outlook.Of(book, running, selection);
        var later = quarters.Where(quarter => quarter.Start > running.End).ToArray();
        var level = outlook.Raw.Frame?.Level;
        if (later.Length > 0 && level is null)
        {
            return null;
        }

        var booked =
            Booked(book, quarters.Where(quarter => quarter.End < running.Start), selection) + outlook.Raw.Booked;
        var past = position.History.Total;
        var ahead = Enumerable.Range(1, later.Length).ToArray();
        var (fresh, variance) = (
            past * ahead.Sum(one => level!.Ahead(one)),
            past * past * ahead.Sum(one => ahead.Sum(other => level!.Covariance(one, other)))
        );
        var rule = knowledge.RangeOf(outlook.Week);
        var shock = Math.Sqrt(rule.Shock) * outlook.Ensemble;
        var deviation = Math.Sqrt(
            (outlook.Spread.Deviation * outlook.Spread.Deviation) + variance + (2 * shock * Math.Sqrt(variance))
        );
        var sum = booked - outlook.Raw.Booked + outlook.Ensemble + fresh;
        return new(
            sum,
            Math.Max(booked, sum + (rule.Low * deviation)),
            sum + (rule.High * deviation),
            outlook.Raw.NewRevenue + fresh
        );
    }

    /// <summary>The quarters that a period is made of; none where it cuts one.</summary>
    private static List<Period> QuartersOf(FiscalCalendar calendar, Period period)
    {
        var quarters = new List<Period>();
        for (
            var quarter = calendar.QuarterOf(period.Start);
            quarter.Start <= period.End;
            quarter = calendar.Shift(quarter, 1)
        )
        {
            quarters.Add(quarter);
        }

        return quarters[0].Start == period.Start && quarters[^1].End == period.End ? quarters : [];
    }

    /// <summary>Won in quarters that are over, in minor units.</summary>
    private static double Booked(ScopedBook book, IEnumerable<Period> over, DealSelection selection)
    {
        var quarters = over.ToArray();
        var sum = 0L;
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.IsWon && Array.Exists(quarters, state.ClosesIn) && selection.Matches(deal, state))
            {
                sum += state.Value.Minor;
            }
        }

        return sum;
    }
}

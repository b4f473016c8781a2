using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>Closed quarters forecast again from what was known and learnt then, oldest first.</summary>
internal static class PastForecasts
{
    /// <summary>The most quarters that the company's record goes back.</summary>
    public const int Most = 12;

    /// <summary>The company's own record: shares of what came, without amounts, the same in every scope.</summary>
    public static IReadOnlyList<PointRecord> OfTheCompany(ScopedBook book, int quarters)
    {
        var knowledge = book.Norm<ForecastKnowledge>();
        var replays = knowledge.Replays.Reverse().ToArray();
        var record = knowledge.Record;
        return
        [
            .. from place in Enumerable.Range(0, replays.Length).Skip(replays.Length - quarters)
            from point in QuarterPoint.All
            let week = record.Of(place, point.Week)
            where week?.Corrected.Count > 0
            select OfWeek(replays[place].Quarter, point, week),
        ];
    }

    /// <summary>The record of some deals of the view, by the knowledge that the company had then.</summary>
    public static IReadOnlyList<PointRecord> OfDeals(ScopedBook book, DealSelection selection, int quarters)
    {
        var newest = LearningWindow.NewestClosed(book);
        var records = new List<PointRecord>();
        foreach (
            var quarter in Enumerable
                .Range(1 - quarters, quarters)
                .Select(step => book.Company.Calendar.Shift(newest, step))
        )
        {
            var actual = Actual(book, quarter, selection);
            foreach (var point in QuarterPoint.All.Where(_ => actual > 0))
            {
                var then = book.AsKnownAt(Dates.CloseOf(QuarterWeek.Day(quarter, point.Week), book.Company.Zone));
                if (then.Deals.Count > 0)
                {
                    records.Add(OfOutlook(point, quarter, Outlook.Of(then, quarter, selection), actual));
                }
            }
        }

        return records;
    }

    /// <summary>A point as the company's record has it.</summary>
    private static PointRecord OfWeek(Period quarter, QuarterPoint point, TrackRecord.WeekRecord week) =>
        new(
            quarter,
            point,
            week.Raw,
            week.Corrected,
            week.Low,
            week.High,
            week.RelativeSpread * week.Corrected.GetValueOrDefault(ForecastMethods.Ensemble)
        );

    /// <summary>A point forecast again for some deals.</summary>
    private static PointRecord OfOutlook(QuarterPoint point, Period quarter, Outlook outlook, double actual)
    {
        var range = outlook.Spread.Range();
        var corrected = outlook.Methods.ToDictionary(
            method => method.Method,
            method => method.Corrected / actual,
            StringComparer.Ordinal
        );
        corrected[ForecastMethods.Ensemble] = outlook.Ensemble / actual;
        return new(
            quarter,
            point,
            outlook.Methods.ToDictionary(
                method => method.Method,
                method => method.Raw / actual,
                StringComparer.Ordinal
            ),
            corrected,
            range.Low / actual,
            range.High / actual,
            Math.Sqrt(outlook.Raw.DealVariance + outlook.Raw.NewVariance) / actual
        );
    }

    /// <summary>What the deals asked about brought in a quarter, in minor units, by today's knowledge.</summary>
    private static double Actual(ScopedBook book, Period quarter, DealSelection selection)
    {
        var actual = 0.0;
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.IsWonIn(quarter) && selection.Matches(deal, state))
            {
                actual += state.Value.Minor;
            }
        }

        return actual;
    }

    /// <summary>What the methods said at a point of a closed quarter, as shares of what came.</summary>
    /// <param name="Quarter">The quarter.</param>
    /// <param name="Point">The point.</param>
    /// <param name="Raw">Forecast ÷ actual as each method gives it.</param>
    /// <param name="Corrected">The same as corrected then; the ensemble stands here.</param>
    /// <param name="Low">Lower end of the range ÷ actual.</param>
    /// <param name="High">Upper end ÷ actual.</param>
    /// <param name="Spread">Standard deviation by deals and new revenue ÷ actual.</param>
    internal sealed record PointRecord(
        Period Quarter,
        QuarterPoint Point,
        IReadOnlyDictionary<string, double> Raw,
        IReadOnlyDictionary<string, double> Corrected,
        double Low,
        double High,
        double Spread
    )
    {
        /// <summary>Whether the range held what came.</summary>
        public bool IsCovered => Low <= 1 && 1 <= High;
    }
}

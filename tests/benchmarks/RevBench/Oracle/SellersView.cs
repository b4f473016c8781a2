using System.Globalization;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Scores;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>What sellers called and stated at a week of the tested quarters, beside what came.</summary>
internal static class SellersView
{
    private static readonly double[] Defaults = [0.20, 0.40, 0.60, 0.80];

    public static string Of(IReadOnlyList<History> histories, int week)
    {
        var (called, listed, weighted, actual, dated, accuracy, count) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0);
        foreach (var history in histories)
        {
            var timeline = history.Scenario.Timeline;
            for (var quarter = timeline.History; quarter < timeline.Quarters; quarter++)
            {
                var row = history.Oracle[((quarter - timeline.History) * Usual.Weeks) + week];
                var calls = Called(history, quarter, (quarter * Usual.Weeks) + week);
                var at = Moments.Micros(timeline.MondayOf((quarter * Usual.Weeks) + week), 0);
                called += calls;
                actual += row.Actual;
                accuracy += 1 - (Math.Abs(row.Actual - calls) / row.Actual);
                count++;
                listed += row.Booked;
                weighted += row.Booked;
                foreach (var deal in history.Deals)
                {
                    var last = deal.Entries.LastOrDefault(entry => entry.At <= at);
                    if (last.At == 0 || last.Stage >= Usual.Stages || last.CloseOn > timeline.EndOf(quarter))
                    {
                        continue;
                    }

                    weighted += last.Dollars * Defaults[last.Stage];
                    listed += last.Category == ForecastCategory.Commit ? last.Dollars : 0;
                    dated += row.Deals.TryGetValue(Ids.Of(deal), out var seen) && seen.Won ? seen.Dollars : 0;
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"calls: bias {(called / actual) - 1:+0%;-0%}, accuracy {accuracy / count:0.0%}; booked + commit: {(listed / actual) - 1:+0%;-0%}; CRM default: {(weighted / actual) - 1:+0%;-0%}; actual from deals dated in the quarter: {dated / actual:0%}"
        );
    }

    /// <summary>How well the two-way activities logged in the four weeks before tell who is won: AUC.</summary>
    public static double ActivityAuc(IReadOnlyList<History> histories, int week)
    {
        var said = new List<(double Chance, bool Won)>();
        foreach (var history in histories)
        {
            var timeline = history.Scenario.Timeline;
            var deals = history.Deals.ToDictionary(Ids.Of, StringComparer.Ordinal);
            for (var quarter = timeline.History; quarter < timeline.Quarters; quarter++)
            {
                var row = history.Oracle[((quarter - timeline.History) * Usual.Weeks) + week];
                var monday = timeline.MondayOf((quarter * Usual.Weeks) + week);
                var (first, end) = (Dates.ToNumber(monday.PlusWeeks(-4)), Dates.ToNumber(monday));
                said.AddRange(
                    row.Deals.Select(pair =>
                        (
                            (double)
                                deals[pair.Key]
                                    .Touches.Where(touch => touch.Day >= first && touch.Day < end)
                                    .Sum(touch => touch.Inbound + touch.Meetings),
                            pair.Value.Won
                        )
                    )
                );
            }
        }

        return Ranking.Auc(said);
    }

    private static double Called(History history, int quarter, int week)
    {
        var at = Moments.Micros(history.Scenario.Timeline.MondayOf(week), 0);
        return history
            .Calls.Where(call => call.Quarter == quarter && call.At <= at)
            .GroupBy(call => call.Seller)
            .Sum(calls => calls.MaxBy(call => call.At).Dollars);
    }
}

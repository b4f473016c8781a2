using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>Writes down what the oracle says at the beginning of each week of the tested quarters.</summary>
internal sealed class Witness(Timeline timeline)
{
    private readonly List<Look> looks = [];

    /// <param name="week">The week that begins.</param>
    /// <param name="open">Deals open then.</param>
    /// <param name="all">Deals created so far.</param>
    /// <param name="coming">Of the quarter; null for quarters that are not tested.</param>
    /// <param name="unshocked">What an oracle that does not know the shock expects; null in later weeks.</param>
    public void Watch(
        int week,
        IReadOnlyList<Trade> open,
        IReadOnlyList<Trade> all,
        NewBusiness? coming,
        double? unshocked
    )
    {
        if (coming is null)
        {
            return;
        }

        var (quarter, inQuarter) = (Timeline.QuarterOf(week), Timeline.WeekOfQuarter(week));
        var seen = new Seen[open.Count];
        var (sum, variance) = (0.0, 0.0);
        for (var place = 0; place < seen.Length; place++)
        {
            var deal = open[place];
            var chance = deal.Odds!.At(inQuarter, deal.Stage, deal.Level);
            seen[place] = new(deal, chance, deal.Dollars);
            sum += chance * deal.Dollars;
            variance += chance * (1 - chance) * deal.Dollars * deal.Dollars;
        }

        var booked = all.Where(deal => IsWonIn(deal, quarter)).Sum(deal => (double)deal.Dollars);
        var row = new OracleRow(
            timeline.NameOf(quarter),
            inQuarter,
            (booked, sum, coming.From(inQuarter)),
            variance,
            coming.VarianceFrom(inQuarter)
        )
        {
            Deals = new Dictionary<string, OracleDeal>(StringComparer.Ordinal),
            Unshocked = unshocked,
        };
        looks.Add(new(row, quarter, week, seen));
    }

    /// <summary>The rows, with what came of them.</summary>
    public IReadOnlyList<OracleRow> Rows(IReadOnlyList<Trade> all)
    {
        var won = all.Where(deal => deal.Fate == Fate.Won).ToLookup(deal => Timeline.QuarterOf(deal.ClosedWeek));
        return [.. looks.Select(look => Finished(look, [.. won[look.Quarter]]))];
    }

    private static OracleRow Finished(Look look, IReadOnlyList<Trade> won) =>
        look.Row with
        {
            Actual = won.Sum(deal => (double)deal.Dollars),
            ActualNew = won.Where(deal => deal.CreatedWeek >= look.Week).Sum(deal => (double)deal.Dollars),
            Deals = look.Open.ToDictionary(
                seen => Ids.Of(seen.Deal),
                seen => new OracleDeal(seen.Chance, IsWonIn(seen.Deal, look.Quarter), seen.Dollars),
                StringComparer.Ordinal
            ),
        };

    private static bool IsWonIn(Trade deal, int quarter) =>
        deal.Fate == Fate.Won && Timeline.QuarterOf(deal.ClosedWeek) == quarter;

    private sealed record Look(OracleRow Row, int Quarter, int Week, Seen[] Open);

    private readonly record struct Seen(Trade Deal, double Chance, long Dollars);
}

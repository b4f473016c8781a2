using System.Globalization;
using System.Security.Cryptography;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Scores;
using RevBot.Benchmarks.RevBench.Warehouse;
using RevBot.Data.Calendar;

namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>
/// Holds the oracle against the simulation: the exact recursion and the drawn weeks share nothing but the hazards, so its
/// chances must be calibrated and its forecasts free of bias within the error of the sample.
/// </summary>
internal static class OracleCheck
{
    /// <summary>Prints what was found; false where something is off by more than 3.5 standard errors.</summary>
    public static bool Run(RevBenchOptions options)
    {
        var (sound, seed) = (true, options.Seed);
        foreach (var world in options.Worlds)
        {
            var size = OrganisationSize.All[1];
            var rows = new List<OracleRow>();
            for (var number = 0; number < 32; number++)
            {
                rows.AddRange(Simulate(size, world, seed, number).Oracle);
            }

            Say($"## {world.Name}: {rows.Count / Usual.Weeks} quarters of size {size.Name}");
            foreach (var week in Trial.Weeks)
            {
                sound &= Week(week, [.. rows.Where(row => row.Week == week)]);
            }
        }

        foreach (var size in options.Sizes)
        {
            Describe(size, seed);
        }

        return Repeats(seed) && sound;
    }

    private static History Simulate(OrganisationSize size, World world, ulong seed, int number) =>
        new Organisation(new(size, world, new(8, 12), seed, number)).Run();

    // The shape of an organisation: what the oracle can reach in it, and how it sells.
    private static void Describe(OrganisationSize size, ulong seed)
    {
        var histories = Enumerable
            .Range(0, Math.Max(1, size.Organisations / 2))
            .Select(number => Simulate(size, World.All[0], seed, number))
            .ToArray();
        var closed = histories.SelectMany(history => history.Deals).Where(deal => deal.Fate != Fate.Open).ToArray();
        var won = closed.Where(deal => deal.Fate == Fate.Won).ToArray();
        var dollars = Sample.Of(won.Select(deal => (double)deal.Dollars));
        var spread = dollars.Error * Math.Sqrt(won.Length) / dollars.Mean;
        var weeks = won.Average(deal => deal.ClosedWeek - deal.CreatedWeek);
        var quarters = histories.Length * histories[0].Scenario.Timeline.Quarters;
        Say(
            $"## {size.Name}: {won.Length / quarters} wins a quarter, win rate {(double)won.Length / closed.Length:0.0%}, {dollars.Mean:#,0} dollars on average (spread ÷ mean {spread:0.00}), {weeks:0.0} weeks to win, {histories.Average(history => history.Deals.Average(deal => deal.Entries.Count)):0.0} entries a deal"
        );
        var starts = histories.SelectMany(history => history.Oracle).Where(row => row.Unshocked is not null).ToArray();
        var shocks = starts.Select(row => Math.Log(row.Forecast / row.Unshocked!.Value)).ToArray();
        var blind = Sample.Of(starts.Select(row => 1 - (Math.Abs(row.Actual - row.Unshocked!.Value) / row.Actual)));
        Say(
            $"week  0: shock unknown: accuracy {blind.Mean:0.0%} ± {blind.Error:0.0%}; what the shock does to the quarter: {Math.Sqrt(shocks.Average(Square)):0.0%}"
        );
        var noise = new Dice(seed, 99);
        foreach (var week in Trial.Weeks)
        {
            var rows = histories.SelectMany(history => history.Oracle).Where(row => row.Week == week).ToArray();
            var accuracy = Sample.Of(rows.Select(row => 1 - (Math.Abs(row.Actual - row.Forecast) / row.Actual)));
            Say($"         {SellersView.Of(histories, week)}");
            var deals = rows.SelectMany(row => row.Deals.Values).ToArray();
            var reading = Ranking.Auc([.. deals.Select(deal => (Misread(deal.Chance, noise), deal.Won))]);
            Say(
                $"week {week, 2}: oracle {accuracy.Mean:0.0%} ± {accuracy.Error:0.0%}, AUC {Ranking.Auc([.. deals.Select(deal => (deal.Chance, deal.Won))]):0.000} (of a seller's reading {reading:0.000}, of four weeks' activity {SellersView.ActivityAuc(histories, week):0.000}), Brier {deals.Average(deal => Square((deal.Won ? 1 : 0) - deal.Chance)):0.000}, base {deals.Average(deal => deal.Chance):0.000}; booked {rows.Sum(row => row.Booked) / rows.Sum(row => row.Actual):0%}, new {rows.Sum(row => row.New) / rows.Sum(row => row.Actual):0%}"
            );
        }
    }

    private static bool Week(int week, IReadOnlyList<OracleRow> rows)
    {
        var deals = rows.SelectMany(row => row.Deals.Values).ToArray();
        var line = CalibrationFit.Of([.. deals.Select(deal => (deal.Chance, deal.Won))]);
        var errors = Sample.Of(rows.Select(row => (row.Actual - row.Forecast) / row.Forecast));
        var fresh = Sample.Of(rows.Select(row => (row.ActualNew - row.New) / row.Forecast));
        var spread = Sample.Of(rows.Select(row => Square(row.Actual - row.Forecast) / row.Variance));
        var money = Sample.Of(rows.Select(row => 1 - (Math.Abs(row.Actual - row.Forecast) / row.Actual)));
        var auc = Ranking.Auc([.. deals.Select(deal => (deal.Chance, deal.Won))]);
        Say(
            $"week {week, 2}: {deals.Length, 7:#,0} deals, slope {line.Slope:0.000} ± {line.SlopeError:0.000}, intercept {line.Intercept:0.000} ± {line.InterceptError:0.000}, AUC {auc:0.000}"
        );
        Say(
            $"         money: mean error {errors.Mean:+0.0%;-0.0%;0.0%} ± {errors.Error:0.0%}, of it new business {fresh.Mean:+0.0%;-0.0%;0.0%} ± {fresh.Error:0.0%}, (error ÷ sd)² {spread.Mean:0.00} ± {spread.Error:0.00}, accuracy {money.Mean:0.0%}"
        );
        return Near(line.Slope, 1, line.SlopeError)
            && Near(line.Intercept, 0, line.InterceptError)
            && Near(errors.Mean, 0, errors.Error)
            && Near(fresh.Mean, 0, fresh.Error);
    }

    private static bool Repeats(ulong seed)
    {
        var size = OrganisationSize.All[0];
        var (first, second) = (Print(size, seed), Print(size, seed));
        Say($"## the same seed twice: {first[..16]}, {second[..16]}; another seed: {Print(size, seed + 1)[..16]}");
        return string.Equals(first, second, StringComparison.Ordinal);
    }

    private static string Print(OrganisationSize size, ulong seed)
    {
        var data = BookMaker.Of(Simulate(size, World.All[0], seed, 0).ToCrm()).Data;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(data.Versions.All));
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(data.Activities.All));
        foreach (var call in data.Calls)
        {
            hash.AppendData(BitConverter.GetBytes(call.Amount.Minor));
            hash.AppendData(BitConverter.GetBytes(Dates.ToMicros(call.SubmittedAt)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // As sellers read: the log odds with their bias, what they misread in the deal, and the mood of the day.
    private static double Misread(double chance, Dice noise) =>
        Math.Log(chance / (1 - chance)) + (0.5 * (noise.Normal() + noise.Normal() + noise.Normal()));

    private static double Square(double value) => value * value;

    private static bool Near(double value, double truth, double error) => Math.Abs(value - truth) <= 3.5 * error;

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

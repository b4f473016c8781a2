using RevBot.Benchmarks.RevBench;

namespace RevBot.Benchmarks.Agora;

/// <summary>
/// The oracle: knows the laws and the whole present state, but not the future. What a quarter brings is the mean of many
/// continuations of the simulation from that state, so it needs no second account of the laws that could be wrong.
/// </summary>
/// <param name="Quarter">From the first recorded one.</param>
/// <param name="Week">0 to 12.</param>
/// <param name="Booked">Won so far, in dollars.</param>
/// <param name="Expected">What the quarter brings on average.</param>
/// <param name="Deviation">Of a single continuation.</param>
internal sealed record Foresight(int Quarter, int Week, double Booked, double Expected, double Deviation)
{
    /// <summary>With so many the mean is off by a tenth of what a quarter is off by chance.</summary>
    public const int Continuations = 100;

    /// <summary>What the quarter brought in the end.</summary>
    public double Actual { get; init; }

    public static Foresight Of(Market now, int quarter, int week, Func<int, Dice> dice)
    {
        var outcomes = new double[Continuations];
        for (var place = 0; place < outcomes.Length; place++)
        {
            var (market, own) = (now.Copy(), dice(place));
            for (var left = week; left < RevBench.Market.Usual.Weeks; left++)
            {
                market.Live(own);
            }

            outcomes[place] = market.Won;
        }

        var mean = outcomes.Average();
        var deviation = Math.Sqrt(outcomes.Sum(one => (one - mean) * (one - mean)) / (outcomes.Length - 1));
        return new(quarter, week, week == 0 ? 0 : now.Won, mean, deviation);
    }
}

using RevBot.Benchmarks.RevBench;

namespace RevBot.Benchmarks.Agora;

/// <summary>
/// The oracle: knows the laws and the whole present state, but not the future. What a quarter brings is the mean of many
/// continuations of the simulation from that state, so it needs no second account of the laws that could be wrong.
/// </summary>
/// <param name="Quarter">From the first recorded one.</param>
/// <param name="Week">0 to 12.</param>
/// <param name="Expected">What the quarter brings on average.</param>
internal sealed record Foresight(int Quarter, int Week, double Expected)
{
    /// <summary>With so many the mean is off by a tenth of what a quarter is off by chance.</summary>
    private const int Continuations = 100;

    /// <summary>What the quarter brought in the end.</summary>
    public double Actual { get; init; }

    public static Foresight Draw(Market now, int quarter, int week, Func<int, Dice> dice)
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

        return new(quarter, week, outcomes.Average());
    }
}

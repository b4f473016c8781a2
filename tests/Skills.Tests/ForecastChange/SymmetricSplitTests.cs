using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.Tests.ForecastChange;

public sealed class SymmetricSplitTests
{
    // x·y·z from (2, 3, 5) to (7, 11, 13): each factor by hand as the mean over all six orders.
    [Fact]
    public void ProductOfThree_IsSplitByTheMeanOverAllOrders()
    {
        double[] was = [2, 3, 5];
        double[] now = [7, 11, 13];
        var expected = new double[3];
        foreach (var order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            double[] at = [.. was];
            foreach (var factor in order)
            {
                var before = at[0] * at[1] * at[2];
                at[factor] = now[factor];
                expected[factor] += ((at[0] * at[1] * at[2]) - before) / 6;
            }
        }

        var parts = SymmetricSplit.Split(
            3,
            mask =>
                Enumerable
                    .Range(0, 3)
                    .Aggregate(
                        1.0,
                        (product, factor) => product * ((mask & (1 << factor)) == 0 ? was[factor] : now[factor])
                    )
        );

        Assert.Equal(
            expected,
            parts.Select(part => Math.Round(part, 9)),
            (left, right) => Math.Abs(left - right) < 1e-8
        );
        Assert.Equal((7 * 11 * 13) - (2 * 3 * 5), parts.Sum(), 9);
    }
}

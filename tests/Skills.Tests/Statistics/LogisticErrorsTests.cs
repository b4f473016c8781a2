using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Tests.Statistics;

public sealed class LogisticErrorsTests
{
    [Fact]
    public void ErrorOfALogOddsRatio_IsWoolfs()
    {
        // Two groups of 30 of 100 and 45 of 90: β = ln((45/45) ÷ (30/70)), its error √(1/30 + 1/70 + 1/45 + 1/45).
        // Source: B. Woolf, "On estimating the relation between blood group and disease" (1955).
        var (rows, outcomes) = (new List<double>(), new List<double>());
        Add(0, 30, 70);
        Add(1, 45, 45);
        var fit = RidgeLogistic.Fit(new([.. rows], 190, 2), [.. outcomes], default, [0, 0]);

        var errors = LogisticErrors.Of(new([.. rows], 190, 2), fit, [0, 0])!;

        Assert.Equal(Math.Log(70.0 / 30), fit.Coefficients[1], 1e-8);
        Assert.Equal(Math.Sqrt((1 / 30.0) + (1 / 70.0) + (2 / 45.0)), errors.Of([0, 1]), 1e-8);
        Assert.Equal(Math.Sqrt((1 / 30.0) + (1 / 70.0)), errors.Of([1, 0]), 1e-8);
        Assert.Equal(Math.Sqrt(2 / 45.0), errors.Of([1, 1]), 1e-8);

        void Add(double x, int won, int lost)
        {
            for (var one = 0; one < won + lost; one++)
            {
                rows.AddRange([1, x]);
                outcomes.Add(one < won ? 1 : 0);
            }
        }
    }

    [Fact]
    public void Errors_OfColumnsThatDependOnEachOther_AreNone()
    {
        Assert.Null(LogisticErrors.Of(new([1, 1, 1, 1], 2, 2), new([0, 0], 0, true, 0), [0, 0]));
    }
}

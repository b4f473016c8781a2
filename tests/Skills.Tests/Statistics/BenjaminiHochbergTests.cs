using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.Tests.Statistics;

public sealed class BenjaminiHochbergTests
{
    // The worked example of Benjamini and Hochberg (1995), section 3.2: at 5% the first four are rejected.
    private static readonly double[] Published =
    [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1.0000,
    ];

    [Fact]
    public void Adjusted_OfThePublishedExample_RejectsFourAtFivePercent()
    {
        var adjusted = BenjaminiHochberg.Adjust(Published);

        Assert.Equal(4, adjusted.Count(value => value <= 0.05));
        Assert.Equal(0.0001 * 15, adjusted[0], 1e-12);
        Assert.Equal(0.0095 * 15 / 4, adjusted[3], 1e-12);

        Assert.Equal(0.0201 * 15 / 5, adjusted[4], 1e-12);

        // 0.0298 · 15 ÷ 7 is below 0.0278 · 15 ÷ 6, so both have it.
        Assert.Equal(0.0298 * 15 / 7, adjusted[5], 1e-12);
        Assert.Equal(0.0298 * 15 / 7, adjusted[6], 1e-12);
        Assert.Equal(1, adjusted[14], 1e-12);
    }

    [Fact]
    public void Adjusted_InAnyOrder_BelongsToItsPValue()
    {
        var adjusted = BenjaminiHochberg.Adjust([0.04, 0.01, 0.03]);

        Assert.Equal(0.04, adjusted[0], 1e-12);
        Assert.Equal(0.03, adjusted[1], 1e-12);
        Assert.Equal(0.04, adjusted[2], 1e-12);
    }

    [Fact]
    public void Adjusted_WithWeights_DividesByThemScaledToAMeanOfOne()
    {
        // Weights 3 and 1 are 1.5 and 0.5: 0.03 ÷ 1.5 = 0.02 and 0.03 ÷ 0.5 = 0.06; · 2 ÷ 1 and · 2 ÷ 2.
        var adjusted = BenjaminiHochberg.Adjust([0.03, 0.03], [3, 1]);

        Assert.Equal(0.04, adjusted[0], 1e-12);
        Assert.Equal(0.06, adjusted[1], 1e-12);
    }

    [Fact]
    public void Adjusted_OfNone_IsEmpty() => Assert.Empty(BenjaminiHochberg.Adjust([]));
}

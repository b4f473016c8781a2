using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.Tests.Statistics;

public sealed class FalseDiscoveryTests
{
    // The fifteen p-values of Benjamini and Hochberg (1995), section 4.1, of which four pass at 5%.
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
    public void Adjust_OfThePublishedExample_LetsFourPassAtFivePercent() =>
        Assert.Equal(4, BenjaminiHochberg.Adjust(Published).Count(chance => chance <= 0.05));

    [Fact]
    public void Adjust_IsTheLeastOfTheLaterOnes()
    {
        // 0.0095 · 15/4 = 0.035625; of the sixth, 0.0278 · 15/6 = 0.0695 is above the seventh's 0.0298 · 15/7.
        var adjusted = BenjaminiHochberg.Adjust(Published);

        Assert.Equal(0.035625, adjusted[3], 1e-9);
        Assert.Equal(0.0298 * 15 / 7, adjusted[5], 1e-9);
        Assert.Equal(1, adjusted[14], 1e-9);
    }

    [Fact]
    public void Adjust_KeepsTheOrderGiven() => Assert.Equal([0.5, 0.02], BenjaminiHochberg.Adjust([0.5, 0.01]));

    [Fact]
    public void Adjust_OfNothing_IsNothing() => Assert.Empty(BenjaminiHochberg.Adjust([]));
}

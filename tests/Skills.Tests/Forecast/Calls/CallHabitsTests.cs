using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Tests.Forecast.Calls;

/// <summary>Sellers' habits of calling against numbers worked by hand; a quarter's calls and wins add up to 1 unless said.</summary>
public sealed class CallHabitsTests
{
    // Ratios 1.3 and 0.7. Scatter: (0.05² + 0.05²) ÷ 0.5 of each, 0.02 in all, over two degrees of freedom: 0.01. Each weighs
    // 1 ÷ 0.01 = 100: Q = 2 · 100 · 0.3² = 18, less 1 is 17; growth 200 − 20,000 ÷ 200 = 100; τ² = 0.17, trust 0.17 ÷ 0.18.
    [Fact]
    public void TwoSellersOfATeam_AreApartAsFarAsTheirQuartersTellThem()
    {
        var habits = new CallHabits([
            [new(1, 9, 0.5, 0.6), new(2, 9, 0.5, 0.4)],
            [new(1, 9, 0.5, 0.7), new(2, 9, 0.5, 0.3)],
        ]);

        Assert.Equal(1 + (17.0 / 18 * 0.3), habits.FactorOf(1, 9), 12);
        Assert.Equal(1 - (17.0 / 18 * 0.3), habits.FactorOf(2, 9), 12);
    }

    // Ratios 1 and 1 with a scatter of 0.4² ÷ 0.5 a call: nothing tells the sellers apart.
    [Fact]
    public void SellersWhoMissToBothSides_AreCorrectedAlike()
    {
        var habits = new CallHabits([
            [new(1, 9, 0.5, 0.9), new(2, 9, 0.5, 0.1)],
            [new(1, 9, 0.5, 0.1), new(2, 9, 0.5, 0.9)],
        ]);

        Assert.Equal(1, habits.FactorOf(1, 9), 12);
        Assert.Equal(1, habits.FactorOf(2, 9), 12);
    }

    // Everybody won half of the call in the first quarter and twice of it in the second: that is the quarters', nobody's habit.
    [Fact]
    public void WhatAQuarterBroughtToAll_IsNobodysHabit()
    {
        var habits = new CallHabits([
            [new(1, 9, 1.2, 0.6), new(2, 9, 0.8, 0.4)],
            [new(1, 9, 0.1, 0.2), new(2, 9, 0.4, 0.8)],
        ]);

        Assert.Equal(1, habits.FactorOf(1, 9), 9);
        Assert.Equal(1, habits.FactorOf(2, 9), 9);
    }

    // The teams' ratios are 1.4 and 0.6 and every quarter repeats them, so both are believed; within a team nobody differs.
    [Fact]
    public void ASellerWithoutCalls_IsCorrectedLikeTheTeam()
    {
        CallHabits.PastCall[] quarter =
        [
            new(1, 8, 0.25, 0.35),
            new(2, 8, 0.25, 0.35),
            new(3, 9, 0.25, 0.15),
            new(4, 9, 0.25, 0.15),
        ];
        var habits = new CallHabits([quarter, quarter]);

        Assert.Equal(1.4, habits.FactorOf(5, 8), 6);
        Assert.Equal(0.6, habits.FactorOf(6, 9), 6);
        Assert.Equal(1, habits.FactorOf(7, 10), 12);
    }

    [Fact]
    public void OneQuarter_IsNoHabit() =>
        Assert.Equal(
            1,
            new CallHabits([
                [new(1, 9, 0.5, 0.9), new(2, 9, 0.5, 0.1)],
            ]).FactorOf(1, 9)
        );
}

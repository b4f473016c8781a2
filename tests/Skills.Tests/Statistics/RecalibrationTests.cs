using RevBot.Data;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Tests.Statistics;

public sealed class RecalibrationTests
{
    [Fact]
    public void Correction_OfSomePredictions_LeavesNoSlopeInItsObjective()
    {
        double[] logits = [-2.5, -1.5, -1, -0.5, 0, 0.2, 0.6, 1.1, 1.9, 2.4];
        double[] y = [0, 0, 1, 0, 0, 1, 0, 0, 1, 1];

        var (a, b) = Recalibration.Fit(logits, y);

        // d/da: Σ(p − y) + a/0.04 = 0; d/db: Σ(p − y)·logit + (b − 1)/0.04 = 0.
        var errors = logits.Select((logit, row) => (1 / (1 + Math.Exp(-a - (b * logit)))) - y[row]).ToArray();
        Assert.Equal(0, errors.Sum() + (a / 0.04), 1e-8);
        Assert.Equal(0, errors.Zip(logits, (error, logit) => error * logit).Sum() + ((b - 1) / 0.04), 1e-8);
    }

    [Fact]
    public void Correction_OfPredictionsOfOneHalf_IsTheHandComputedShift()
    {
        // All logits 0: b stays 1, and 4σ(a) − 3 + 25a = 0, whose root by bisection is a.
        var (low, high) = (0.0, 1.0);
        for (var turn = 0; turn < 80; turn++)
        {
            var middle = (low + high) / 2;
            (low, high) = (4 / (1 + Math.Exp(-middle))) - 3 + (25 * middle) < 0 ? (middle, high) : (low, middle);
        }

        var (a, b) = Recalibration.Fit([0, 0, 0, 0], [1, 1, 1, 0]);

        Assert.Equal(low, a, 1e-8);
        Assert.Equal(1, b, 1e-12);
    }

    [Fact]
    public void Correction_OfNoPredictions_IsNone() => Assert.Equal((0.0, 1.0), Recalibration.Fit([], []));

    [Fact]
    public void Correction_OfManyOverconfidentPredictions_PullsThemTogether()
    {
        // Said 2 where 1 would be right, often enough for the prior to matter little.
        var draws = new SeededRandom(3);
        var truths = Enumerable.Range(0, 20_000).Select(_ => draws.Normal()).ToArray();
        double[] y = [.. truths.Select(logit => draws.Uniform() < LogOdds.Sigma(logit) ? 1.0 : 0)];

        var (a, b) = Recalibration.Fit([.. truths.Select(logit => 2 * logit)], y);

        Assert.Equal(0, a, 0.05);
        Assert.Equal(0.5, b, 0.05);
    }

    // Outcomes are the chances themselves: all of the first group half a logit up, all of the second half a logit down.
    [Fact]
    public void WhatAGroupMissedTogether_IsNoReasonToCorrect()
    {
        var (a, b) = Recalibration.Fit([Group(logit => 0.5 + logit), Group(logit => logit - 0.5)]);

        Assert.Equal(0, a, 6);
        Assert.Equal(1, b, 6);
    }

    [Fact]
    public void ASlopeThatGroupsShare_IsTakenOver_AndTheExpectedWinsStay()
    {
        var (a, b) = Recalibration.Fit([Group(logit => 1 + (0.5 * logit)), Group(logit => 0.5 * logit)]);

        Assert.Equal(0.5, b, 3);
        Assert.Equal(Steps.Sum(logit => LogOdds.Sigma(logit)), Steps.Sum(logit => LogOdds.Sigma(a + (b * logit))), 9);
    }

    [Fact]
    public void OfNoGroups_NothingIsCorrected() => Assert.Equal((0, 1), Recalibration.Fit([]));

    private static double[] Steps { get; } = [.. Enumerable.Range(-20, 31).Select(step => step / 10.0)];

    private static RecalibrationGroup Group(Func<double, double> truth) =>
        new(Steps, [.. Steps.Select(logit => LogOdds.Sigma(truth(logit)))], [.. Steps.Select(_ => 10_000.0)]);
}

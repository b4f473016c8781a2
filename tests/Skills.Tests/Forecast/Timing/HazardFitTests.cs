using RevBot.Skills.Forecast.Timing;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Forecast.Timing;

/// <summary>Hazards fitted to few cases against values worked out by hand.</summary>
public sealed class HazardFitTests
{
    // Of 20 deal-weeks of the one kind 5 were won and 3 lost, of 10 of the other 1 and 6. With a column for each kind and no
    // penalty the hazards are these shares: 0.25 and 0.15, 0.1 and 0.6; the log-odds ln(5/12), ln(3/12), ln(1/3), ln(6/3).
    [Fact]
    public void Hazards_OfKindsToldApart_AreTheObservedShares()
    {
        var fit = Fit([(5, 3, 12), (1, 6, 3)], weight: 1);

        Close(Math.Log(5.0 / 12), fit.Win[0]);
        Close(Math.Log(3.0 / 12), fit.Lose[0]);
        Close(Math.Log(1.0 / 3), fit.Win[1]);
        Close(Math.Log(6.0 / 3), fit.Lose[1]);
        var (win, lose) = CompetingRisks.Hazards(fit.Win[0], fit.Lose[0]);
        Close(5.0 / 20, win);
        Close(3.0 / 20, lose);
        (win, lose) = CompetingRisks.Hazards(fit.Win[1], fit.Lose[1]);
        Close(1.0 / 10, win);
        Close(6.0 / 10, lose);
    }

    // A case of weight 2.5 is as two and a half cases.
    [Fact]
    public void Weights_OfAllCasesAlike_ChangeNothingWithoutAPenalty()
    {
        var (plain, heavy) = (Fit([(5, 3, 12)], weight: 1), Fit([(5, 3, 12)], weight: 2.5));

        Close(plain.Win[0], heavy.Win[0]);
        Close(plain.Lose[0], heavy.Lose[0]);
    }

    // With one column and λ = 2 the slope is Σ(p − y) + 2β = 0: n·σ(β) − w + 2β = 0, solved here by halving the interval.
    [Fact]
    public void Penalty_DrawsTheLogOddsToZero_AsTheSlopeSays()
    {
        var fit = Fit([(5, 3, 12)], weight: 1, penalty: 2);

        Close(Root(17, 5), fit.Win[0]);
        Close(Root(15, 3), fit.Lose[0]);
    }

    private static double Root(double cases, double events)
    {
        var (low, high) = (-10.0, 10.0);
        for (var halving = 0; halving < 200; halving++)
        {
            var middle = (low + high) / 2;
            var slope = (cases / (1 + Math.Exp(-middle))) - events + (2 * middle);
            (low, high) = slope < 0 ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static HazardFit Fit((int Won, int Lost, int Open)[] kinds, double weight, double penalty = 0)
    {
        var (values, fates) = (new List<double>(), new List<WeekFate>());
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            foreach (
                var (fate, count) in new[]
                {
                    (WeekFate.Won, kinds[kind].Won),
                    (WeekFate.Lost, kinds[kind].Lost),
                    (WeekFate.Open, kinds[kind].Open),
                }
            )
            {
                for (var number = 0; number < count; number++)
                {
                    values.AddRange(Enumerable.Range(0, kinds.Length).Select(column => column == kind ? 1.0 : 0.0));
                    fates.Add(fate);
                }
            }
        }

        return HazardFit.Fit(
            new([.. values], fates.Count, kinds.Length),
            [.. fates],
            [.. fates.Select(_ => weight)],
            [.. kinds.Select(_ => penalty)]
        );
    }

    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, 1e-8);
}

using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Finance;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Risk;

/// <summary>
/// Examines open deals: finds the signals by rule, and their impact = amount × (p without the signals − p).
/// </summary>
/// <remarks>
/// p is the deal's chance (<see cref="DealChances"/>). p without the signals has its odds divided by the odds ratio of the
/// deal's groups of signals, as the company's past shows it for all groups together (<see cref="RiskNorms.OddsRatio"/>), and is
/// at most what deals of the same stage and segment reach: nothing that is done about signals makes a deal better than those.
/// A deal that stands as such deals usually do has no impact, whatever signals it shows. Odds ratios are remembered by groups:
/// a question examines very many deals.
/// </remarks>
internal sealed class RiskExaminer(RiskYardstick against)
{
    private readonly RiskNorms norms = against.Book.Norms.Risk(against.Period);
    private readonly Dictionary<RiskMarks, double> ratios = [];

    /// <summary>Examines one deal.</summary>
    /// <returns>Without a known chance both probabilities are null and the impact is 0.</returns>
    public RiskFinding Examine(Deal deal)
    {
        var subject = new RiskSubject(against, deal);
        var (any, high, marks) = RiskRules.Summarise(subject);
        var (state, ratio) = (subject.State, Ratio(marks));
        var chances = against.Chances.Of(deal, state, ratio);
        var with = chances?.Chance;
        var without = chances is { } found ? Restored(found.Chance, found.Reach, ratio) : (double?)null;
        var impact = without is { } before && with is { } after ? state.Value.Times(before - after) : Nothing;
        return new(deal, state.Value, any, high, without, with, impact)
        {
            IsCommit = against.Book.Tuning.IsCommit(state.Category),
        };
    }

    private Money Nothing => Money.Zero(against.Book.Company.Currency);

    /// <summary>The chance without the signals: never below the chance, and above it at most what such deals reach.</summary>
    private static double Restored(double chance, double reach, double ratio) =>
        Math.Max(chance, Math.Min(reach, RiskNorms.WithOdds(chance, 1 / ratio)));

    private double Ratio(RiskMarks marks)
    {
        if (!ratios.TryGetValue(marks, out var found))
        {
            ratios[marks] = found = norms.OddsRatio(marks);
        }

        return found;
    }
}

using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Finance;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Risk;

/// <summary>
/// Examines open deals: finds the signals by rule, and their impact = amount × (p without the signals − p with them).
/// </summary>
/// <remarks>
/// p without signals starts from the stage's historical conversion c, which is a mean over deals with and without
/// signals: it is the u for which the past deals' odds, u ÷ (1 − u) × their own odds ratios, give c back
/// (<see cref="RiskNorms.Unmarked"/>). p with the signals has those odds times the odds ratio of each of its groups of
/// signals, as the company's past shows it (Mantel–Haenszel over stages and periods,
/// <see cref="RiskNorms.OddsRatio"/>). A ratio is at most 1, so the impact is never negative. Results are remembered by
/// stage, segment and groups: a question examines very many deals.
/// </remarks>
internal sealed class RiskExaminer(RiskYardstick against)
{
    private readonly RiskNorms norms = against.Book.Norms.Risk(against.Period);
    private readonly Dictionary<(int Stage, string Segment), double?> unmarked = [];
    private readonly Dictionary<RiskMarks, double> ratios = [];

    /// <summary>Examines one deal.</summary>
    /// <returns>Without a known conversion both probabilities are null and the impact is 0.</returns>
    public RiskFinding Examine(Deal deal)
    {
        var subject = new RiskSubject(against, deal);
        var (any, high, marks) = RiskRules.Summarise(subject);
        var without = Unmarked(subject.State.Stage, deal.Segment);
        var with = without is { } share ? RiskNorms.WithOdds(share, Ratio(marks)) : (double?)null;
        var amount = subject.State.Value;
        var impact = without is { } before && with is { } after ? amount.Times(before - after) : Nothing;
        return new(deal, amount, any, high, without, with, impact);
    }

    private Money Nothing => Money.Zero(against.Book.Company.Currency);

    private double? Unmarked(Stage stage, string? segment)
    {
        var key = (stage.Id, segment ?? string.Empty);
        if (!unmarked.TryGetValue(key, out var found))
        {
            found = against.Conversion.RateOf(stage, segment) is { } conversion
                ? norms.Unmarked(stage, conversion)
                : null;
            unmarked[key] = found;
        }

        return found;
    }

    private double Ratio(RiskMarks marks)
    {
        if (!ratios.TryGetValue(marks, out var found))
        {
            ratios[marks] = found = norms.OddsRatio(marks);
        }

        return found;
    }
}

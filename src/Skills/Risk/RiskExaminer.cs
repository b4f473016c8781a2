using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Finance;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Risk;

/// <summary>
/// Examines open deals: signals by rule, and their impact = amount × (p without the signals − p with them). The
/// probability without signals comes from the stage's historical conversion; each group of signals multiplies its odds
/// by what the company's past shows for it.
/// </summary>
internal sealed class RiskExaminer(RiskYardstick against)
{
    private readonly RiskNorms norms = against.Book.Norms.Risk(against.Period);
    private readonly Dictionary<(int Stage, string Segment), double?> unmarked = [];
    private readonly Dictionary<RiskMarks, double> ratios = [];

    public RiskFinding Examine(Deal deal)
    {
        var subject = new RiskSubject(against, deal);
        var (any, high, marks) = RiskRules.Sum(subject);
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
            found = against.Conversion.RateOf(stage, segment) is { } conversion ? norms.Unmarked(stage, conversion) : null;
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

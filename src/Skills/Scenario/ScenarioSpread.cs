using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Scenario.Adjustments;

namespace RevBot.Skills.Scenario;

/// <summary>
/// How the outcome may lie around a scenario's forecast: the base's deals with the touched ones changed, and the base's rule
/// scaled. A deal's volatility is put on its amount, because only the distance from the mean counts here.
/// </summary>
internal static class ScenarioSpread
{
    /// <summary>Builds the spread.</summary>
    /// <param name="from">The base.</param>
    /// <param name="touched">The touched deals, by their place in the book.</param>
    /// <param name="scale">What is scaled and what is added beside deals.</param>
    /// <param name="sure">What is booked or supposed to be won, in minor units.</param>
    /// <param name="forecast">The scenario's forecast, in minor units.</param>
    public static OutcomeSpread Build(
        ScenarioBase from,
        IReadOnlyDictionary<int, AdjustedDeal> touched,
        Scale scale,
        double sure,
        double forecast
    )
    {
        var deals = new List<DealExpectation>(from.Raw.Deals.Count + touched.Count);
        var seen = new HashSet<int>();
        foreach (var deal in from.Raw.Deals)
        {
            seen.Add(deal.Deal.Order);
            deals.Add(touched.TryGetValue(deal.Deal.Order, out var changed) ? Scaled(changed) : deal);
        }

        deals.AddRange(touched.Where(deal => !seen.Contains(deal.Key)).Select(deal => Scaled(deal.Value)));
        var variance = touched.Values.Sum(deal => Variance(Scaled(deal)) - Variance(deal.Before));
        var fresh = scale.New * scale.Volatility;
        var raw = from.Raw with
        {
            Booked = sure,
            Deals = deals,
            DealVariance = Math.Max(0, from.Raw.DealVariance + variance),
            NewVariance = (from.Raw.NewVariance * fresh * fresh) + scale.AddedVariance,
        };
        return new(raw, forecast, Rule(from.Rule, scale.Volatility));
    }

    /// <summary>The rule with the shock and the doubt scaled: both are variances, so by the factor squared.</summary>
    private static RangeRule Rule(RangeRule rule, double volatility) =>
        rule with
        {
            Shock = rule.Shock * volatility * volatility,
            Doubt = rule.Doubt * volatility * volatility,
        };

    /// <summary>The deal as the range sees it.</summary>
    private static DealExpectation Scaled(AdjustedDeal deal)
    {
        var amount = deal.Amount * deal.Volatility;
        return new(deal.Before.Deal, deal.Probability, deal.Probability * amount, amount);
    }

    /// <summary>a²p(1 − p).</summary>
    private static double Variance(DealExpectation deal) =>
        deal.Amount * deal.Amount * deal.Probability * (1 - deal.Probability);

    /// <summary>What a scenario scales and adds beside single deals.</summary>
    /// <param name="New">The factor on revenue not yet created; 1 changes nothing.</param>
    /// <param name="Volatility">The factor on every deviation; 1 changes nothing.</param>
    /// <param name="AddedVariance">The variance of added pipeline and sellers, in minor units squared.</param>
    internal readonly record struct Scale(double New, double Volatility, double AddedVariance);
}

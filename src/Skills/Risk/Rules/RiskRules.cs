using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Rules;

/// <summary>
/// Every rule, in the order in which signals of one level are said: what the buyer does first, paperwork last. A rule
/// gives null where its signal does not hold, and where the data cannot tell.
/// </summary>
internal static class RiskRules
{
    private static readonly Func<RiskSubject, RiskSign?>[] Rules =
    [
        ActivityRules.Ghosted,
        ActivityRules.Inactive,
        BuyerRules.ChampionLeft,
        PriceRules.Competitor,
        ProcessRules.BudgetPending,
        ProcessRules.WorksCouncil,
        ProcessRules.ReviewStalled,
        PriceRules.DiscountRequest,
        PriceRules.AmountCut,
        ProcessRules.StageRegression,
        TimingRules.CloseDatePassed,
        TimingRules.Pushed,
        TimingRules.SlippedQuarters,
        TimingRules.StageAge,
        TimingRules.ImplausibleDate,
        BuyerRules.EconomicBuyerAbsent,
        BuyerRules.SingleThreaded,
        ProcessRules.NextStep,
        ProcessRules.WeakCommit,
    ];

    /// <summary>The signs of a deal, in the order of the rules.</summary>
    public static IEnumerable<RiskSign> Find(RiskSubject deal)
    {
        foreach (var rule in Rules)
        {
            if (rule(deal) is { } sign)
            {
                yield return sign;
            }
        }
    }

    /// <summary>What adding up needs of a deal's signs, without a list of them.</summary>
    public static Summary Summarise(RiskSubject deal)
    {
        var (isRisky, hasHigh, marks) = (false, false, RiskMarks.None);
        foreach (var rule in Rules)
        {
            if (rule(deal) is { } sign)
            {
                isRisky = true;
                hasHigh |= sign.Level == RiskLevel.High;
                marks |= sign.Mark;
            }
        }

        return new(isRisky, hasHigh, marks);
    }

    /// <summary>A deal's signs in short.</summary>
    /// <param name="IsRisky">Whether it has any sign.</param>
    /// <param name="HasHigh">Whether any sign is high.</param>
    /// <param name="Marks">The groups that the costs of the signs are counted in.</param>
    internal readonly record struct Summary(bool IsRisky, bool HasHigh, RiskMarks Marks);
}

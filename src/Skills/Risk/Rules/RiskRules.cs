using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Rules;

/// <summary>Every rule, in the order in which signals of one level are said: what the buyer does first, paperwork last.</summary>
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

    /// <summary>Whether a deal has signs, whether one is high, and their groups: what adding up needs, without a list.</summary>
    public static (bool Any, bool High, RiskMarks Marks) Sum(RiskSubject deal)
    {
        var (any, high, marks) = (false, false, RiskMarks.None);
        foreach (var rule in Rules)
        {
            if (rule(deal) is { } sign)
            {
                any = true;
                high |= sign.Level == RiskLevel.High;
                marks |= sign.Mark;
            }
        }

        return (any, high, marks);
    }
}

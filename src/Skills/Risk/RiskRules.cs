namespace RevBot.Skills.Risk;

/// <summary>Every rule, in the order in which signals of one level are said: what the buyer does first, paperwork last.</summary>
internal static class RiskRules
{
    /// <summary>All.</summary>
    public static IReadOnlyList<Func<RiskSubject, RiskSignal?>> All { get; } =
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

    /// <summary>The signals of a deal: high ones first, within a level in the order of the rules.</summary>
    public static IReadOnlyList<RiskSignal> Examine(RiskSubject deal)
    {
        var signals = new List<RiskSignal>();
        foreach (var rule in All)
        {
            if (rule(deal) is { } signal)
            {
                signals.Add(signal);
            }
        }

        return [.. signals.OrderByDescending(signal => signal.Level)];
    }
}

using RevBot.Skills.Findings;

namespace RevBot.Skills.Pricing;

/// <summary>What pricing states: whether discounts help, how far, what won, and the band of a deal.</summary>
internal static class AnalyzePriceFindings
{
    private const string Effect = "effect";

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(AnalyzePriceResult result)
    {
        var findings = new FindingList();
        var hasModel = result.OddsRatio is not null;
        return findings
            .AddIf(!hasModel, FindingKind.Level, "too_few", 1)
            .AddIf(hasModel && result.Deal is not null, FindingKind.Level, "deal", 1)
            .AddIf(
                hasModel && result is { Asked: not null, Deal: not null },
                FindingKind.Verdict,
                "asked_deal",
                1,
                Effect
            )
            .AddIf(hasModel && result is { Asked: not null, Deal: null }, FindingKind.Verdict, "asked", 1, Effect)
            .AddIf(hasModel && result.Asked is null, FindingKind.Verdict, "helps", 1, Effect)
            .AddIf(hasModel, FindingKind.Level, "how_far", result.Deal is null ? 1 : 0.8, Effect)
            .AddIf(hasModel, FindingKind.Cause, "why", 0.7, Effect)
            .AddIf(result.WonLow is not null, FindingKind.Level, "won_range", 0.5)
            .AddIf(result.Deal is { BestDiscount: not null, BestPrice: not null }, FindingKind.Action, "offer", 0.7)
            .AddIf(result is { Deal: null, Deepest: not null }, FindingKind.Action, "hold", 0.7)
            .Findings;
    }
}

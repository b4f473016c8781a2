namespace RevBot.Skills.Pricing;

/// <summary>The answer of <c>analyze_price</c>. Discounts and chances are shares, 0..1.</summary>
public sealed record AnalyzePriceResult : SkillResult
{
    /// <summary>Closed deals looked at.</summary>
    public required int Deals { get; init; }

    /// <summary>Those of them with a discount.</summary>
    public required int Discounted { get; init; }

    /// <summary>Win rates by band of discount; empty without closed deals.</summary>
    public IReadOnlyList<PriceBand> Bands { get; init; } = [];

    /// <summary>The chance without a discount, segment, size, deal type and competition held; null without a model.</summary>
    public double? ChanceWithout { get; init; }

    /// <summary>The chance at <see cref="Limit"/>, likewise.</summary>
    public double? ChanceAtLimit { get; init; }

    /// <summary>The odds at the limit ÷ the odds without a discount.</summary>
    public double? OddsRatio { get; init; }

    /// <summary>The lower end of its 95% interval.</summary>
    public double? OddsRatioLow { get; init; }

    /// <summary>The upper end.</summary>
    public double? OddsRatioHigh { get; init; }

    /// <summary>How often chance alone makes discounts matter as much.</summary>
    public double? PValue { get; init; }

    /// <summary>The discount past which history shows no gain.</summary>
    public double? Limit { get; init; }

    /// <summary>The lower end of its 80% range.</summary>
    public double? LimitLow { get; init; }

    /// <summary>The upper end.</summary>
    public double? LimitHigh { get; init; }

    /// <summary>Whether at least thirty deals went further, so that a limit can be spoken of.</summary>
    public bool IsLimited { get; init; }

    /// <summary>A quarter of the won deals with a discount got this or less; null under 12 of them.</summary>
    public double? WonLow { get; init; }

    /// <summary>Three quarters of them got this or less.</summary>
    public double? WonHigh { get; init; }

    /// <summary>The discount that was asked about.</summary>
    public double? Asked { get; init; }

    /// <summary>The chance at it, likewise held.</summary>
    public double? ChanceAtAsked { get; init; }

    /// <summary>The deal that was asked about, with its band; null where none was.</summary>
    public PricedDeal? Deal { get; init; }

    /// <summary>The largest open deal whose discount is past the upper end of the limit's range; null without a limit or such a deal.</summary>
    public PricedDeal? Deepest { get; init; }

    /// <summary>How many those are.</summary>
    public int PastLimit { get; init; }

    /// <summary>Whether discounts go with winning more, by more than chance.</summary>
    public bool Helps => PValue <= 0.05 && OddsRatio > 1;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["model"] = OddsRatio is not null,
            ["helps"] = Helps,
            ["hurts"] = PValue <= 0.05 && OddsRatio < 1,
            ["limited"] = Helps && IsLimited,
            ["past"] = Helps && IsLimited && Asked > Limit,
            ["deal"] = Deal is not null,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        ["Deals with more than 15% discount", "Average discount by segment", "Why do we lose deals?"];
}

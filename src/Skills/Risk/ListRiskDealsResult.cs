using System.Text.Json.Serialization;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>
/// The answer of <c>list_risk_deals</c>. Totals are over all deals at risk, not only the listed ones; amounts are in
/// the reporting currency at today's rates. All figures are null where the data cannot tell which deals are due in the
/// period.
/// </summary>
public sealed record ListRiskDealsResult : SkillResult
{
    /// <summary>Open deals due in the period, omitted ones left out; null where the data cannot tell.</summary>
    public int? OpenDeals { get; init; }

    /// <summary>The sum of their amounts; a deal without an amount adds nothing.</summary>
    public Money? OpenAmount { get; init; }

    /// <summary>Deals at high risk and on watch.</summary>
    public int? DealsAtRisk { get; init; }

    /// <summary>Those of them at level high: a tenth of <see cref="OpenDeals"/> at most, rounded up, and commit at stake.</summary>
    public int? HighDeals { get; init; }

    /// <summary>The amount of the deals at risk.</summary>
    public Money? AmountAtRisk { get; init; }

    /// <summary>The sum of the impacts; null where no conversion is known for any deal due.</summary>
    public Money? Impact { get; init; }

    /// <summary>
    /// The deals at risk, most at stake first, then greatest amount, then by id; at most as many as asked.
    /// </summary>
    public IReadOnlyList<RiskDeal> Deals { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["known"] = OpenDeals is not null,
            ["none_due"] = OpenDeals == 0,
            ["one_due"] = OpenDeals == 1,
            ["at_risk"] = DealsAtRisk > 0,
            ["one"] = DealsAtRisk == 1,
            ["high"] = HighDeals > 0,
            ["one_high"] = HighDeals == 1,
            ["watched"] = DealsAtRisk > HighDeals,
        };
}

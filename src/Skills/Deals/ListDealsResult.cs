using System.Text.Json.Serialization;
using RevBot.Data.Finance;

namespace RevBot.Skills.Deals;

/// <summary>The answer of <c>list_deals</c>. Totals are over all that match, not only the listed ones.</summary>
public sealed record ListDealsResult : SkillResult
{
    /// <summary>Which date the period is about: close_date, created, closed, last_activity or changed.</summary>
    public string? DateField { get; init; }

    /// <summary>How many deals match; null where the data cannot tell.</summary>
    public int? Count { get; init; }

    /// <summary>
    /// How many there are whenever due, where no period was asked for and there are more than in the current quarter; else
    /// null.
    /// </summary>
    public int? CountAtAnyTime { get; init; }

    /// <summary>
    /// The sum of their amounts in the reporting currency, deals without an amount as 0; null where the data cannot
    /// tell.
    /// </summary>
    public Money? Amount { get; init; }

    /// <summary>
    /// The first deals in the order asked for, at most as many as asked; empty where none matches or the data cannot
    /// tell.
    /// </summary>
    public IReadOnlyList<DealLine> Deals { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["known"] = Count is not null,
            ["any"] = Count > 0,
            ["one"] = Count == 1,
            ["several"] = Deals.Count > 1,
            ["more"] = Count > Deals.Count,
            ["elsewhen"] = CountAtAnyTime is not null,
        };
}

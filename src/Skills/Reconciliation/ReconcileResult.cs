using RevBot.Skills.Reconciliation.Explaining;

namespace RevBot.Skills.Reconciliation;

/// <summary>
/// The answer of <c>reconcile</c>: the CRM's own values against the warehouse's, at the moment at which the CRM was read.
/// Amounts are in the reporting currency: open deals at the rate of that day, closed ones at that of their close date.
/// </summary>
public sealed record ReconcileResult : SkillResult
{
    /// <summary>When the CRM was read, ISO; null where it never was.</summary>
    public string? CapturedAt { get; init; }

    /// <summary>Up to when the warehouse knows the CRM, ISO; null where unknown.</summary>
    public string? LoadedUpTo { get; init; }

    /// <summary>How far a metric may be off, as a share of the CRM's; bookings must be equal.</summary>
    public double Tolerance { get; init; }

    /// <summary>Whether every check passed; null where nothing could be compared.</summary>
    public bool? Passed { get; init; }

    /// <summary>The metrics asked about.</summary>
    public IReadOnlyList<ReconciliationCheck> Checks { get; init; } = [];

    /// <summary>How many deals of the CRM, with a date in the period on either side, were looked at.</summary>
    public int ComparedDeals { get; init; }

    /// <summary>
    /// How many deals with a date in the period on either side are not the same; where only some metrics are asked about,
    /// those that move one of them.
    /// </summary>
    public int DifferingDeals { get; init; }

    /// <summary>Why, in the order in which causes are looked for; those without a deal left out.</summary>
    public IReadOnlyList<ReconciliationCause> Causes { get; init; } = [];

    /// <summary>The quotas that differ, by seller.</summary>
    public IReadOnlyList<ReconciledQuota> Quotas { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["compared"] = Passed is not null,
            ["passed"] = Passed == true,
            ["one_check"] = Checks.Count == 1,
            ["one_deal"] = ComparedDeals == 1,
            ["one_differs"] = DifferingDeals == 1,
            ["same"] = Passed is not null && Checks.All(check => check.Delta == 0) && DifferingDeals == 0,
        };
}

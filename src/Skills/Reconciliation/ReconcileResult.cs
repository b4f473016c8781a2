using RevBot.Data.Finance;

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

    /// <summary>One metric, on both sides.</summary>
    /// <param name="Metric">pipeline, bookings, deal_counts, quota.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Unit">The reporting currency, or <c>count</c>.</param>
    /// <param name="Crm">What the CRM has.</param>
    /// <param name="Warehouse">What the warehouse has.</param>
    /// <param name="Delta">CRM − warehouse.</param>
    /// <param name="OffBy">|Delta| ÷ CRM; null where the CRM has nothing and the warehouse something.</param>
    /// <param name="Passed">Within the tolerance; bookings to the cent.</param>
    /// <param name="Explanation">What makes the delta, in words.</param>
    public sealed record ReconciliationCheck(
        string Metric,
        string Name,
        string Unit,
        decimal Crm,
        decimal Warehouse,
        decimal Delta,
        double? OffBy,
        bool Passed,
        string Explanation
    );

    /// <summary>The deals that differ for one cause. Over all causes, each metric's sum is its delta, exactly.</summary>
    /// <param name="Cause">Stable: stale, deleted_in_crm, missing_in_warehouse, extra_in_warehouse, period_boundary, currency,
    /// stage_mapping, amount, close_date, owner, unexplained.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Deals">How many.</param>
    /// <param name="Pipeline">CRM − warehouse of open pipeline.</param>
    /// <param name="Bookings">CRM − warehouse of bookings.</param>
    /// <param name="Count">CRM − warehouse of deals.</param>
    /// <param name="WhatToDo">About it.</param>
    /// <param name="Largest">At most five, largest amount first.</param>
    public sealed record ReconciliationCause(
        string Cause,
        string Name,
        int Deals,
        Money Pipeline,
        Money Bookings,
        long Count,
        string WhatToDo,
        IReadOnlyList<ReconciledDeal> Largest
    );

    /// <summary>A deal that differs.</summary>
    /// <param name="Deal">The CRM's id.</param>
    /// <param name="Name">As in the warehouse, else as in the CRM.</param>
    /// <param name="Cause">For people.</param>
    /// <param name="Pipeline">CRM − warehouse of open pipeline.</param>
    /// <param name="Bookings">CRM − warehouse of bookings.</param>
    /// <param name="Fields">Which fields differ and how, such as <c>amount 100.00 USD, warehouse 90.00 USD</c>.</param>
    public sealed record ReconciledDeal(
        string Deal,
        string? Name,
        string Cause,
        Money Pipeline,
        Money Bookings,
        string Fields
    );

    /// <summary>A seller's quota that differs.</summary>
    /// <param name="Seller">Whose.</param>
    /// <param name="Crm">What the CRM has; null where nothing.</param>
    /// <param name="Warehouse">What the warehouse has; null where nothing.</param>
    /// <param name="Delta">CRM − warehouse.</param>
    public sealed record ReconciledQuota(string Seller, Money? Crm, Money? Warehouse, Money Delta);
}

namespace RevBot.Skills.Reconciliation;

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

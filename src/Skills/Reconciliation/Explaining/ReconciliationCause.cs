using RevBot.Data.Finance;

namespace RevBot.Skills.Reconciliation.Explaining;

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

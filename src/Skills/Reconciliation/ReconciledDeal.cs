using RevBot.Data.Finance;

namespace RevBot.Skills.Reconciliation;

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

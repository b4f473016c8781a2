using RevBot.Data.Book.History;
using RevBot.Data.Book.Mirror;
using RevBot.Skills.Reconciliation.Explaining;

namespace RevBot.Skills.Reconciliation.Comparing;

/// <summary>A deal that is not the same in the CRM and the warehouse.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">As in the warehouse, else as in the CRM.</param>
/// <param name="Cause">Why.</param>
/// <param name="Delta">CRM − warehouse, for each metric.</param>
/// <param name="Crm">The CRM's values; null where it has none.</param>
/// <param name="Warehouse">The warehouse's; null where it has none.</param>
internal sealed record Difference(
    string Id,
    string? Name,
    Cause Cause,
    Contribution Delta,
    MirrorDeal? Crm,
    DealState? Warehouse
);

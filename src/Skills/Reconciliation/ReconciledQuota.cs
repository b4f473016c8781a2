using RevBot.Data.Finance;

namespace RevBot.Skills.Reconciliation;

/// <summary>A seller's quota that differs.</summary>
/// <param name="Seller">Whose.</param>
/// <param name="Crm">What the CRM has; null where nothing.</param>
/// <param name="Warehouse">What the warehouse has; null where nothing.</param>
/// <param name="Delta">CRM − warehouse.</param>
public sealed record ReconciledQuota(string Seller, Money? Crm, Money? Warehouse, Money Delta);

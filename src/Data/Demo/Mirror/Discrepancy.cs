using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Mirror;

/// <summary>A deal in which the CRM and the warehouse differ.</summary>
/// <param name="CrmId">The deal.</param>
/// <param name="Cause">Why they differ.</param>
/// <param name="Crm">What the CRM has.</param>
/// <param name="Warehouse">What the warehouse has; null where it has nothing.</param>
public sealed record Discrepancy(
    string CrmId,
    DiscrepancyCause Cause,
    Discrepancy.DealView Crm,
    Discrepancy.DealView? Warehouse
)
{
    /// <summary>Notes how the CRM's row differs from the warehouse's deal.</summary>
    /// <param name="cause">Why they differ.</param>
    /// <param name="crm">The CRM's row.</param>
    /// <param name="deal">The warehouse's deal; null where it has none.</param>
    /// <param name="words">Name its stage.</param>
    internal static Discrepancy Between(DiscrepancyCause cause, CrmMirrorRow crm, Deal? deal, DemoWords words) =>
        new(
            crm.CrmId,
            cause,
            new(crm.Stage, crm.AmountMinor, crm.Currency, crm.CloseOn, crm.IsDeleted == 1),
            deal is null ? null : View(deal.Row, deal.Versions[^1], words)
        );

    private static DealView View(OpportunityRow row, OpportunityVersionRow last, DemoWords words) =>
        new(words.StageOf(last.StageId), last.AmountMinor, last.Currency, last.CloseOn, row.DeletedAt is not null);

    /// <summary>A deal as one of the two systems has it.</summary>
    /// <param name="Stage">The stage's name.</param>
    /// <param name="AmountMinor">Minor units of the currency; null where none is entered.</param>
    /// <param name="Currency">ISO 4217.</param>
    /// <param name="CloseOn">yyyymmdd.</param>
    /// <param name="Deleted">Whether it is deleted there.</param>
    public sealed record DealView(string? Stage, long? AmountMinor, string? Currency, int? CloseOn, bool Deleted);
}

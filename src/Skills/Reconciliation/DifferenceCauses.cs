using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Mirror;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Reconciliation;

/// <summary>Finds the cause of a difference, by the order of <see cref="DifferenceCause"/>, and says what to do.</summary>
internal static class DifferenceCauses
{
    /// <summary>The cause of a deal that the CRM has.</summary>
    /// <param name="crm">The CRM's values.</param>
    /// <param name="warehouse">The warehouse's; null where it has none.</param>
    /// <param name="period">The period compared.</param>
    /// <param name="watermark">Up to when the warehouse knows the CRM; null where unknown.</param>
    public static DifferenceCause Find(MirrorDeal crm, DealState? warehouse, Period period, Instant? watermark)
    {
        if (watermark is { } known && crm.ModifiedAt > known)
        {
            return DifferenceCause.Stale;
        }

        return crm.IsDeleted ? DifferenceCause.DeletedInCrm
            : warehouse is not { } state ? DifferenceCause.MissingInWarehouse
            : OfFields(crm, state, period);
    }

    /// <summary>Stable, snake_case.</summary>
    public static string Id(DifferenceCause cause) =>
        cause switch
        {
            DifferenceCause.Stale => "stale",
            DifferenceCause.DeletedInCrm => "deleted_in_crm",
            DifferenceCause.MissingInWarehouse => "missing_in_warehouse",
            DifferenceCause.ExtraInWarehouse => "extra_in_warehouse",
            DifferenceCause.PeriodBoundary => "period_boundary",
            DifferenceCause.Currency => "currency",
            DifferenceCause.StageMapping => "stage_mapping",
            DifferenceCause.Amount => "amount",
            DifferenceCause.CloseDate => "close_date",
            DifferenceCause.Owner => "owner",
            DifferenceCause.Unexplained => "unexplained",
        };

    /// <summary>For people.</summary>
    public static string Name(DifferenceCause cause) =>
        cause switch
        {
            DifferenceCause.Stale => "Changed in the CRM since",
            DifferenceCause.DeletedInCrm => "Deleted in the CRM",
            DifferenceCause.MissingInWarehouse => "Missing in the warehouse",
            DifferenceCause.ExtraInWarehouse => "Extra in the warehouse",
            DifferenceCause.PeriodBoundary => "Date across the boundary",
            DifferenceCause.Currency => "Currency differs",
            DifferenceCause.StageMapping => "Stage or category differs",
            DifferenceCause.Amount => "Amount differs",
            DifferenceCause.CloseDate => "Close date differs",
            DifferenceCause.Owner => "Owner differs",
            DifferenceCause.Unexplained => "Unexplained",
        };

    /// <summary>What revenue operations should do about it.</summary>
    public static string WhatToDo(DifferenceCause cause) =>
        cause switch
        {
            DifferenceCause.Stale => "Load the CRM again; the warehouse is behind.",
            DifferenceCause.DeletedInCrm => "Let the loading read deleted records, then load again.",
            DifferenceCause.MissingInWarehouse => "Look for the rows among the rejected ones of the last loading.",
            DifferenceCause.ExtraInWarehouse => "Look for duplicates, or records that the CRM removed for good.",
            DifferenceCause.PeriodBoundary => "Check the time zone in which close dates are loaded.",
            DifferenceCause.Currency => "Check the currency field of the mapping.",
            DifferenceCause.StageMapping => "Check the value map of stages and forecast categories.",
            DifferenceCause.Amount => "Check which amount field is loaded, and edits made outside the CRM.",
            DifferenceCause.CloseDate =>
                "Check how close dates are loaded; totals by amount are not touched, but for dated rates.",
            DifferenceCause.Owner =>
                "Check the owner's mapping; totals of teams and sellers move, the company's does not.",
            DifferenceCause.Unexplained => "Report this with the deals' ids.",
        };

    /// <summary>The first field that differs, in the order of the causes.</summary>
    private static DifferenceCause OfFields(MirrorDeal crm, in DealState state, Period period)
    {
        var isDated = crm.CloseOn is { } close && period.Contains(close);
        return isDated != state.ClosesIn(period) ? DifferenceCause.PeriodBoundary
            : crm.Amount is { } amount && state.Amount is { } other && amount.Currency != other.Currency
                ? DifferenceCause.Currency
            : crm.Stage != state.Stage || crm.Category != state.Category ? DifferenceCause.StageMapping
            : crm.Amount != state.Amount ? DifferenceCause.Amount
            : crm.CloseOn != state.CloseOn ? DifferenceCause.CloseDate
            : crm.OwnerDiffers ? DifferenceCause.Owner
            : DifferenceCause.Unexplained;
    }
}

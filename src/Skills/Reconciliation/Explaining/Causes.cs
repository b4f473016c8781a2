using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Mirror;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Reconciliation.Explaining;

/// <summary>Finds the cause of a difference, by the order of <see cref="Cause"/>, and says what to do.</summary>
internal static class Causes
{
    /// <summary>The cause of a deal that the CRM has.</summary>
    /// <param name="crm">The CRM's values.</param>
    /// <param name="warehouse">The warehouse's; null where it has none.</param>
    /// <param name="period">The period compared.</param>
    /// <param name="watermark">Up to when the warehouse knows the CRM; null where unknown.</param>
    public static Cause Of(MirrorDeal crm, DealState? warehouse, Period period, Instant? watermark)
    {
        if (watermark is { } known && crm.ModifiedAt > known)
        {
            return Cause.Stale;
        }

        return crm.IsDeleted ? Cause.DeletedInCrm
            : warehouse is not { } state ? Cause.MissingInWarehouse
            : OfFields(crm, state, period);
    }

    /// <summary>Stable, snake_case.</summary>
    public static string Id(Cause cause) =>
        cause switch
        {
            Cause.Stale => "stale",
            Cause.DeletedInCrm => "deleted_in_crm",
            Cause.MissingInWarehouse => "missing_in_warehouse",
            Cause.ExtraInWarehouse => "extra_in_warehouse",
            Cause.PeriodBoundary => "period_boundary",
            Cause.Currency => "currency",
            Cause.StageMapping => "stage_mapping",
            Cause.Amount => "amount",
            Cause.CloseDate => "close_date",
            Cause.Owner => "owner",
            Cause.Unexplained => "unexplained",
        };

    /// <summary>For people.</summary>
    public static string Name(Cause cause) =>
        cause switch
        {
            Cause.Stale => "Changed in the CRM since",
            Cause.DeletedInCrm => "Deleted in the CRM",
            Cause.MissingInWarehouse => "Missing in the warehouse",
            Cause.ExtraInWarehouse => "Extra in the warehouse",
            Cause.PeriodBoundary => "Date across the boundary",
            Cause.Currency => "Currency differs",
            Cause.StageMapping => "Stage or category differs",
            Cause.Amount => "Amount differs",
            Cause.CloseDate => "Close date differs",
            Cause.Owner => "Owner differs",
            Cause.Unexplained => "Unexplained",
        };

    /// <summary>What revenue operations should do about it.</summary>
    public static string WhatToDo(Cause cause) =>
        cause switch
        {
            Cause.Stale => "Load the CRM again; the warehouse is behind.",
            Cause.DeletedInCrm => "Let the loading read deleted records, then load again.",
            Cause.MissingInWarehouse => "Look for the rows among the rejected ones of the last loading.",
            Cause.ExtraInWarehouse => "Look for duplicates, or records that the CRM removed for good.",
            Cause.PeriodBoundary => "Check the time zone in which close dates are loaded.",
            Cause.Currency => "Check the currency field of the mapping.",
            Cause.StageMapping => "Check the value map of stages and forecast categories.",
            Cause.Amount => "Check which amount field is loaded, and edits made outside the CRM.",
            Cause.CloseDate =>
                "Check how close dates are loaded; totals by amount are not touched, but for dated rates.",
            Cause.Owner => "Check the owner's mapping; totals of teams and sellers move, the company's does not.",
            Cause.Unexplained => "Report this with the deals' ids.",
        };

    private static Cause OfFields(MirrorDeal crm, in DealState state, Period period)
    {
        var isDated = crm.CloseOn is { } close && period.Contains(close);
        return isDated != state.ClosesIn(period) ? Cause.PeriodBoundary
            : crm.Amount is { } amount && state.Amount is { } other && amount.Currency != other.Currency
                ? Cause.Currency
            : crm.Stage != state.Stage || crm.Category != state.Category ? Cause.StageMapping
            : crm.Amount != state.Amount ? Cause.Amount
            : crm.CloseOn != state.CloseOn ? Cause.CloseDate
            : crm.OwnerDiffers ? Cause.Owner
            : Cause.Unexplained;
    }
}

using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Mirror;

/// <summary>
/// Writes the CRM's own view of each deal, and plants the faults by which the warehouse differs from it. Faults are
/// planted in the order in which deals come by, the first fit for a fault getting it.
/// </summary>
/// <param name="world">The demo company.</param>
internal sealed class MirrorFaults(World world)
{
    /// <summary>Deals that the warehouse lacks.</summary>
    public const int Missing = 3;

    private const int EachOther = 3;
    private const int Shifts = 2;
    private readonly Dictionary<DiscrepancyCause, int> planted = [];
    private readonly List<Discrepancy> found = [];

    /// <summary>What has been planted so far.</summary>
    public IReadOnlyList<Discrepancy> Found => found;

    /// <summary>The CRM's view of a deal, and the warehouse's, which is null where the warehouse lacks it.</summary>
    public (CrmMirrorRow Mirror, Deal? Warehouse) Reflect(Deal deal)
    {
        var mirror = Mirror(deal);
        var cause = Fitting(deal);
        if (cause is not { } fault)
        {
            return (mirror, deal);
        }

        planted[fault] = planted.GetValueOrDefault(fault) + 1;
        var (crm, warehouse) = Plant(fault, mirror, deal);
        found.Add(Discrepancy.Between(fault, crm, warehouse, world.Words));
        return (crm, warehouse);
    }

    private DiscrepancyCause? Fitting(Deal deal)
    {
        var course = deal.Course;
        var sound = course.DeletedAt is null && course.Last.Amount is not null && deal.Plan.Index % 7 == 3;
        var due = world.Timeline.QuarterOf(course.Last.CloseOn);
        if (sound && !course.Closed && due == Timeline.Current && course.Last.Stage is > 1 and <= Stages.Open)
        {
            return Wanted(deal);
        }

        var edge = world.Timeline.EndOf(Timeline.Current - 1);
        var atEdge = course.Closed && deal.Plan.Won && course.Closes >= edge - 3 && course.Closes <= edge;
        return sound && atEdge && Open(DiscrepancyCause.ShiftedBooking, 1) ? DiscrepancyCause.ShiftedBooking : null;
    }

    /// <summary>
    /// Enough of each is planted before the next, the currency mistake where a deal is in the first other currency.
    /// </summary>
    private DiscrepancyCause? Wanted(Deal deal)
    {
        var other = world.Words.Rates.Select(rate => rate.Code).FirstOrDefault();
        var foreign = string.Equals(deal.Versions[0].Currency, other, StringComparison.Ordinal);
        return foreign && Open(DiscrepancyCause.WrongCurrency, Shifts) ? DiscrepancyCause.WrongCurrency
            : Open(DiscrepancyCause.MissingInWarehouse, Missing) ? DiscrepancyCause.MissingInWarehouse
            : Open(DiscrepancyCause.LateUpdate, EachOther) ? DiscrepancyCause.LateUpdate
            : Open(DiscrepancyCause.DeletedInCrm, Shifts) ? DiscrepancyCause.DeletedInCrm
            : Open(DiscrepancyCause.ShiftedCloseDate, Shifts) ? DiscrepancyCause.ShiftedCloseDate
            : null;
    }

    private bool Open(DiscrepancyCause cause, int wanted) => planted.GetValueOrDefault(cause) < wanted;

    private (CrmMirrorRow Crm, Deal? Warehouse) Plant(DiscrepancyCause cause, CrmMirrorRow crm, Deal deal) =>
        cause switch
        {
            DiscrepancyCause.MissingInWarehouse => (crm, null),
            DiscrepancyCause.LateUpdate => (Updated(crm, deal), deal),
            DiscrepancyCause.WrongCurrency => (
                crm,
                Recorded(deal, version => version with { Currency = world.Words.Currency })
            ),
            DiscrepancyCause.DeletedInCrm => (crm with { IsDeleted = 1, ModifiedAt = world.Timeline.Cutoff }, deal),
            DiscrepancyCause.ShiftedCloseDate => Shifted(crm, deal, Timeline.Current),
            DiscrepancyCause.ShiftedBooking => Shifted(crm, deal, Timeline.Current - 1),
        };

    /// <summary>Changed in the minutes between the last loading and the reading of the CRM.</summary>
    private CrmMirrorRow Updated(CrmMirrorRow crm, Deal deal)
    {
        var stage = Math.Min(deal.Course.Last.Stage + 1, Stages.Open);
        return crm with
        {
            Stage = world.Words.StageOf(stage),
            Category = (int)Stages.CategoryOf(stage),
            AmountMinor = (deal.Course.Last.Amount!.Value / 100_000 * 120_000) + 50_000,
            ModifiedAt = Timeline.MicrosAt(world.Timeline.Today, (23 * 60) + 38),
        };
    }

    /// <summary>
    /// The CRM closes it on the quarter's last day, in the evening of its own zone; the warehouse took the day in UTC.
    /// </summary>
    private (CrmMirrorRow Crm, Deal Warehouse) Shifted(CrmMirrorRow crm, Deal deal, int quarter)
    {
        var end = world.Timeline.EndOf(quarter);
        var last = deal.Versions.Count;
        return (
            crm with
            {
                CloseOn = Timeline.Number(end),
            },
            Recorded(
                deal,
                version => version.Number == last ? version with { CloseOn = Timeline.Number(end + 1) } : version
            )
        );
    }

    private static Deal Recorded(Deal deal, Func<OpportunityVersionRow, OpportunityVersionRow> change) =>
        deal with
        {
            Versions = [.. deal.Versions.Select(change)],
        };

    private CrmMirrorRow Mirror(Deal deal)
    {
        var last = deal.Versions[^1];
        return new()
        {
            Entity = (int)MirrorEntity.Opportunity,
            CrmId = deal.Row.CrmId,
            PeriodStart = 0,
            IsDeleted = deal.Row.DeletedAt is null ? 0 : 1,
            Name = deal.Row.Name,
            OwnerCrmId = CrmIds.User(last.OwnerId!.Value),
            Stage = world.Words.StageOf(last.StageId),
            Category = last.Category,
            AmountMinor = last.AmountMinor,
            Currency = last.Currency,
            CloseOn = last.CloseOn,
            ModifiedAt = deal.Row.DeletedAt ?? last.RecordedAt,
            CapturedAt = world.Timeline.Captured,
        };
    }
}

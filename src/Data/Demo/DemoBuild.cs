using System.Data.Common;
using System.Globalization;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo.Calls;
using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Extract;
using RevBot.Data.Demo.Mirror;
using RevBot.Data.Demo.Planted;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo;

/// <summary>One run: the cast, the deals one after the other, then what follows from them.</summary>
/// <param name="world">What deals are drawn from.</param>
/// <param name="writer">Takes the rows.</param>
/// <param name="transaction">Holds everything until the end.</param>
/// <param name="extract">The CRM extract beside it; null for none.</param>
internal sealed class DemoBuild(World world, WarehouseWriter writer, DbTransaction transaction, CrmExtract? extract)
{
    private const int ReportEvery = 500;
    private readonly Bookings bookings = new(world);
    private readonly MirrorFaults faults = new(world);
    private readonly Ledger ledger = new(world);
    private long newest;

    /// <summary>Makes it all. Side effects: rows inside the transaction.</summary>
    public DemoSummary Run(IProgress<DemoProgress>? progress)
    {
        WriteSettings();
        WriteCast();
        WriteDeals(progress);
        WriteCalls();
        WriteRun();
        return new(writer.Written, ledger.Truth(faults.Found));
    }

    private void WriteSettings()
    {
        var settings = new (string Name, string Value)[]
        {
            (Settings.FiscalFirstMonth, world.Words.FiscalFirstMonth.ToString(CultureInfo.InvariantCulture)),
            (Settings.FiscalPattern, nameof(FiscalPattern.Months)),
            (Settings.Currency, world.Words.Currency),
            (Settings.Zone, "UTC"),
            (Settings.Company, world.Words.Company),
            (Settings.FrozenOn, Dates.Iso(world.Options.Today)),
        };
        foreach (var (name, value) in settings)
        {
            Settings.Write(transaction, name, value);
        }
    }

    private void WriteCast()
    {
        writer.Write(Tables.Stage, Stages.Rows(world.Words));
        writer.Write(
            Tables.Territory,
            world.Words.Territories.Select(territory => new TerritoryRow
            {
                Id = territory.Id,
                Name = territory.Name,
                Region = territory.Region,
            })
        );
        writer.Write(Tables.Product, Products.Rows(world.Words));
        writer.Write(Tables.ExchangeRate, world.Rates.Rows);
        writer.Write(Tables.Seller, world.Company.People);
        writer.Write(Tables.SellerClosure, Closure.ClosureRows(world.Company.People));
        writer.Write(Tables.Account, world.Accounts.All());
        extract?.WriteCast(world);
    }

    private void WriteDeals(IProgress<DemoProgress>? progress)
    {
        var maker = new DealMaker(world);
        var id = 0;
        for (var index = 0; id < world.Options.Deals; index++)
        {
            var deal = maker.CreateDeal(index, id + 1);
            bookings.Add(deal);
            var (mirror, kept) = faults.Reflect(deal);
            writer.Add(mirror);
            extract?.Add(mirror);
            if (kept is null)
            {
                continue;
            }

            id++;
            var touches = writer.Add(kept);
            extract?.Add(kept, touches);
            ledger.Add(kept);
            newest = Math.Max(newest, kept.Row.DeletedAt ?? kept.Versions[^1].RecordedAt);
            if (id % ReportEvery == 0 || id == world.Options.Deals)
            {
                progress?.Report(new(id, world.Options.Deals));
            }
        }

        writer.Flush();
    }

    private void WriteCalls()
    {
        var quotas = new Quotas(world, bookings).Rows().ToArray();
        writer.Write(Tables.Quota, quotas);
        var mirrors = quotas.Select(Mirror).ToArray();
        writer.Write(Tables.CrmMirror, mirrors);
        var calls = new WeeklyCalls(world, bookings).Rows().ToArray();
        writer.Write(Tables.ForecastCall, calls);
        extract?.WriteCalls(quotas, calls);
        foreach (var mirror in mirrors)
        {
            extract?.Add(mirror);
        }
    }

    private CrmMirrorRow Mirror(QuotaRow quota) =>
        new()
        {
            Entity = (int)MirrorEntity.Quota,
            CrmId = CrmIds.User(quota.SellerId),
            PeriodStart = quota.PeriodStart,
            IsDeleted = 0,
            AmountMinor = quota.AmountMinor,
            Currency = quota.Currency,
            ModifiedAt = Timeline.MicrosAt(Timeline.DayOf(Dates.FromNumber(quota.PeriodStart)), 0),
            CapturedAt = world.Timeline.Captured,
        };

    private void WriteRun()
    {
        var rows = writer.Written.Values.Sum();
        writer.Write(
            Tables.SyncRun,
            [
                new()
                {
                    Id = 1,
                    Kind = "demo",
                    Source = world.Words.Company,
                    Status = SyncRunRow.Done,
                    StartedAt = Timeline.MicrosAt(world.Timeline.Today, (23 * 60) + 15),
                    FinishedAt = world.Timeline.Cutoff,
                    NewestChangeAt = newest,
                    RowsRead = rows,
                    RowsLoaded = rows,
                    RowsMerged = 0,
                    RowsRejected = 0,
                    Note = FormattableString.Invariant($"seed {world.Options.Seed}, {world.Options.Deals} deals"),
                },
            ]
        );
    }
}

using System.Globalization;
using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Loading;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.RevBench.Warehouse;

/// <summary>
/// The book of a simulated organisation, as a CRM with a full history would give it: nothing hidden is in it, and nothing
/// from before the first recorded week.
/// </summary>
internal static class BookMaker
{
    private static readonly string[] SegmentNames = ["Small", "Middle", "Large"];
    private static readonly string[] RegionNames = ["North", "Centre", "South"];
    private static readonly string[] ProductNames = ["Core", "Plus", "Suite"];

    private static readonly Stage[] Stages =
    [
        new(1, "Scoping", 1, StageOutcome.Open, ForecastCategory.Pipeline, 0.20),
        new(2, "Trial", 2, StageOutcome.Open, ForecastCategory.Pipeline, 0.40),
        new(3, "Proposal", 3, StageOutcome.Open, ForecastCategory.BestCase, 0.60),
        new(4, "Contract", 4, StageOutcome.Open, ForecastCategory.Commit, 0.80),
        new(5, "Won", 5, StageOutcome.Won, ForecastCategory.Closed, 1),
        new(6, "Lost", 6, StageOutcome.Lost, ForecastCategory.Omitted, 0),
    ];

    public static DealBook Of(CrmRecord history)
    {
        var timeline = history.Timeline;
        var start = Moments.Micros(Moments.Desk(timeline.MondayOf(0)), 0);
        var territories = RegionNames
            .Select((name, place) => new Territory(place + 1, name, name))
            .ToDictionary(territory => territory.Id);
        var versions = new JaggedArray<VersionItem>.Builder(history.Deals.Count, history.Deals.Count * 8);
        var activities = new JaggedArray<ActivityItem>.Builder(history.Deals.Count, history.Deals.Count * 10);
        var deals = new DealItem[history.Deals.Count];
        for (var row = 0; row < deals.Length; row++)
        {
            var deal = history.Deals[row];
            deals[row] = Item(deal, timeline);
            AddVersions(versions, row, deal, start);
            AddTouches(activities, row, deal, Dates.ToNumber(timeline.MondayOf(0)));
        }

        return new(CoverageOf.Measured(Data(history, deals, (versions.Build(), activities.Build()), territories)));
    }

    private static BookData Data(
        CrmRecord history,
        DealItem[] deals,
        (JaggedArray<VersionItem> Versions, JaggedArray<ActivityItem> Activities) rows,
        IReadOnlyDictionary<int, Territory> territories
    ) =>
        new()
        {
            Revision = 1,
            Newest = NewestOf.Find(deals, rows.Versions.All),
            Company = Company(history, territories),
            Accounts = new Dictionary<int, Account>(),
            Territories = territories,
            Deals = deals,
            Versions = rows.Versions,
            Activities = rows.Activities,
            Countries = JaggedArray<DealCountry>.Empty(deals.Length),
            Contacts = JaggedArray<Contact>.Empty(deals.Length),
            Signals = JaggedArray<Signal>.Empty(deals.Length),
            Quotas = [],
            Calls = [.. history.Calls.Select(call => Made(call, history.Timeline))],
            Mirror = [],
            MirrorQuotas = [],
            SyncRuns = [],
            Coverage = CoverageOf.Nothing,
        };

    private static Company Company(CrmRecord history, IReadOnlyDictionary<int, Territory> territories) =>
        new(
            new CompanyData
            {
                Name = "RevBench",
                Calendar = Timeline.Calendar,
                Zone = NodaTime.DateTimeZone.Utc,
                Rates = new(Currency.Usd, []),
                FrozenOn = null,
                Assumptions = new Dictionary<string, string>(StringComparer.Ordinal),
                Currencies = [Currency.Usd],
                Stages = Stages,
                Products = [.. ProductNames.Select((name, place) => new Product(place + 1, name, name, null, null))],
                Sellers = People.Of(history.Sellers, territories),
            }
        );

    private static DealItem Item(CrmDeal deal, Timeline timeline) =>
        new()
        {
            Id = deal.Number,
            CrmId = Ids.Of(deal.Number),
            Name = string.Create(CultureInfo.InvariantCulture, $"Deal {deal.Number}"),
            AccountId = -1,
            ProductId = deal.Product + 1,
            TerritoryId = deal.Seller.Region + 1,
            Segment = SegmentNames[deal.Segment],
            DealType = null,
            Discount = float.NaN,
            NextStepOn = -1,
            CreatedAt = Moments.Micros(Moments.Creation(timeline.MondayOf(deal.CreatedWeek)), 9),
            DeletedAt = long.MaxValue,
        };

    // What held before the first recorded week holds from its beginning.
    private static void AddVersions(JaggedArray<VersionItem>.Builder versions, int row, CrmDeal deal, long start)
    {
        for (var place = 0; place < deal.Entries.Count; place++)
        {
            var entry = deal.Entries[place];
            var end = place + 1 < deal.Entries.Count ? deal.Entries[place + 1].At : long.MaxValue;
            if (end <= start)
            {
                continue;
            }

            var from = Math.Max(start, entry.At);
            versions.Add(
                row,
                new(
                    from,
                    end,
                    from,
                    entry.Dollars * 100,
                    Dates.ToNumber(entry.CloseOn),
                    People.IdOf(deal.Seller),
                    (short)(entry.Stage + 1),
                    (byte)entry.Category,
                    0
                )
            );
        }
    }

    private static void AddTouches(JaggedArray<ActivityItem>.Builder activities, int row, CrmDeal deal, int first)
    {
        foreach (var touch in deal.Touches.Where(touch => touch.Day >= first))
        {
            activities.Add(row, new(touch.Day, (byte)touch.Outbound, (byte)touch.Inbound, (byte)touch.Meetings));
        }
    }

    private static ForecastCall Made(Call call, Timeline timeline) =>
        new(
            People.IdOf(call.Seller),
            People.IdOf(call.Seller),
            Dates.ToNumber(timeline.MondayOf(call.Quarter * Usual.Weeks)),
            Dates.ToNumber(timeline.EndOf(call.Quarter)),
            Dates.FromMicros(call.At),
            ForecastCategory.Commit,
            new((long)Math.Round(call.Dollars) * 100, Currency.Usd),
            null
        );
}

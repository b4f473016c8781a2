using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Skills.Tests.Company;

/// <summary>
/// A small company written down in a test: people, deals and what happened to them, by ISO dates. It goes through a real
/// database file into a real book. Things happen at noon UTC; the clock stands at the close of <c>today</c>.
/// Stages: Qualify (Pipeline, 10%), Discovery (Pipeline, 20%), Proposal (Best Case, 40%), Negotiation (Commit, 70%),
/// Closed Won, Closed Lost.
/// </summary>
internal sealed class TestCompany(string today)
{
    internal const string DefaultCurrency = "USD";
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal)
    {
        [Settings.Currency] = DefaultCurrency,
        [Settings.Company] = "Testers",
    };

    private readonly List<TestDeal> deals = [];
    private readonly List<SellerRow> sellers = [];
    private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);
    private readonly List<QuotaRow> quotas = [];
    private readonly List<ForecastCallRow> calls = [];
    private readonly List<ExchangeRateRow> rates = [];
    private readonly List<CrmMirrorRow> mirroredQuotas = [];
    private IReadOnlyList<StageRow> stages = TestStages.Usual;
    private long? newestChangeOfFile;

    /// <summary>What the deals hang on: accounts, products, territories, by name.</summary>
    internal TestCatalog Catalog { get; } = new();

    internal string Today { get; } = today;

    internal FiscalCalendar Calendar { get; private set; } = new(1);

    public TestCompany Leader(string name, SellerRole role = SellerRole.VicePresident) =>
        Person(name, role, null, null);

    public TestCompany Manager(string name, string? team = null, string? manager = null, string? territory = null) =>
        Person(name, SellerRole.Manager, manager, territory, team);

    public TestCompany Seller(string name, string? manager = null, string? territory = null) =>
        Person(name, SellerRole.Rep, manager, territory);

    /// <summary>Tenure of the person added last.</summary>
    public TestCompany Hired(string on, int? rampMonths = null, string? activeTo = null)
    {
        sellers[^1] = sellers[^1] with
        {
            HiredOn = Day(on),
            ActiveFrom = Day(on),
            RampMonths = rampMonths,
            ActiveTo = activeTo is null ? null : Day(activeTo),
        };
        return this;
    }

    /// <summary>The name that a person has in the data, where it is another one than here: people may share one.</summary>
    public TestCompany Shown(string name, string inData)
    {
        shown[name] = inData;
        return this;
    }

    /// <summary>A deal; it begins on <paramref name="created"/> in its stage, and has an account of the same name.</summary>
    public TestDeal Deal(
        string name,
        string? owner,
        decimal? amount,
        string stage = "Proposal",
        string? close = null,
        string created = "2026-01-05"
    )
    {
        var deal = new TestDeal(this, deals.Count + 1, name, created, new(amount, stage, close, owner));
        deals.Add(deal);
        return deal;
    }

    public TestCompany Quota(string seller, string period, decimal amount, string currency = DefaultCurrency)
    {
        var days = PeriodParser.Parse(period, Calendar)!;
        quotas.Add(
            new()
            {
                SellerId = SellerId(seller),
                PeriodStart = Dates.ToNumber(days.Start),
                PeriodEnd = Dates.ToNumber(days.End),
                AmountMinor = Minor(amount, currency),
                Currency = currency,
            }
        );
        return this;
    }

    /// <summary>The CRM's own value of a seller's quota.</summary>
    public TestCompany MirroredQuota(string seller, string period, decimal amount, string currency = DefaultCurrency)
    {
        mirroredQuotas.Add(
            new()
            {
                Entity = (int)MirrorEntity.Quota,
                CrmId = CrmId(seller),
                PeriodStart = Dates.ToNumber(PeriodParser.Parse(period, Calendar)!.Start),
                IsDeleted = 0,
                AmountMinor = Minor(amount, currency),
                Currency = currency,
                ModifiedAt = At(Today, 6),
                CapturedAt = At(Today, 6),
            }
        );
        return this;
    }

    public TestCompany Call(
        string seller,
        string period,
        decimal amount,
        string on,
        ForecastCategory category = ForecastCategory.Commit,
        string? by = null,
        string? note = null,
        string currency = DefaultCurrency
    )
    {
        var days = PeriodParser.Parse(period, Calendar)!;
        calls.Add(
            new()
            {
                Id = calls.Count + 1,
                SellerId = SellerId(seller),
                CallerId = SellerId(by ?? seller),
                PeriodStart = Dates.ToNumber(days.Start),
                PeriodEnd = Dates.ToNumber(days.End),
                SubmittedAt = At(on),
                Category = (int)category,
                AmountMinor = Minor(amount, currency),
                Currency = currency,
                Note = note,
            }
        );
        return this;
    }

    /// <summary>Units of the reporting currency for one unit, from a day on.</summary>
    public TestCompany Rate(string currency, string on, decimal rate)
    {
        rates.Add(
            new()
            {
                Currency = currency,
                RateOn = Day(on),
                RateBillionths = (long)(rate * 1_000_000_000m),
            }
        );
        return this;
    }

    /// <summary>The rows come from a file: its newest change is of an hour of today, and it was loaded at six.</summary>
    public TestCompany ImportedUpTo(int hour)
    {
        newestChangeOfFile = At(Today, hour);
        return this;
    }

    public TestCompany Setting(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    public TestCompany Assumption(string key, string sentence) => Setting(Settings.AssumptionPrefix + key, sentence);

    public TestCompany FiscalYearFrom(int month)
    {
        Calendar = new(month);
        return Setting(Settings.FiscalFirstMonth, month.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Other stages than the usual ones.</summary>
    public TestCompany Stages(params (string Name, StageOutcome Outcome, double? Probability)[] process)
    {
        stages = TestStages.Of(process);
        return this;
    }

    /// <summary>Writes the company into a fresh database and loads it.</summary>
    public DealBook Book()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-test-");
        try
        {
            var database = new SqliteDatabase(Path.Combine(folder.FullName, "revbot.db"));
            WriteTo(database);
            return new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What a person sees at the close of a day; of <see cref="Today"/> unless said otherwise.</summary>
    public ScopedBook AsSeenBy(string name, string? on = null) => SeenBy(Book(), name, on ?? Today);

    /// <summary>The same in a book already loaded.</summary>
    public static ScopedBook SeenBy(DealBook book, string name, string on) =>
        book.For(
            book.ScopeOf(book.Sellers.Single(seller => seller.Name == name)),
            Dates.CloseOf(Dates.FromIso(on)!.Value, book.Company.Zone)
        );

    /// <summary>Writes all tables, as one loading with revision 1.</summary>
    public void WriteTo(IDatabase database)
    {
        new Migrator(database).Migrate(Dates.FromMicros(At(Today)));
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        void Write<TRow>(Table<TRow> table, IEnumerable<TRow> rows) =>
            database.BulkInsert(transaction, table, rows, CancellationToken.None);
        foreach (var (name, value) in settings)
        {
            Settings.Write(transaction, name, value);
        }

        Write(Tables.SyncRun, [Loading()]);
        Write(Tables.Stage, stages);
        Write(Tables.Territory, Catalog.Territories);
        Write(
            Tables.Seller,
            sellers.Select(seller => seller with { Name = shown.GetValueOrDefault(seller.Name, seller.Name) })
        );
        Write(Tables.SellerClosure, TestClosure.Of(sellers));
        Write(Tables.Account, Catalog.Accounts);
        Write(Tables.Product, Catalog.Products);
        Write(Tables.Opportunity, deals.Select(deal => deal.Row()));
        Write(Tables.OpportunityVersion, deals.SelectMany(deal => deal.Versions()));
        Write(Tables.OpportunityCountry, deals.SelectMany(deal => deal.Countries));
        Write(Tables.ActivityDay, deals.SelectMany(deal => deal.Activities));
        Write(Tables.ContactRole, deals.SelectMany(deal => deal.Contacts));
        Write(Tables.Signal, deals.SelectMany(deal => deal.Signals));
        Write(Tables.Quota, quotas);
        Write(Tables.ForecastCall, calls);
        Write(Tables.ExchangeRate, rates);
        Write(Tables.CrmMirror, deals.Select(deal => deal.Mirrored).OfType<CrmMirrorRow>().Concat(mirroredQuotas));
        transaction.Commit();
    }

    internal static int Day(string iso) =>
        Dates.ToNumber(Dates.FromIso(iso) ?? throw new ArgumentException($"'{iso}' is not an ISO date.", nameof(iso)));

    internal static long At(string iso, int hour = 12) =>
        Dates.ToMicros(Dates.FromIso(iso)!.Value.At(new LocalTime(hour, 0)).InUtc().ToInstant());

    internal static long Minor(decimal amount, string currency) => Money.FromAmount(amount, new(currency)).Minor;

    internal int SellerId(string name) => sellers.Single(seller => seller.Name == name).Id;

    internal string CrmId(string seller) => sellers.Single(row => row.Name == seller).CrmId;

    internal StageRow Stage(string name) => stages.Single(stage => stage.Name == name);

    private TestCompany Person(string name, SellerRole role, string? manager, string? territory, string? team = null)
    {
        sellers.Add(
            new()
            {
                Id = sellers.Count + 1,
                CrmId = $"U-{sellers.Count + 1}",
                Name = name,
                Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@test.example",
                Role = (int)role,
                Team = team,
                ManagerId = manager is null ? null : SellerId(manager),
                TerritoryId = territory is null ? null : Catalog.TerritoryId(territory),
                Revision = 1,
            }
        );
        return this;
    }

    private SyncRunRow Loading() =>
        new()
        {
            Id = 1,
            Kind = newestChangeOfFile is null ? "demo" : "import",
            Source = "test",
            Status = "done",
            StartedAt = At(Today, 5),
            FinishedAt = At(Today, 6),
            NewestChangeAt = newestChangeOfFile ?? At(Today, 6),
            RowsRead = deals.Count,
            RowsLoaded = deals.Count,
            RowsMerged = 0,
            RowsRejected = 0,
        };
}

using System.Collections.Frozen;
using NodaTime;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Book;

/// <summary>
/// What is the same for everybody in the company: its calendar, currency, stages, products. Nothing here belongs to a
/// deal or a seller, so it needs no scope; what does is internal and reached through <see cref="ScopedBook"/>.
/// </summary>
/// <remarks>
/// Safe for many threads. Amounts are converted at the rate of the view's day while a deal is open, and at that of its
/// close date afterwards, so a closed quarter's bookings stay what they are. A currency without any rate counts as
/// nothing in sums; callers that add amounts name how many deals that leaves out.
/// </remarks>
public sealed class Company
{
    private const long TicksPerMicro = 10;
    private const long MicrosPerDay = 86_400_000_000;
    private const int RateDays = 61;
    private const int MostTabled = 1024;
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly FrozenDictionary<int, Stage> stages;
    private readonly Stage?[] stageTable;
    private readonly Dictionary<int, Product> products;
    private readonly bool[] hasRate;
    private readonly RatesAt?[] ratesAt = new RatesAt?[RateDays];

    /// <summary>Takes over what was loaded.</summary>
    internal Company(CompanyData data)
    {
        Name = data.Name;
        DealAddress = data.DealAddress;
        Calendar = data.Calendar;
        Zone = data.Zone;
        Rates = data.Rates;
        FrozenOn = data.FrozenOn;
        Assumptions = data.Assumptions;
        Currencies = data.Currencies;
        hasRate = [.. data.Currencies.Select(data.Rates.Knows)];
        stages = data.Stages.ToFrozenDictionary(stage => stage.Id);
        stageTable = TableOf(stages);
        products = data.Products.ToDictionary(product => product.Id);
        Stages = [.. data.Stages.OrderBy(stage => stage.Position).ThenBy(stage => stage.Id)];
        Products =
        [
            .. data.Products.OrderBy(product => product.Name, StringComparer.Ordinal).ThenBy(product => product.Id),
        ];
        SellersById = data.Sellers.ToDictionary(seller => seller.Id);
        Hierarchy = new(data.Sellers);
    }

    /// <summary>For headings.</summary>
    public string Name { get; }

    /// <summary>Where the CRM shows a deal; null where nobody said.</summary>
    public DealAddress? DealAddress { get; }

    /// <summary>The fiscal calendar.</summary>
    public FiscalCalendar Calendar { get; }

    /// <summary>The reporting time zone: days begin and end in it.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Dated rates into the reporting currency.</summary>
    public ExchangeRates Rates { get; }

    /// <summary>The reporting currency.</summary>
    public Currency Currency => Rates.Reporting;

    /// <summary>The last day of a frozen extract; null for live data.</summary>
    public LocalDate? FrozenOn { get; }

    /// <summary>What the import assumed, by key; answers that rest on one say so.</summary>
    public IReadOnlyDictionary<string, string> Assumptions { get; }

    /// <summary>The stages, in the order of the process.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The products, by name.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>The currencies that amounts are in; versions name them by their place here.</summary>
    internal IReadOnlyList<Currency> Currencies { get; }

    /// <summary>Every person by id, whatever a scope may see.</summary>
    internal IReadOnlyDictionary<int, Seller> SellersById { get; }

    /// <summary>Who is below whom.</summary>
    internal Hierarchy Hierarchy { get; }

    /// <summary>The calendar date of an instant in the reporting zone.</summary>
    public LocalDate DayOf(Instant instant) => DayOf(Dates.ToMicros(instant));

    /// <summary>A stage by id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    // Asked several times of every deal that a question looks at: by place, and hashed only where ids are large.
    internal Stage Stage(int id) =>
        (uint)id < (uint)stageTable.Length && stageTable[id] is { } stage ? stage : stages[id];

    /// <summary>A product by id; null where there is none.</summary>
    internal Product? Product(int id) => products.GetValueOrDefault(id);

    /// <summary>A person by id; null where there is none.</summary>
    internal Seller? Seller(int id) => SellersById.GetValueOrDefault(id);

    /// <summary>Whether amounts in a currency, given by its place, can be converted.</summary>
    internal bool HasRate(byte currency) => hasRate[currency];

    /// <summary>
    /// What a version is worth in the reporting currency: an open deal at the rate of an instant's day, a closed one at
    /// that of its close. Nothing where it has no amount, or a currency without rates.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="open">Whether its stage is open.</param>
    /// <param name="at">The instant, microseconds.</param>
    internal Money Worth(in VersionItem version, bool open, long at)
    {
        if (version.AmountMinor == VersionItem.NoAmount || !hasRate[version.Currency])
        {
            return Money.Zero(Currency);
        }

        var amount = new Money(version.AmountMinor, Currencies[version.Currency]);
        if (amount.Currency == Currency)
        {
            return amount;
        }

        return open || version.CloseOn <= 0
            ? Money.FromAmount(amount.Amount * RateAt(version.Currency, at), Currency)
            : Rates.Convert(amount, Dates.FromNumber(version.CloseOn));
    }

    /// <summary>
    /// A question values very many open deals at one instant or at a few: the rates of each are looked up once.
    /// </summary>
    private decimal RateAt(byte currency, long at)
    {
        ref var kept = ref ratesAt[(ulong)(at / MicrosPerDay) % RateDays];
        var rates = Volatile.Read(ref kept);
        if (rates?.At != at)
        {
            var day = DayOf(at);
            rates = new(at, [.. Currencies.Select((known, place) => hasRate[place] ? Rates.On(known, day) : 0)]);
            Volatile.Write(ref kept, rates);
        }

        return rates.ByCurrency[currency];
    }

    private static Stage?[] TableOf(FrozenDictionary<int, Stage> stages)
    {
        var table = new Stage?[
            stages.Keys.Where(id => id is >= 0 and < MostTabled).Select(id => id + 1).DefaultIfEmpty().Max()
        ];
        foreach (var (id, stage) in stages)
        {
            if ((uint)id < (uint)table.Length)
            {
                table[id] = stage;
            }
        }

        return table;
    }

    private sealed record RatesAt(long At, decimal[] ByCurrency);

    /// <summary>The day of an instant, in microseconds, in the reporting zone.</summary>
    // Questions look at very many instants: by the offset alone, without a zoned date for each.
    internal LocalDate DayOf(long micros)
    {
        var local = micros + (Zone.GetUtcOffset(Dates.FromMicros(micros)).Ticks / TicksPerMicro);
        var days = local >= 0 ? local / MicrosPerDay : ((local + 1) / MicrosPerDay) - 1;
        return Epoch.PlusDays((int)days);
    }
}

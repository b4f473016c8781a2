using NodaTime;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Book.Rows;

/// <summary>The small tables, as the loader reads them.</summary>
internal sealed record CompanyData
{
    public required string Name { get; init; }

    public required FiscalCalendar Calendar { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required ExchangeRates Rates { get; init; }

    public required LocalDate? FrozenOn { get; init; }

    public required IReadOnlyDictionary<string, string> Assumptions { get; init; }

    /// <summary>Every currency that an amount may have; versions name theirs by its place here.</summary>
    public required IReadOnlyList<Currency> Currencies { get; init; }

    public required IReadOnlyList<Stage> Stages { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyList<Seller> Sellers { get; init; }
}

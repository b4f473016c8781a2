using NodaTime;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Book.Rows;

/// <summary>The small tables, as the loader reads them.</summary>
internal sealed record CompanyData
{
    /// <summary>The company's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the CRM shows a deal; null where nobody said.</summary>
    public DealAddress? DealAddress { get; init; }

    /// <summary>The fiscal calendar.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The reporting zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The rates into the reporting currency.</summary>
    public required ExchangeRates Rates { get; init; }

    /// <summary>The last day of a frozen extract; null for live data.</summary>
    public required LocalDate? FrozenOn { get; init; }

    /// <summary>Sentences that answers must name, by key.</summary>
    public required IReadOnlyDictionary<string, string> Assumptions { get; init; }

    /// <summary>Every currency that an amount may have; versions name theirs by its place here.</summary>
    public required IReadOnlyList<Currency> Currencies { get; init; }

    /// <summary>The stages, in the order of the process.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>What is sold.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>Everybody, those who have left too.</summary>
    public required IReadOnlyList<Seller> Sellers { get; init; }
}

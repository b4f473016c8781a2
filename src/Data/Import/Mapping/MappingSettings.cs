using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Import.Extract;

namespace RevBot.Data.Import.Mapping;

/// <summary>What the mapping says about the company and the files.</summary>
internal sealed record MappingSettings
{
    /// <summary>The company's name; null leaves the one that the database has.</summary>
    public string? Company { get; init; }

    /// <summary>Where the CRM shows a deal; null leaves what the database has.</summary>
    public DealAddress? DealAddress { get; init; }

    /// <summary>The first month of the fiscal year, 1 to 12.</summary>
    public int? FiscalFirstMonth { get; init; }

    /// <summary>How a fiscal quarter is cut.</summary>
    public FiscalPattern? FiscalPattern { get; init; }

    /// <summary>The reporting currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The reporting zone, and the zone of instants that name none.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The last day of a historical extract.</summary>
    public LocalDate? FrozenOn { get; init; }

    /// <summary>The data are live: a day of an earlier historical extract is forgotten.</summary>
    public bool IsLive { get; init; }

    /// <summary>Formats of dates and instants beside ISO 8601, for all fields.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>How the extract writes numbers.</summary>
    public DecimalStyle Decimals { get; init; }

    /// <summary>Of files without a byte order mark.</summary>
    public string Encoding { get; init; } = TextEncoding.Default;
}

using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Import.Mapping;

/// <summary>What the mapping says about the company and the files.</summary>
internal sealed record MappingSettings
{
    public string? Company { get; init; }

    public int? FiscalFirstMonth { get; init; }

    public FiscalPattern? FiscalPattern { get; init; }

    public Currency? Currency { get; init; }

    public DateTimeZone? Zone { get; init; }

    /// <summary>The last day of a historical extract.</summary>
    public LocalDate? FrozenOn { get; init; }

    public DecimalStyle Decimals { get; init; }

    /// <summary>Of files without a byte order mark.</summary>
    public string Encoding { get; init; } = "utf-8";
}

using NodaTime;
using RevBot.Data.Finance;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// What an extract itself says of the company, read before anything is loaded: the CRM knows its fiscal year, its zone
/// and its corporate currency.
/// </summary>
internal static class CompanyRows
{
    /// <summary>What the rows tell, the first that tells a thing.</summary>
    /// <param name="folder">The extract, opened.</param>
    /// <param name="rejects">Takes rows that cannot be used.</param>
    public static (MappingSettings Told, IReadOnlyList<SourceTally> Tallies) Read(
        ExtractFolder folder,
        RejectFile rejects
    )
    {
        var told = new MappingSettings();
        var tallies = new List<SourceTally>();
        foreach (
            var source in folder.Sources.Where(source =>
                string.Equals(source.Rule.Target, Targets.Company, StringComparison.Ordinal)
            )
        )
        {
            var tally = new SourceTally(source.Rows.File, source.Rule.Target, rejects);
            tallies.Add(tally);
            foreach (var row in source.ReadRows())
            {
                told = row.Problem is null ? With(told, source, row) : told;
                tally.Count(row, RowOutcome.Merged);
            }
        }

        return (told, tallies);
    }

    private static MappingSettings With(MappingSettings told, BoundSource source, ExtractRow row)
    {
        string? Text(string field) => source.Field(field)?.Text(row);

        var month = Text("fiscal_first_month");
        if (month is not null && NumberText.Parse(month, DecimalStyle.Point) is not (>= 1 and <= 12))
        {
            row.Reject($"fiscal_first_month {ValueReader.Quote(month)} is no month from 1 to 12");
        }

        var zone = Text("zone");
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            row.Reject($"zone {ValueReader.Quote(zone)} is not a time zone");
        }

        var currency = Text("currency");
        if (currency is not null && (currency.Length != 3 || !currency.All(char.IsAsciiLetter)))
        {
            row.Reject($"currency {ValueReader.Quote(currency)} is not a currency code");
        }

        return row.Problem is not null
            ? told
            : told with
            {
                Company = told.Company ?? Text("name"),
                FiscalFirstMonth =
                    told.FiscalFirstMonth
                    ?? (month is null ? null : (int)NumberText.Parse(month, DecimalStyle.Point)!.Value),
                Zone = told.Zone ?? (zone is null ? null : DateTimeZoneProviders.Tzdb[zone]),
                Currency = told.Currency ?? (currency is null ? null : new Currency(currency)),
            };
    }
}

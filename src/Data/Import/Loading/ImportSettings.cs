using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Finance;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// What holds for an import: the mapping's settings, else what was asked for, else the extract's own word, else what
/// the database remembers, else the defaults.
/// </summary>
internal sealed record ImportSettings
{
    /// <summary>The fiscal calendar.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The reporting currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The reporting zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The data are a historical extract: the clock stands.</summary>
    public required bool IsFrozen { get; init; }

    /// <summary>When the extract was taken, microseconds.</summary>
    public required long Moment { get; init; }

    /// <summary>
    /// Decides each setting: the mapping's word, else the request's, else the extract's, else the database's, else the
    /// default.
    /// </summary>
    /// <param name="connection">Open.</param>
    /// <param name="transaction">The import's.</param>
    /// <param name="given">What the mapping says.</param>
    /// <param name="request">What the request says where the mapping is silent.</param>
    /// <param name="told">What the extract itself tells of the company.</param>
    public static ImportSettings Resolve(
        DbConnection connection,
        DbTransaction transaction,
        MappingSettings given,
        ImportRequest request,
        MappingSettings told
    )
    {
        var known = connection
            .Query<(string Name, string Value)>("SELECT name, value FROM setting", transaction: transaction)
            .ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
        var zone =
            given.Zone
            ?? told.Zone
            ?? (known.TryGetValue(Settings.Zone, out var name) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null)
            ?? DateTimeZone.Utc;
        var frozen =
            given.FrozenOn
            ?? (!given.IsLive && known.TryGetValue(Settings.FrozenOn, out var last) ? Dates.FromIso(last) : null);
        return new()
        {
            Zone = zone,
            Calendar = ResolveCalendar(given, request, told, known),
            Currency =
                given.Currency
                ?? request.Currency
                ?? told.Currency
                ?? (known.TryGetValue(Settings.Currency, out var code) ? new(code) : Currency.Usd),
            IsFrozen = frozen is not null,
            Moment = Dates.ToMicros(
                frozen is { } day ? Instant.Min(Dates.CloseOf(day, zone), request.Now) : request.Now
            ),
        };
    }

    private static FiscalCalendar ResolveCalendar(
        MappingSettings given,
        ImportRequest request,
        MappingSettings told,
        Dictionary<string, string> known
    )
    {
        var firstMonth =
            given.FiscalFirstMonth
            ?? request.FiscalFirstMonth
            ?? told.FiscalFirstMonth
            ?? (
                known.TryGetValue(Settings.FiscalFirstMonth, out var month)
                    ? int.Parse(month, CultureInfo.InvariantCulture)
                    : 1
            );
        return new(
            firstMonth,
            given.FiscalPattern
                ?? request.FiscalPattern
                ?? (
                    known.TryGetValue(Settings.FiscalPattern, out var cut)
                        ? Enum.Parse<FiscalPattern>(cut)
                        : FiscalPattern.Months
                )
        );
    }

    /// <summary>
    /// Writes what the mapping says. Assumptions that it does not make any more are removed, by a load of deals only:
    /// one of quotas alone says nothing about them.
    /// </summary>
    /// <param name="transaction">The import's.</param>
    /// <param name="mapping">Says which targets are loaded, and its settings.</param>
    /// <param name="company">The company's name; null leaves the one that the database has.</param>
    /// <param name="assumptions">The assumptions that hold for this extract.</param>
    public void Write(
        DbTransaction transaction,
        CrmMapping mapping,
        string? company,
        IReadOnlyList<AssumptionRule> assumptions
    )
    {
        var given = mapping.Settings;
        Settings.Write(
            transaction,
            Settings.FiscalFirstMonth,
            Calendar.FirstMonth.ToString(CultureInfo.InvariantCulture)
        );
        Settings.Write(transaction, Settings.FiscalPattern, Calendar.Pattern.ToString());
        Settings.Write(transaction, Settings.Currency, Currency.Code);
        Settings.Write(transaction, Settings.Zone, Zone.Id);
        if (company is not null)
        {
            Settings.Write(transaction, Settings.Company, company);
        }

        if (given.DealAddress is { } address)
        {
            Settings.Write(transaction, Settings.DealAddress, address.ToString());
        }

        Remove(transaction, mapping, assumptions);
        if (given.FrozenOn is { } frozen)
        {
            Settings.Write(transaction, Settings.FrozenOn, Dates.Iso(frozen));
        }

        foreach (var (key, sentence, _) in assumptions)
        {
            Settings.Write(transaction, Settings.AssumptionPrefix + key, sentence);
        }
    }

    private static void Remove(DbTransaction transaction, CrmMapping mapping, IReadOnlyList<AssumptionRule> assumptions)
    {
        var kept = assumptions.Select(rule => Settings.AssumptionPrefix + rule.Key).ToHashSet(StringComparer.Ordinal);
        var loadsDeals = mapping.Sources.Any(source =>
            string.Equals(source.Target, Targets.Opportunity, StringComparison.Ordinal)
        );
        var names = transaction
            .Connection!.Query<string>("SELECT name FROM setting", transaction: transaction)
            .Where(name =>
                (
                    loadsDeals
                    && name.StartsWith(Settings.AssumptionPrefix, StringComparison.Ordinal)
                    && !kept.Contains(name)
                ) || (mapping.Settings.IsLive && string.Equals(name, Settings.FrozenOn, StringComparison.Ordinal))
            );
        foreach (var name in names.ToList())
        {
            Settings.Remove(transaction, name);
        }
    }
}

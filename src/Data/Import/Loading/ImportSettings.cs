using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Finance;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>What holds for an import: the mapping's settings, else what the database remembers, else the defaults.</summary>
internal sealed record ImportSettings
{
    /// <summary>The fiscal calendar.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The reporting currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The reporting zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>When the extract was taken, microseconds.</summary>
    public required long Moment { get; init; }

    /// <summary>
    /// Decides each setting: the mapping's word, else the request's, else the database's, else the default.
    /// </summary>
    /// <param name="connection">Open.</param>
    /// <param name="transaction">The import's.</param>
    /// <param name="given">What the mapping says.</param>
    /// <param name="request">What the request says where the mapping is silent.</param>
    public static ImportSettings Resolve(
        DbConnection connection,
        DbTransaction transaction,
        MappingSettings given,
        ImportRequest request
    )
    {
        var known = connection
            .Query<(string Name, string Value)>("SELECT name, value FROM setting", transaction: transaction)
            .ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
        var zone =
            given.Zone
            ?? request.Zone
            ?? (known.TryGetValue(Settings.Zone, out var name) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null)
            ?? DateTimeZone.Utc;
        var firstMonth =
            given.FiscalFirstMonth
            ?? request.Calendar?.FirstMonth
            ?? (
                known.TryGetValue(Settings.FiscalFirstMonth, out var month)
                    ? int.Parse(month, CultureInfo.InvariantCulture)
                    : 1
            );
        var pattern =
            given.FiscalPattern
            ?? request.Calendar?.Pattern
            ?? (
                known.TryGetValue(Settings.FiscalPattern, out var cut)
                    ? Enum.Parse<FiscalPattern>(cut)
                    : FiscalPattern.Months
            );
        return new()
        {
            Zone = zone,
            Calendar = new(firstMonth, pattern),
            Currency =
                given.Currency
                ?? request.Currency
                ?? (known.TryGetValue(Settings.Currency, out var code) ? new(code) : Currency.Usd),
            Moment = Dates.ToMicros(
                given.FrozenOn is { } day ? Instant.Min(Dates.CloseOf(day, zone), request.Now) : request.Now
            ),
        };
    }

    /// <summary>Writes what the mapping says; assumptions that it does not make any more are removed.</summary>
    /// <param name="transaction">The import's.</param>
    /// <param name="given">What the mapping says.</param>
    /// <param name="assumptions">The assumptions that hold for this extract.</param>
    public void Write(DbTransaction transaction, MappingSettings given, IReadOnlyList<AssumptionRule> assumptions)
    {
        Settings.Write(
            transaction,
            Settings.FiscalFirstMonth,
            Calendar.FirstMonth.ToString(CultureInfo.InvariantCulture)
        );
        Settings.Write(transaction, Settings.FiscalPattern, Calendar.Pattern.ToString());
        Settings.Write(transaction, Settings.Currency, Currency.Code);
        Settings.Write(transaction, Settings.Zone, Zone.Id);
        if (given.Company is { } company)
        {
            Settings.Write(transaction, Settings.Company, company);
        }

        Remove(transaction, given, assumptions);
        if (given.FrozenOn is { } frozen)
        {
            Settings.Write(transaction, Settings.FrozenOn, Dates.Iso(frozen));
        }

        foreach (var (key, sentence, _) in assumptions)
        {
            Settings.Write(transaction, Settings.AssumptionPrefix + key, sentence);
        }
    }

    private static void Remove(
        DbTransaction transaction,
        MappingSettings given,
        IReadOnlyList<AssumptionRule> assumptions
    )
    {
        var kept = assumptions.Select(rule => Settings.AssumptionPrefix + rule.Key).ToHashSet(StringComparer.Ordinal);
        var names = transaction
            .Connection!.Query<string>("SELECT name FROM setting", transaction: transaction)
            .Where(name =>
                (name.StartsWith(Settings.AssumptionPrefix, StringComparison.Ordinal) && !kept.Contains(name))
                || (string.Equals(name, Settings.FrozenOn, StringComparison.Ordinal) && given.FrozenOn is null)
            );
        foreach (var name in names.ToList())
        {
            transaction.Connection!.Execute("DELETE FROM setting WHERE name = @name", new { name }, transaction);
        }
    }
}

using RevBot.Data.Calendar;
using RevBot.Data.Geography;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// What one field of a row says of another: rules that run as soon as a field is read, so that the problem they find is
/// told in its turn.
/// </summary>
internal static class ColumnRules
{
    private const decimal Billion = 1_000_000_000m;
    private const decimal LargestRate = 9_000_000_000m;

    /// <summary>
    /// The rules of a target, by the field that they follow. They may count rows: each loader has its own.
    /// </summary>
    /// <param name="target">A name of <see cref="Targets"/>.</param>
    /// <param name="tables">The import's tables.</param>
    public static IReadOnlyDictionary<string, Action<RowDraft>> RulesFor(string target, LoadTables tables)
    {
        var countries = new HashSet<(object? Deal, string Country)>();
        return target switch
        {
            Targets.Stage => StageRules(),
            Targets.Account => new(StringComparer.Ordinal)
            {
                ["country"] = row =>
                    row["country"] = row["country"] is string country ? Countries.CodeOf(country) : null,
            },
            Targets.Product => new(StringComparer.Ordinal)
            {
                ["list_price"] = row => row["currency"] = WithAmount(row, "list_price_minor"),
            },
            Targets.Country => new(StringComparer.Ordinal) { ["workers"] = row => RequireNewCountry(row, countries) },
            Targets.Activity => new(StringComparer.Ordinal)
            {
                ["direction"] = row => row["direction"] ??= (long)DirectionOfKind(row),
                ["occurred_at"] = row => RequirePast(row, tables.Session),
            },
            Targets.Quota or Targets.Call => new(StringComparer.Ordinal)
            {
                ["period"] = row =>
                    EndPeriod(
                        row,
                        tables.Session.Calendar,
                        tables.Periods.GetValueOrDefault(target, PeriodKind.Quarter)
                    ),
            },
            Targets.Rate => new(StringComparer.Ordinal)
            {
                ["inverse_rate"] = row => SetRate(row, tables.Session.Currency.Code),
            },
            Targets.Mirror => new(StringComparer.Ordinal)
            {
                ["amount"] = row =>
                    row["currency"] = row.Fields.Has("currency") ? row["currency"] : WithAmount(row, "amount_minor"),
            },
            _ => new Dictionary<string, Action<RowDraft>>(StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, Action<RowDraft>> StageRules()
    {
        var stages = 0L;
        return new(StringComparer.Ordinal)
        {
            ["is_won"] = row => row["outcome"] ??= (long)OutcomeOfFlags(row),
            ["category"] = row => row["category"] ??= (long)CategoryOfOutcome(row),
            // A stage without a position comes after those before it in the file.
            ["position"] = row => row["position"] ??= ++stages,
        };
    }

    private static ForecastCategory CategoryOfOutcome(RowDraft row) =>
        MappingReader.CategoryOf((StageOutcome)(long)row["outcome"]!);

    /// <summary>Open, unless the flags say closed; won is closed too.</summary>
    private static StageOutcome OutcomeOfFlags(RowDraft row)
    {
        // Both are read, so that a bad one is told whatever the other says.
        var (closed, won) = (row.Fields.YesNo("is_closed"), row.Fields.YesNo("is_won"));
        return won == true ? StageOutcome.Won
            : closed == true ? StageOutcome.Lost
            : StageOutcome.Open;
    }

    /// <summary>Without an amount the reporting currency is nobody's choice.</summary>
    private static object? WithAmount(RowDraft row, string amount) => row[amount] is null ? null : row["currency"];

    private static void RequireNewCountry(RowDraft row, HashSet<(object? Deal, string Country)> seen)
    {
        if (row.Fields.AreGood && row["country"] is string written)
        {
            var country = Countries.CodeOf(written);
            row["country"] = country;
            if (!seen.Add((row["opportunity_id"], country.ToUpperInvariant())))
            {
                row.Fields.Reject($"the deal has the country {ValueReader.Quote(country)} already");
            }
        }
    }

    /// <summary>Calls and meetings are two-way, the rest the seller's.</summary>
    private static ActivityDirection DirectionOfKind(RowDraft row) =>
        (ActivityKind)(long)row["kind"]! is ActivityKind.Call or ActivityKind.Meeting
            ? ActivityDirection.TwoWay
            : ActivityDirection.Outbound;

    /// <summary>What is planned is loaded when it is done, and no loss until then.</summary>
    private static void RequirePast(RowDraft row, LoadSession session)
    {
        if (row.Fields.AreGood && (long?)row["occurred_at"] is { } at && at > session.Moment)
        {
            session.Planned.Add(row.Fields.Peek("opportunity")!, at);
            row.Fields.SetApart("occurred_at lies after the extract was taken: it is planned, not done");
        }
    }

    /// <summary>Without an end, the fiscal period that holds the start ends it.</summary>
    private static void EndPeriod(RowDraft row, FiscalCalendar calendar, PeriodKind usual)
    {
        var kind = row.Fields.Choice<PeriodKind>("period") ?? usual;
        if ((long?)row["period_start"] is not { } start)
        {
            return;
        }

        var end = (long)(
            row["period_end"] ??= (long)Dates.ToNumber(calendar.PeriodOf(kind, Dates.FromNumber((int)start)).End)
        );
        if (end < start)
        {
            row.Fields.Reject("period_end lies before period_start");
        }
    }

    /// <summary>
    /// Units of the reporting currency for one of the currency, or (inverse_rate) units of the currency for one of the
    /// reporting one. The reporting currency's own rate is 1 and not kept.
    /// </summary>
    private static void SetRate(RowDraft row, string reporting)
    {
        var (direct, inverse) = (row.Fields.Number("rate"), row.Fields.Number("inverse_rate"));
        if ((direct ?? inverse) is not > 0)
        {
            row.Fields.Reject("the rate is missing, or not above 0");
        }

        row.IsKept = !string.Equals((string?)row["currency"], reporting, StringComparison.Ordinal);
        if (!row.Fields.AreGood || !row.IsKept)
        {
            return;
        }

        var rate = direct ?? (1 / inverse!.Value);
        // Looked at before it is multiplied: the inverse of a very small number is too large for that.
        var billionths = rate > LargestRate ? 0 : (long)decimal.Round(rate * Billion, 0, MidpointRounding.ToEven);
        if (billionths < 1)
        {
            row.Fields.Reject("the rate is too small or too large");
            return;
        }

        row["rate_billionths"] = billionths;
    }
}

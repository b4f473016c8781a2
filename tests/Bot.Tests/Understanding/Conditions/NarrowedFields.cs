using System.Text.Json;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>All that the arguments of a call narrow deals by, in one form.</summary>
internal static class NarrowedFields
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["owner"] = "owners",
        ["team"] = "teams",
        ["region"] = "regions",
        ["country"] = "countries",
        ["segment"] = "segments",
        ["industry"] = "industries",
        ["product"] = "products",
        ["stage"] = "stages",
        ["forecast_category"] = "forecastCategories",
        ["competitor"] = "competitors",
        ["loss_reason"] = "lossReasons",
        ["deal_type"] = "dealTypes",
        ["lead_source"] = "leadSources",
        ["account"] = "accounts",
    };

    /// <summary>The list of a filter that means a field; null where none does.</summary>
    public static string? ListOf(string field) => Lists.GetValueOrDefault(field);

    /// <summary>The flag that means a condition; null where none does.</summary>
    public static string? FlagOf(string field, string op) =>
        (field, op) switch
        {
            ("amount", "empty") => "no_amount",
            ("close_date", "empty") => "no_close_date",
            ("next_step", "empty") => "no_next_step",
            ("competitor", "not_empty") => "competitor",
            _ => null,
        };

    /// <summary>The flags.</summary>
    public static IReadOnlyList<string> Flags(JsonElement arguments) => Texts(arguments, "flags");

    /// <summary>What a list of the filter holds, sorted.</summary>
    public static IReadOnlyList<string> Listed(JsonElement arguments, string list, bool isExcluded) =>
        arguments.TryGetProperty("filter", out var filter)
        && (!isExcluded || filter.TryGetProperty("exclude", out filter))
            ? Texts(filter, list)
            : [];

    /// <summary>Conditions, and what stands for them: bounds of amounts, and periods of a date.</summary>
    public static IEnumerable<(string Field, string Op, IReadOnlyList<string> Values)> Conditions(JsonElement arguments)
    {
        if (arguments.TryGetProperty("filter", out var filter))
        {
            foreach (var condition in OfFilter(filter))
            {
                yield return condition;
            }
        }

        if (arguments.TryGetProperty("period", out var period) && Days(period.GetString()!) is { } days)
        {
            foreach (var field in DatesOf(arguments))
            {
                yield return (field, "between", days);
            }
        }

        if (arguments.TryGetProperty("since", out var since))
        {
            yield return ("changed", ">=", [since.GetString()!]);
        }

        if (arguments.TryGetProperty("until", out var until))
        {
            yield return ("changed", "<=", [until.GetString()!]);
        }
    }

    // A deal that is over has closed on its close date.
    private static string[] DatesOf(JsonElement arguments) =>
        arguments.TryGetProperty("dateField", out var said)
        && said.GetString() is { } field and not ("close_date" or "closed")
            ? [field]
            : ["close_date", "closed"];

    private static IEnumerable<(string Field, string Op, IReadOnlyList<string> Values)> OfFilter(JsonElement filter)
    {
        if (filter.TryGetProperty("minAmount", out var least))
        {
            yield return ("amount", ">=", [least.GetRawText()]);
        }

        if (filter.TryGetProperty("maxAmount", out var most))
        {
            yield return ("amount", "<=", [most.GetRawText()]);
        }

        if (filter.TryGetProperty("where", out var where))
        {
            foreach (var condition in where.EnumerateArray())
            {
                yield return (
                    condition.GetProperty("field").GetString()!,
                    condition.GetProperty("op").GetString()!,
                    Texts(condition, "value")
                );
            }
        }
    }

    private static IReadOnlyList<string>? Days(string period) =>
        PeriodParser.Parse(period, new FiscalCalendar(2)) is { } found
            ? [Dates.Iso(found.Start), Dates.Iso(found.End)]
            : null;

    private static IReadOnlyList<string> Texts(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind != JsonValueKind.Array ? [Text(value)]
        : name == "value" ? [.. value.EnumerateArray().Select(Text)]
        : [.. value.EnumerateArray().Select(Text).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };
}

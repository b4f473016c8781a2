using System.Text;
using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>The address of the dashboard, as it is written for an answer's period and deals. The dashboard reads it.</summary>
internal static class DashboardAddress
{
    /// <summary>The dashboard's.</summary>
    public const string Path = "/dashboard";

    /// <summary>The period's name in it.</summary>
    public const string PeriodKey = "period";

    /// <summary>The fields of a filter that it takes, by their names in it and in the order of its form.</summary>
    public static IReadOnlyList<(string Key, Func<DealFilter, IReadOnlyList<string>?> Read)> Fields { get; } =
    [
        ("team", filter => filter.Teams),
        ("region", filter => filter.Regions),
        ("segment", filter => filter.Segments),
        ("country", filter => filter.Countries),
        ("product", filter => filter.Products),
    ];

    /// <summary>
    /// The address for what the calls were about; null where they were about different things, or about deals that the
    /// dashboard cannot be narrowed to: it would show other figures than the answer.
    /// </summary>
    public static string? Write(IReadOnlyList<AnsweredCall> calls)
    {
        var addresses = calls.Select(Write).Distinct(StringComparer.Ordinal).ToArray();
        return addresses.Length == 1 ? addresses[0] : null;
    }

    private static string? Write(AnsweredCall call) =>
        call.Result is SkillResult result && TryReadFilter(call.Call.Arguments, out var filter)
            ? Write(result.Period, filter)
            : null;

    private static string? Write(string? period, DealFilter? filter)
    {
        var (parts, left) = (new StringBuilder(), filter);
        foreach (var (key, read) in Fields)
        {
            foreach (var value in (filter is null ? null : read(filter)) ?? [])
            {
                Add(parts, key, value);
            }
        }

        if (left is not null && HasMore(left))
        {
            return null;
        }

        if (period is not null)
        {
            Add(parts, PeriodKey, period);
        }

        return parts.Length == 0 ? Path : Path + "?" + parts.ToString(1, parts.Length - 1);
    }

    // Whatever a filter may have one day counts, by its name in the calls.
    private static bool HasMore(DealFilter filter) =>
        JsonSerializer
            .SerializeToElement(
                filter with
                {
                    Teams = null,
                    Regions = null,
                    Segments = null,
                    Countries = null,
                    Products = null,
                },
                SkillJson.Options
            )
            .EnumerateObject()
            .Any(part =>
                part.Value.ValueKind != JsonValueKind.Null
                && !(part.Value.ValueKind == JsonValueKind.Array && part.Value.GetArrayLength() == 0)
            );

    private static bool TryReadFilter(JsonElement arguments, out DealFilter? filter)
    {
        filter = null;
        if (
            arguments.ValueKind != JsonValueKind.Object
            || !arguments.TryGetProperty("filter", out var given)
            || given.ValueKind == JsonValueKind.Null
        )
        {
            return true;
        }

        try
        {
            filter = given.Deserialize<DealFilter>(SkillJson.Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Add(StringBuilder parts, string key, string value) =>
        parts.Append('&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
}

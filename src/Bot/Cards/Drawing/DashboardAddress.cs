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

    /// <summary>The wall mode's name in it.</summary>
    public const string WallKey = "wall";

    // What a call says beside its filter of which deals it is about; the dashboard has no words for it.
    private static readonly string[] Narrowing = ["deal", "team", "owner", "flags"];

    /// <summary>The fields of a filter that it takes, in the order of its form.</summary>
    public static IReadOnlyList<AddressField> Fields { get; } =
    [
        new("team", filter => filter.Teams, (filter, values) => filter with { Teams = values }),
        new("region", filter => filter.Regions, (filter, values) => filter with { Regions = values }),
        new("segment", filter => filter.Segments, (filter, values) => filter with { Segments = values }),
        new("country", filter => filter.Countries, (filter, values) => filter with { Countries = values }),
        new("product", filter => filter.Products, (filter, values) => filter with { Products = values }),
    ];

    /// <summary>The address that asks for something.</summary>
    /// <param name="chosen">The values that narrow the deals, by the names of their fields in it.</param>
    /// <param name="period">The canonical period; null where none is said.</param>
    /// <param name="isWall">Whether it is for a screen on a wall.</param>
    public static string Write(
        IEnumerable<(string Key, string Value)> chosen,
        string? period = null,
        bool isWall = false
    )
    {
        var parts = chosen
            .Concat(period is null ? [] : [(PeriodKey, period)])
            .Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}")
            .Concat(isWall ? [WallKey] : []);
        var query = string.Join('&', parts);
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

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
        call.Result is SkillResult result
        && SkillCatalog.Find(call.Function)?.ArgumentsType.GetProperty("Filter") is not null
        && !Narrowing.Any(name => IsGiven(call.Arguments, name))
        && TryReadFilter(call.Arguments, out var filter)
        && !HasMore(filter)
            ? Write(
                Fields.SelectMany(field => (field.Read(filter) ?? []).Select(value => (field.Key, value))),
                result.Period
            )
            : null;

    // Whatever a filter may have one day counts, by its name in the calls.
    private static bool HasMore(DealFilter filter) =>
        JsonSerializer
            .SerializeToElement(Fields.Aggregate(filter, (left, field) => field.Set(left, null)), SkillJson.Options)
            .EnumerateObject()
            .Any(part => IsSaid(part.Value));

    private static bool IsGiven(JsonElement arguments, string name) =>
        arguments.ValueKind == JsonValueKind.Object && arguments.TryGetProperty(name, out var given) && IsSaid(given);

    private static bool IsSaid(JsonElement value) =>
        value.ValueKind != JsonValueKind.Null
        && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);

    private static bool TryReadFilter(JsonElement arguments, out DealFilter filter)
    {
        filter = new();
        if (!IsGiven(arguments, "filter"))
        {
            return true;
        }

        try
        {
            filter = arguments.GetProperty("filter").Deserialize<DealFilter>(SkillJson.Options)!;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using System.Text.Json.Nodes;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What a follow-up kept and what it changed, in one short line.</summary>
internal static class KeptText
{
    private const int MostParts = 5;

    /// <summary>The line: "As before: EMEA, Q4; now by owner." Null where nothing was kept.</summary>
    public static string? Write(JsonObject before, JsonObject after)
    {
        var (was, now) = (
            Parts(before).Distinct(StringComparer.Ordinal).ToArray(),
            Parts(after).Distinct(StringComparer.Ordinal).ToArray()
        );
        var kept = now.Intersect(was, StringComparer.Ordinal).Take(MostParts).ToArray();
        var changed = now.Except(was, StringComparer.Ordinal).Take(MostParts).ToArray();
        return kept.Length == 0
            ? null
            : $"As before: {string.Join(", ", kept)}{(changed.Length == 0 ? "" : "; now " + string.Join(", ", changed))}.";
    }

    private static IEnumerable<string> Parts(JsonObject arguments) =>
        arguments.SelectMany(part =>
            (part.Key, part.Value) switch
            {
                ("filter", JsonObject filter) => filter.SelectMany(Narrowing),
                ("period", { } period) => [FactFormat.Period((string)period!)],
                ("compareTo", { } other) => ["against " + FactFormat.Period((string)other!)],
                ("groupBy" or "by", { } value) => ["by " + Plain(value)],
                ("since", { } day) => ["since " + Plain(day)],
                ("until", { } day) => ["until " + Plain(day)],
                ("top", { } count) => ["the first " + Plain(count)],
                ("measures" or "measure" or "flags" or "deal" or "metrics", { } value) => [Plain(value)],
                _ => [],
            }
        );

    private static IEnumerable<string> Narrowing(KeyValuePair<string, JsonNode?> part) =>
        part switch
        {
            { Key: "exclude", Value: JsonObject left } => left.Select(field => "without " + Plain(field.Value!)),
            { Key: "where", Value: JsonArray tests } => tests.Select(test =>
                $"{Plain(test!["field"]!)} {(string?)test["op"]} {(test["value"] is { } value ? Plain(value) : "")}".TrimEnd()
            ),
            { Key: "minAmount", Value: { } least } => ["from " + Plain(least)],
            { Key: "maxAmount", Value: { } most } => ["up to " + Plain(most)],
            { Value: { } value } => [Plain(value)],
            _ => [],
        };

    private static string Plain(JsonNode value) =>
        value is JsonArray many
            ? string.Join(", ", many.Select(one => Plain(one!)))
            : value.ToString().Replace('_', ' ');
}

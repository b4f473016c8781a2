using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Geography;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What a follow-up kept and what it changed, in one short line.</summary>
internal static class KeptText
{
    private const int MostParts = 5;
    private static readonly string[] Amounts = ["amount", "value"];

    /// <summary>The line: "As before: EMEA, Q4; now by owner." Null where nothing was kept.</summary>
    /// <param name="before">The arguments before.</param>
    /// <param name="after">Those now.</param>
    /// <param name="currency">The company's, in which amounts are.</param>
    public static string? Write(JsonObject before, JsonObject after, Currency currency)
    {
        var was = Parts(before, currency).ToArray();
        var now = Parts(after, currency).Distinct(StringComparer.Ordinal).ToArray();
        var kept = now.Intersect(was, StringComparer.Ordinal).Take(MostParts).ToArray();
        var changed = now.Except(was, StringComparer.Ordinal).Take(MostParts).ToArray();
        return kept.Length == 0
            ? null
            : $"As before: {string.Join(", ", kept)}{(changed.Length == 0 ? "" : "; now " + string.Join(", ", changed))}.";
    }

    private static IEnumerable<string> Parts(JsonObject arguments, Currency currency) =>
        arguments.SelectMany(part =>
            (part.Key, part.Value) switch
            {
                ("filter", JsonObject filter) => filter.SelectMany(slot => Narrowing(slot, currency)),
                ("period", { } period) => [FactFormat.Period((string)period!)],
                ("compareTo", { } other) => ["against " + FactFormat.Period((string)other!)],
                ("groupBy" or "by", { } value) => ["by " + string.Join(" and ", value.Texts().Select(Word))],
                ("since" or "until", { } day) => [$"{part.Key} {FactFormat.Period((string)day!)}"],
                ("top", { } count) => ["the first " + count],
                ("measures" or "measure" or "flags" or "metrics", { } value) => value.Texts().Select(Word),
                _ => Enumerable.Empty<string>(),
            }
        );

    private static IEnumerable<string> Narrowing(KeyValuePair<string, JsonNode?> part, Currency currency) =>
        part switch
        {
            { Key: "exclude", Value: JsonObject left } => left.SelectMany(field =>
                Narrowing(field, currency).Select(name => "without " + name)
            ),
            { Key: "where", Value: JsonArray tests } => tests.Select(test => Test((JsonObject)test!, currency)),
            { Key: "minAmount" or "maxAmount", Value: { } value } =>
            [
                (part.Key == "minAmount" ? "from " : "up to ") + Value("amount", value, currency),
            ],
            { Key: "countries" } => part.Value.Texts().Select(Countries.NameOf),
            _ => part.Value.Texts(),
        };

    private static string Test(JsonObject test, Currency currency)
    {
        var field = (string)test["field"]!;
        var values = (test["value"] as JsonArray ?? [test["value"]?.DeepClone()]).Select(value =>
            Value(field, value, currency)
        );
        return (string?)test["op"] switch
        {
            "empty" => "no " + Word(field),
            "not_empty" => "with " + Word(field),
            "in" when field == "name" => $"those {values.Count()} deals",
            "=" when field == "owner_active" => "sellers who are " + (values.First() == "true" ? "here" : "gone"),
            ">" or ">=" => $"{Word(field)} over {values.First()}",
            "<" or "<=" => $"{Word(field)} under {values.First()}",
            "!=" => $"{Word(field)} not {values.First()}",
            _ => $"{Word(field)} {string.Join(" to ", values)}",
        };
    }

    private static string Value(string field, JsonNode? value, Currency currency) =>
        value is JsonValue number
        && number.TryGetValue(out decimal amount)
        && Amounts.Contains(field, StringComparer.Ordinal)
            ? FactFormat.Text(FactValue.Of(Money.FromAmount(amount, currency))!)
        : Dates.FromIso(value?.ToString() ?? "") is { } day ? FactFormat.Date(day)
        : value?.ToString() ?? "";

    private static string Word(string name) => name.Replace('_', ' ');
}

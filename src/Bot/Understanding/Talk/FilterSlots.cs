using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>The slots of a filter: what is said of one replaces it, is added to it, is taken out or clears it.</summary>
internal static class FilterSlots
{
    private const string Exclude = "exclude";
    private const string Where = "where";
    private static readonly string[] Places = ["regions", "countries", "teams"];

    // Owner and team are two ways of naming people, region and country of naming places, and a team is often called by its
    // place: the newer one holds. Beside "only" a team narrows a place down.
    private static readonly (string Field, string Kin, bool IsPlace)[] Kins =
    [
        ("owners", "teams", false),
        ("teams", "owners", false),
        ("teams", "regions", false),
        ("teams", "countries", false),
        ("regions", "countries", true),
        ("regions", "teams", false),
        ("countries", "regions", true),
        ("countries", "teams", false),
    ];

    /// <summary>The filter with what was said on top of it; other slots stay.</summary>
    /// <param name="before">The filter before.</param>
    /// <param name="said">What the message says. Its <c>exclude</c> is what is taken out.</param>
    /// <param name="isAddition">Whether names are added: "Mexico too", "include renewals".</param>
    /// <param name="isNarrowing">Whether what was said before still holds beside it: "only in Germany", "of those".</param>
    public static JsonObject Merge(JsonObject before, JsonObject said, bool isAddition, bool isNarrowing)
    {
        var merged = (JsonObject)before.DeepClone();
        foreach (var (field, names) in said[Exclude] as JsonObject ?? [])
        {
            TakeOut(merged, field, names.Texts());
        }

        foreach (var (field, value) in said.Where(part => part.Key != Exclude))
        {
            var isBackIn = TakeBackIn(merged, field, value.Texts());
            if (!(isBackIn && isAddition))
            {
                var kept =
                    isAddition || (isNarrowing && field == Where) ? merged[field] as JsonArray
                    : field == Where ? OtherTests(merged, value!.AsArray())
                    : null;
                merged[field] = value is JsonArray ? Join(kept, value) : value!.DeepClone();
            }
        }

        if (!isAddition)
        {
            ReplacePlaces(merged, said);
        }

        foreach (var kin in Kins.Where(kin => !isAddition && (kin.IsPlace || !isNarrowing)))
        {
            if (said.ContainsKey(kin.Field) && !said.ContainsKey(kin.Kin))
            {
                merged.Remove(kin.Kin);
            }
        }

        return merged;
    }

    /// <summary>Whether a condition names a place: of it and of other conditions each has its own latest.</summary>
    public static bool IsPlace(JsonNode? test) => (string?)test?["field"] == "territory";

    // Conditions of the other kind than those that are said.
    private static JsonArray OtherTests(JsonObject filter, JsonArray said) =>
        [
            .. (filter[Where] as JsonArray ?? [])
                .Where(test => !said.Any(other => IsPlace(other) == IsPlace(test)))
                .Select(test => test!.DeepClone()),
        ];

    // A territory is a place too, though no list holds it: the newer of the two holds.
    private static void ReplacePlaces(JsonObject merged, JsonObject said)
    {
        var isTerritory = (said[Where] as JsonArray)?.Any(IsPlace) == true;
        foreach (var list in isTerritory ? Places.Where(list => !said.ContainsKey(list)) : [])
        {
            merged.Remove(list);
        }

        if (!isTerritory && Places.Any(said.ContainsKey) && merged[Where] is JsonArray tests)
        {
            JsonArray rest = [.. tests.Where(test => !IsPlace(test)).Select(test => test!.DeepClone())];
            merged[Where] = rest;
            if (rest.Count == 0)
            {
                merged.Remove(Where);
            }
        }
    }

    /// <summary>Two lists as one, each value once.</summary>
    public static JsonArray Join(JsonArray? known, JsonNode more) =>
        [
            .. (known ?? [])
                .Concat(more.AsArray())
                .DistinctBy(value => value!.ToJsonString(), StringComparer.Ordinal)
                .Select(value => value!.DeepClone()),
        ];

    /// <summary>Clears slots, those of what is left out too; an empty filter goes.</summary>
    public static void Clear(JsonObject arguments, params IEnumerable<string> fields)
    {
        if (arguments["filter"] is not JsonObject filter)
        {
            return;
        }

        foreach (var field in fields)
        {
            filter.Remove(field);
            (filter[Exclude] as JsonObject)?.Remove(field);
        }

        Tidy(filter);
        if (filter.Count == 0)
        {
            arguments.Remove("filter");
        }
    }

    /// <summary>Clears conditions, but not those that name a place.</summary>
    public static void ClearTests(JsonObject arguments)
    {
        if (arguments["filter"]?[Where] is JsonArray tests)
        {
            JsonArray places = [.. tests.Where(IsPlace).Select(test => test!.DeepClone())];
            Clear(arguments, Where);
            if (places.Count > 0)
            {
                arguments["filter"] = (arguments["filter"] as JsonObject ?? []).With((Where, places));
            }
        }
    }

    /// <summary>
    /// The filter of the others: what one field names is left out, all else stays. The field is the one that was said last,
    /// else the first of them.
    /// </summary>
    /// <param name="filter">The filter that names some.</param>
    /// <param name="before">The filter of the question before it; null for none.</param>
    public static JsonObject Complement(JsonObject filter, JsonObject? before)
    {
        var named = filter
            .Where(part => part is { Value: JsonArray, Key: not "where" })
            .Select(part => part.Key)
            .ToArray();
        var isNew = named.Where(name => before is not null && !JsonNode.DeepEquals(filter[name], before[name]));
        var rest = (JsonObject)filter.DeepClone();
        if (isNew.Concat(named).FirstOrDefault() is { } field)
        {
            rest.Remove(field);
            TakeOut(rest, field, filter[field].Texts());
        }

        return rest;
    }

    // Names that were asked for are no longer; others are left out.
    private static void TakeOut(JsonObject filter, string field, string[] names)
    {
        var asked = filter[field].Texts();
        if (asked.Intersect(names, StringComparer.Ordinal).Any())
        {
            filter.Fill(field, asked.Except(names, StringComparer.Ordinal));
            return;
        }

        var exclude = filter[Exclude] as JsonObject ?? [];
        exclude.Fill(field, exclude[field].Texts().Concat(names));
        filter[Exclude] = exclude.DeepClone();
    }

    private static bool TakeBackIn(JsonObject filter, string field, string[] names)
    {
        if (
            filter[Exclude] is not JsonObject exclude
            || names.Except(exclude[field].Texts(), StringComparer.Ordinal).Any()
        )
        {
            return false;
        }

        exclude.Fill(field, exclude[field].Texts().Except(names, StringComparer.Ordinal));
        Tidy(filter);
        return true;
    }

    private static void Tidy(JsonObject filter)
    {
        if (filter[Exclude] is JsonObject { Count: 0 })
        {
            filter.Remove(Exclude);
        }
    }
}

using System.Text.Json.Nodes;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Puts a filter that was said on top of the one before it.</summary>
internal static class FilterMerging
{
    private const string Exclude = "exclude";

    /// <summary>
    /// What is said of a field replaces what was said of it before; other fields stay. What is left out now is no longer
    /// asked for, and what is taken in again is no longer left out.
    /// </summary>
    /// <param name="before">The filter before.</param>
    /// <param name="said">What the message says.</param>
    /// <param name="isAddition">Whether names are added: "Mexico too", "include renewals".</param>
    /// <param name="isNarrowing">Whether what was said before still holds beside it: "only in Germany", "of those".</param>
    public static JsonObject Merge(JsonObject before, JsonObject said, bool isAddition, bool isNarrowing)
    {
        var merged = (JsonObject)before.DeepClone();
        if (said[Exclude] is JsonObject left)
        {
            LeaveOut(merged, left);
        }

        foreach (var (field, value) in said.Where(part => part.Key != Exclude))
        {
            if (!(isAddition && TakenInAgain(merged, field, value)))
            {
                merged[field] =
                    (isAddition || (isNarrowing && field == "where"))
                    && merged[field] is JsonArray known
                    && value is JsonArray more
                        ? field == "where"
                            ? [.. known.Concat(more).Select(test => test!.DeepClone())]
                            : Both(known, more)
                        : value!.DeepClone();
            }
        }

        if (!isAddition)
        {
            ReplaceKin(merged, said, isNarrowing ? Places : Kins);
        }

        return merged;
    }

    /// <summary>Two lists as one, each value once.</summary>
    public static JsonArray Join(JsonArray known, JsonArray more) => Both(known, more);

    /// <summary>Takes back what narrows down by some fields.</summary>
    public static void Clear(JsonObject arguments, IEnumerable<string> fields)
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

    /// <summary>
    /// The filter of the others: what one field names is left out, all else stays. The field is the one that was said last,
    /// else the first of them.
    /// </summary>
    /// <param name="filter">The filter that names some.</param>
    /// <param name="before">The filter of the question before it; null for none.</param>
    public static JsonObject Complement(JsonObject filter, JsonObject? before)
    {
        var named = filter
            .Where(part => part.Value is JsonArray && part.Key != "where")
            .Select(part => part.Key)
            .ToArray();
        var field =
            named.FirstOrDefault(name => before is not null && !JsonNode.DeepEquals(filter[name], before[name]))
            ?? named.FirstOrDefault();
        var rest = (JsonObject)filter.DeepClone();
        if (field is not null)
        {
            var exclude = rest[Exclude] as JsonObject ?? [];
            exclude[field] = filter[field]!.DeepClone();
            rest.Remove(field);
            rest[Exclude] = exclude.DeepClone();
        }

        return rest;
    }

    private static void Tidy(JsonObject filter)
    {
        if (filter[Exclude] is JsonObject { Count: 0 })
        {
            filter.Remove(Exclude);
        }
    }

    // Owner and team are two ways of naming people, region and country of naming places, and a team is often called by its
    // place: the newer one holds.
    private static readonly (string Field, string[] Kin)[] Kins =
    [
        ("owners", ["teams"]),
        ("teams", ["owners", "regions", "countries"]),
        ("regions", ["countries", "teams"]),
        ("countries", ["regions", "teams"]),
    ];

    // A country of a region narrows the region down by itself.
    private static readonly (string Field, string[] Kin)[] Places =
    [
        ("regions", ["countries"]),
        ("countries", ["regions"]),
    ];

    private static void ReplaceKin(JsonObject merged, JsonObject said, (string Field, string[] Kin)[] kins)
    {
        foreach (var (field, kin) in kins)
        {
            foreach (var other in said.ContainsKey(field) ? kin : [])
            {
                if (!said.ContainsKey(other))
                {
                    merged.Remove(other);
                }
            }
        }
    }

    private static void LeaveOut(JsonObject filter, JsonObject said)
    {
        foreach (var (field, value) in said)
        {
            if (value is not JsonArray names)
            {
                continue;
            }

            if (filter[field] is JsonArray asked && names.Any(name => Holds(asked, name)))
            {
                Set(filter, field, asked.Where(name => !Holds(names, name)));
                continue;
            }

            var exclude = filter[Exclude] as JsonObject ?? [];
            exclude[field] = exclude[field] is JsonArray known ? Both(known, names) : names.DeepClone();
            filter[Exclude] = exclude.DeepClone();
        }
    }

    private static bool TakenInAgain(JsonObject filter, string field, JsonNode? value)
    {
        if (
            filter[Exclude] is not JsonObject exclude
            || exclude[field] is not JsonArray left
            || value is not JsonArray names
            || !names.All(name => Holds(left, name))
        )
        {
            return false;
        }

        Set(exclude, field, left.Where(name => !Holds(names, name)));
        Tidy(filter);
        return true;
    }

    private static void Set(JsonObject filter, string field, IEnumerable<JsonNode?> names)
    {
        var kept = names.Select(name => (string)name!).ToArray();
        if (kept.Length == 0)
        {
            filter.Remove(field);
        }
        else
        {
            filter[field] = new JsonArray([.. kept.Select(name => JsonValue.Create(name))]);
        }
    }

    private static bool Holds(JsonArray names, JsonNode? name) =>
        names.Any(known => string.Equals((string?)known, (string?)name, StringComparison.Ordinal));

    private static JsonArray Both(JsonArray known, JsonArray more) =>
        [
            .. known
                .Concat(more)
                .Select(value => (string)value!)
                .Distinct(StringComparer.Ordinal)
                .Select(value => JsonValue.Create(value)),
        ];
}

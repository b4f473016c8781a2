using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Supposing;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What is supposed, changed by a follow-up: another event for the same deals, other deals for the same event, one more.</summary>
internal static class ScenarioEdit
{
    /// <summary>"And if that one slips?": supposes it of the deal that was just spoken of; else the arguments stay as they are.</summary>
    /// <param name="arguments">What the message itself says, for <c>run_scenario</c>.</param>
    /// <param name="turn">The turn.</param>
    public static JsonObject OfLastDeal(JsonObject arguments, RoutingContext turn)
    {
        if (!arguments.ContainsKey("adjustments") && Kind(turn) is { } kind && Pointing.DealMeant(turn) is { } deal)
        {
            arguments["adjustments"] = new JsonArray(Event(kind, new() { ["deals"] = new JsonArray(deal) }, turn));
            if (kind == "slip")
            {
                // "Slips to next quarter" says where the deal goes, not which quarter is looked at.
                arguments.Remove("period");
            }
        }

        return arguments;
    }

    /// <summary>The adjustments of the scenario before as the message changes them; null where it changes none.</summary>
    public static JsonArray? Change(JsonArray before, JsonArray? said, RoutingContext turn, TalkWords words)
    {
        if (before.LastOrDefault() is not JsonObject last)
        {
            return null;
        }

        var accounts = turn
            .Question.Mentions.Where(mention => mention.Entity.Kind is EntityKind.Account or EntityKind.Deal)
            .Select(mention => Calls.DealWriter.NameOf(mention, turn.Question, turn.Book))
            .ToArray();
        var kind = Kind(turn);
        var changed = (JsonArray)before.DeepClone();
        if (kind == "drop" && accounts.Length > 0 && TakeOut(changed, accounts))
        {
            return changed;
        }

        if (kind is null && accounts.Length > 0)
        {
            changed[^1] = OfOthers((JsonObject)last.DeepClone(), accounts, words.Adds);
            return changed;
        }

        if (said is { Count: > 0 })
        {
            return Opens(turn)
                ? [.. changed.Concat(said).Select(one => one!.DeepClone())]
                : (JsonArray)said.DeepClone();
        }

        if (kind is not null)
        {
            changed[^1] = Event(kind, Subject(last), turn);
            return changed;
        }

        return null;
    }

    private static JsonObject OfOthers(JsonObject adjustment, string[] accounts, bool isAddition)
    {
        IEnumerable<string> deals =
            isAddition && adjustment["deals"] is JsonArray known
                ? known.Select(deal => (string)deal!).Union(accounts, StringComparer.Ordinal)
                : accounts;
        adjustment["deals"] = new JsonArray([.. deals.Select(deal => JsonValue.Create(deal))]);
        adjustment.Remove("filter");
        return adjustment;
    }

    private static string? Kind(RoutingContext turn) =>
        AdjustmentKindReader.Read(turn.Question.Message.Canonical) is "slip" or "lose" or "win" or "drop"
            ? AdjustmentKindReader.Read(turn.Question.Message.Canonical)
            : null;

    // "Plus", "and", "also": beside what was supposed, unless it is another "if".
    private static bool Opens(RoutingContext turn) =>
        turn.Question.Spans is [var first, ..]
        && (first.Is(SpanKind.And) || first.Is(SpanKind.Edit, "add") || turn.Question.Has(SpanKind.Edit, "add"))
        && !turn.Question.Has(SpanKind.Suppose);

    private static JsonObject Event(string kind, JsonObject subject, RoutingContext turn)
    {
        var adjustment = new JsonObject { ["kind"] = kind };
        foreach (var (name, value) in subject)
        {
            adjustment[name] = value?.DeepClone();
        }

        if (kind == "slip" && ChangeSizeReader.ReadDays(turn.Question.Message.Canonical) is { } days)
        {
            adjustment["days"] = days;
        }
        else
        {
            AdjustmentWriter.WriteTarget(adjustment, turn.Question, turn.Book);
        }

        return adjustment;
    }

    private static JsonObject Subject(JsonObject adjustment) =>
        new(
            adjustment
                .Where(part => part.Key is "deals" or "filter" or "count")
                .Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))
        );

    private static bool TakeOut(JsonArray adjustments, string[] deals)
    {
        var isFound = false;
        foreach (var adjustment in adjustments.OfType<JsonObject>().ToArray())
        {
            if (
                adjustment["deals"] is not JsonArray known
                || !known.Any(deal => deals.Contains((string)deal!, StringComparer.Ordinal))
            )
            {
                continue;
            }

            isFound = true;
            var rest = known.Select(deal => (string)deal!).Except(deals, StringComparer.Ordinal).ToArray();
            adjustment["deals"] = new JsonArray([.. rest.Select(deal => JsonValue.Create(deal))]);
            if (rest.Length == 0)
            {
                adjustments.Remove(adjustment);
            }
        }

        return isFound;
    }
}

using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What is supposed, changed by a follow-up: another event for the same deals, other deals for the same event, one more.</summary>
internal static class ScenarioEdit
{
    /// <summary>"And if that one slips?": supposes it of the deal that was just spoken of; else the arguments stay as they are.</summary>
    /// <param name="arguments">What the message itself says, for <c>run_scenario</c>.</param>
    /// <param name="talk">The turn.</param>
    public static JsonObject OfLastDeal(JsonObject arguments, TalkTurn talk)
    {
        if (!arguments.ContainsKey("adjustments") && Kind(talk) is { } kind && Pointing.DealMeant(talk) is { } deal)
        {
            arguments["adjustments"] = new JsonArray(Event(kind, new() { ["deals"] = new JsonArray(deal) }, talk));
            if (kind == "slip")
            {
                // "Slips to next quarter" says where the deal goes, not which quarter is looked at.
                arguments.Remove("period");
            }
        }

        return arguments;
    }

    /// <summary>The adjustments of the scenario before as the message changes them; null where it changes none.</summary>
    public static JsonArray? Change(JsonArray before, JsonArray? said, TalkTurn talk)
    {
        var changed = (JsonArray)before.DeepClone();
        if (changed is not [.., JsonObject last])
        {
            return null;
        }

        var (kind, accounts) = (Kind(talk), Accounts(talk));
        if (kind == "drop" && accounts.Length > 0 && TakeOut(changed, accounts))
        {
            return changed;
        }

        if (kind is null && Subject(last, accounts, talk) is { } subject)
        {
            changed[^1] = subject;
            return changed;
        }

        if (OneMore(last, talk) is { } more)
        {
            changed[^1] = more;
            return changed;
        }

        if (said is { Count: > 0 })
        {
            return Opens(talk) ? FilterSlots.Join(changed, said) : (JsonArray)said.DeepClone();
        }

        if (kind is null)
        {
            return null;
        }

        changed[^1] = Event(kind, last.Where(part => part is "deals" or "filter" or "count"), talk);
        return changed;
    }

    // "And the third too", after the two largest were supposed to slip.
    private static JsonObject? OneMore(JsonObject last, TalkTurn talk) =>
        last["count"] is { } count
        && (int)count + 1 is var next
        && (Opens(talk) || talk.Words.Adds)
        && talk.Question.Message.Tokens.Any(token => NumberWords.ReadOrdinal(token.Norm) == next)
            ? last.With(("count", next))
            : null;

    private static string[] Accounts(TalkTurn talk) =>
        [
            .. talk
                .Question.Mentions.Where(mention => mention.Entity.Kind is EntityKind.Account or EntityKind.Deal)
                .Select(mention => DealWriter.NameOf(mention, talk.Question, talk.Context.Book)),
        ];

    // The same event, of other deals.
    private static JsonObject? Subject(JsonObject last, string[] accounts, TalkTurn talk)
    {
        if (accounts.Length == 0)
        {
            return SameKind(last, talk) is { } filter ? last.With(("filter", filter)) : null;
        }

        var other = last.Where(part => part != "filter");
        other.Fill("deals", talk.Words.Adds ? last["deals"].Texts().Concat(accounts) : accounts);
        return other;
    }

    // "And the UAE", after all in Saudi Arabia was supposed lost.
    private static JsonObject? SameKind(JsonObject last, TalkTurn talk) =>
        last["filter"] is JsonObject filter
        && FilterWriter.Write(talk.Question, talk.Context.Book) is { } said
        && said.All(part => filter.ContainsKey(part.Key))
            ? FilterSlots.Merge(filter, said, Opens(talk) || talk.Words.Adds, talk.Words.Narrows)
            : null;

    private static string? Kind(TalkTurn talk) =>
        AdjustmentKindReader.Read(talk.Question.Message.Canonical) is ("slip" or "lose" or "win" or "drop") and var kind
            ? kind
            : null;

    // "Plus", "and", "also": beside what was supposed, unless it is another "if".
    private static bool Opens(TalkTurn talk) =>
        (talk.Question.Spans[0].Is(SpanKind.And) || talk.Question.Has(SpanKind.Edit, "add"))
        && !talk.Question.Has(SpanKind.Suppose);

    private static JsonObject Event(string kind, JsonObject subject, TalkTurn talk)
    {
        var adjustment = subject.With(("kind", kind));
        if (kind == "slip" && ChangeSizeReader.ReadDays(talk.Question.Message.Canonical) is { } days)
        {
            adjustment["days"] = days;
        }
        else
        {
            AdjustmentWriter.WriteTarget(adjustment, talk.Question, talk.Context.Book);
        }

        return adjustment;
    }

    private static bool TakeOut(JsonArray adjustments, string[] deals)
    {
        var holding = adjustments
            .OfType<JsonObject>()
            .Where(one => one["deals"].Texts().Intersect(deals, StringComparer.Ordinal).Any())
            .ToArray();
        foreach (var adjustment in holding)
        {
            adjustment.Fill("deals", adjustment["deals"].Texts().Except(deals, StringComparer.Ordinal));
            if (!adjustment.ContainsKey("deals"))
            {
                adjustments.Remove(adjustment);
            }
        }

        return holding.Length > 0;
    }
}

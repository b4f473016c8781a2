using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Data.Book.Deals;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What pointers mean: a deal of the last list, the two things asked last, the person spoken of.</summary>
internal static class Pointing
{
    private static readonly Dictionary<string, string> Dimensions = new(StringComparer.Ordinal)
    {
        ["owners"] = "owner",
        ["teams"] = "team",
        ["regions"] = "region",
        ["countries"] = "country",
        ["segments"] = "segment",
        ["products"] = "product",
        ["competitors"] = "competitor",
        ["stages"] = "stage",
        ["dealTypes"] = "deal_type",
        ["industries"] = "industry",
        ["leadSources"] = "lead_source",
        ["accounts"] = "account",
    };

    /// <summary>The deal that was just spoken of; else, where the message points at one, the first of the list. Null for neither.</summary>
    public static string? DealMeant(RoutingContext turn) =>
        new AskedBefore(turn.Conversation).Deal()
        ?? (
            turn.Conversation.ListedDeals.Count > 0 && turn.Question.Has(SpanKind.Pointer, "it")
                ? turn.Book.Find(turn.Conversation.ListedDeals[0])?.Id
                : null
        );

    /// <summary>The place in the last list that the message points at, from 0; -1 for the last; null where it points at none.</summary>
    public static int? Place(TalkTurn talk)
    {
        var spans = talk.Question.Spans;
        for (var place = 0; place < spans.Count; place++)
        {
            if (spans[place].Time is not null || Ordinal(talk, spans[place]) is not { } index)
            {
                continue;
            }

            var isOfThings =
                place + 1 < spans.Count
                && (
                    spans[place + 1].Is(SpanKind.Thing)
                    || spans[place + 1].Is(SpanKind.Pointer)
                    || IsOne(talk, spans[place + 1])
                );
            if (isOfThings || (talk.Words.IsBare && !talk.Words.HasSlot && place == spans.Count - 1))
            {
                return index;
            }
        }

        return null;
    }

    private static bool IsOne(TalkTurn talk, Span span) =>
        talk.Question.Message.Tokens[span.First].Norm is "one" or "deal";

    private static int? Ordinal(TalkTurn talk, Span span)
    {
        var norm = talk.Question.Message.Tokens[span.First].Norm;
        return norm is "last" ? -1
            : NumberWords.ReadOrdinal(norm) is { } word ? word - 1
            : norm is [.., 's', 't'] or [.., 'n', 'd'] or [.., 'r', 'd'] or [.., 't', 'h']
                ? Text.Numbers.Whole(norm[..^2]) - 1
            : null;
    }

    /// <summary>Whether the message asks for the largest of what was listed, and bounds nothing besides.</summary>
    public static bool AsksForLargest(TalkTurn talk)
    {
        var asked = talk.Question.Asked;
        return (asked.OrderBy is "amount desc" || asked is { Rank: "desc", OrderBy: null })
            && asked is { Measures.Count: 0, Flags.Count: 0 }
            && talk.Question is { Mentions.Count: 0, Tests.Count: 0, Time.IsSaid: false }
            && (asked.Top ?? 1) == 1
            && (
                talk.Words.IsOf("those")
                || talk.Question.Spans.Any(span => span.Is(SpanKind.Thing) || IsOne(talk, span))
                || talk.Question.Message.Tokens.Count <= 2
            );
    }

    /// <summary>The largest of the deals listed last; null for no list.</summary>
    public static string? Largest(TalkTurn talk) =>
        talk
            .Context.Conversation.ListedDeals.Select(talk.Context.Book.Find)
            .OfType<Deal>()
            .OrderByDescending(deal => deal.Now.Value)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .Select(deal => deal.Id)
            .FirstOrDefault();

    /// <summary>The arguments of the last question with the values of one field in it and in the one before, side by side.</summary>
    public static JsonObject? Both(TalkTurn talk)
    {
        if (talk.Before.Calls is not [var last, var earlier, ..] || last.Function != earlier.Function)
        {
            return null;
        }

        var (arguments, other) = (AskedBefore.Arguments(last), AskedBefore.Arguments(earlier));
        foreach (var (field, dimension) in Dimensions)
        {
            if (
                arguments["filter"] is JsonObject filter
                && filter[field] is JsonArray values
                && other["filter"]?[field] is JsonArray others
                && !JsonNode.DeepEquals(values, others)
            )
            {
                filter[field] = FilterMerging.Join(others, values);
                arguments["groupBy"] = Calls.FunctionSlots.Find(last.Function).Takes("measures")
                    ? new JsonArray(dimension)
                    : dimension;
                return arguments;
            }
        }

        return null;
    }

    /// <summary>What a message says with the person it points at put into the filter.</summary>
    public static JsonObject? WithPerson(TalkTurn talk, bool isWhole)
    {
        if (talk.Before.Person() is not { } filter)
        {
            return null;
        }

        return isWhole
            ? filter
            : new(
                filter
                    .Where(part => part.Key is "owners" or "teams")
                    .Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))
            );
    }
}

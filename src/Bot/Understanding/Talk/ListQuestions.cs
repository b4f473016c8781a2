using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What is asked of the things that were asked or listed last: one of the deals, their sum, their owners, the others.</summary>
internal sealed class ListQuestions(PlanWriter plans)
{
    private const double Pointed = 0.97;
    private const int ShortMessage = 3;
    private static readonly string[] Sums = ["together", "total", "sum", "altogether"];

    /// <summary>A plan for what is asked of the deals that were listed; null for other messages.</summary>
    public Plan? OfList(TalkTurn talk)
    {
        if (talk.IsAfterList && Pointing.AsksForLargest(talk))
        {
            return Largest(talk);
        }

        return Pointing.Place(talk) is { } place && talk.Context.Conversation.ListedDeals.Count > 0
            ? Deal(talk, place)
            : OfAll(talk);
    }

    // Of deals at risk the largest is one that was listed; of other lists it is asked for anew.
    private Plan? Largest(TalkTurn talk)
    {
        var question = talk.Question;
        var isOne =
            question.Ask is "what_to_do" or "why"
            || (talk.Last.Function == "list_risk_deals" && !question.Has(SpanKind.Ask, "who"));
        return !isOne
                ? plans.Write(
                    talk,
                    "list_deals",
                    PlanWriter.With(talk.Kept("list_deals", talk.Last, true), ("orderBy", "amount desc"), ("top", 1)),
                    Pointed
                )
            : Pointing.Largest(talk) is { } largest ? OfDeal(talk, largest)
            : null;
    }

    // "As a list", "who owns those", "put them together".
    private Plan? OfAll(TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        var points = words.IsOf("those") || words.IsOf("it");
        var isOwners = question.Has(SpanKind.Ask, "who") && points && question.Asked.Dimensions is [] or ["owner"];
        var isMore = words.HasSlot && !(isOwners && question is { Mentions.Count: 0, Time.IsSaid: false });
        if (isMore || question.Asked.Measures.Count > 0)
        {
            return null;
        }

        if (AsksForList(talk))
        {
            return plans.Write(talk, "list_deals", talk.Kept("list_deals", talk.Last, true), Pointed);
        }

        var isTotal =
            Sums.Any(question.Says)
            && !words.AsksItself
            && !words.HasOwn
            && (points || question.Message.Tokens.Count <= ShortMessage);
        return isOwners && talk.IsAfterList ? Summed(talk, "owner")
            : !isTotal ? null
            : Ungrouped(talk) ?? (talk.IsAfterList ? Summed(talk, null) : null);
    }

    private static bool AsksForList(TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        return !words.HasOwn
            && (
                (question.Says("list") && (words.IsBare || words.Points))
                || (question.Has(SpanKind.Ask, "list") && words.IsOf("those"))
            );
    }

    private Plan? Ungrouped(TalkTurn talk)
    {
        var arguments = AskedBefore.Arguments(talk.Last);
        if (!arguments.Remove("groupBy"))
        {
            return null;
        }

        arguments.Remove("orderBy");
        arguments.Remove("top");
        return plans.Write(talk, talk.Last.Function, arguments, Pointed);
    }

    private Plan Summed(TalkTurn talk, string? dimension)
    {
        var sum = PlanWriter.With(
            talk.Kept("query_metric", talk.Last, true),
            ("measures", MeasureEdit.Of(talk.Last.Function, AskedBefore.Arguments(talk.Last)))
        );
        return plans.Write(
            talk,
            "query_metric",
            dimension is null ? sum : PlanWriter.With(sum, ("groupBy", new JsonArray(dimension))),
            Pointed
        );
    }

    // "Put the two side by side", "the others".
    public Plan? Joined(TalkTurn talk)
    {
        if (talk.Words.HasSlot || talk.Words.HasOwn || talk.Question.Asked.Measures.Count > 0)
        {
            return null;
        }

        if (
            (talk.Words.IsOf("both") || (talk.Words.IsOf("those") && talk.Question.Has(SpanKind.Versus, "compare")))
            && Pointing.Both(talk) is { } both
        )
        {
            return plans.Write(talk, talk.Last.Function, both, Pointed);
        }

        var arguments = AskedBefore.Arguments(talk.Last);
        return talk.Words.IsOf("others") && arguments["filter"] is JsonObject filter
            ? plans.Write(
                talk,
                talk.Last.Function,
                PlanWriter.With(
                    arguments,
                    (
                        "filter",
                        FilterMerging.Complement(
                            filter,
                            talk.Before.Calls.Count > 1
                                ? AskedBefore.Arguments(talk.Before.Calls[1])["filter"] as JsonObject
                                : null
                        )
                    )
                ),
                Pointed
            )
            : null;
    }

    public Plan? Deal(TalkTurn talk, int place)
    {
        var listed = talk.Context.Conversation.ListedDeals;
        var index = place < 0 ? listed.Count - 1 : place;
        return index >= listed.Count
            ? new() { Refusal = new($"The last list has {listed.Count} deals only."), Confidence = 1 }
            : OfDeal(talk, listed[index]);
    }

    private Plan? OfDeal(TalkTurn talk, string id) =>
        talk.Context.Book.Find(id) is not { } deal ? null
        : plans.Has("explain_deal") || deal.Account is null
            ? plans.Write(talk, "explain_deal", new() { ["deal"] = deal.Id }, Pointed)
        : plans.Write(
            talk,
            "list_deals",
            new() { ["filter"] = new JsonObject { ["accounts"] = new JsonArray(deal.Account.Name) } },
            Pointed
        );
}

using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What is asked of the things that were asked or listed last: one of the deals, their sum, their owners, the others.</summary>
internal sealed class ListQuestions(PlanWriter plans)
{
    private const int ShortMessage = 3;
    private static readonly string[] Sums = ["together", "total", "sum", "altogether"];

    /// <summary>A plan for what is asked of the deals that were listed; null for other messages.</summary>
    /// <param name="talk">The turn.</param>
    /// <param name="guess">The function that the message is likeliest for by itself.</param>
    public Plan? OfList(TalkTurn talk, Guess guess) =>
        talk.IsAfterList && Pointing.AsksForLargest(talk) ? Largest(talk)
        : talk.Question.Has(SpanKind.Suppose) ? null
        : Pointing.Place(talk) is { } place && talk.Context.Conversation.ListedDeals.Count > 0
            ? Deal(talk, place, guess)
        : PointsAtNothing(talk)
            ? new() { Refusal = new("The last answer lists nothing that stands at that place."), Confidence = 1 }
        : FewDeals(talk) ?? FewPeople(talk) ?? OfAll(talk);

    // "And the second one?", where nothing or less was listed: nothing is taken in its place.
    private static bool PointsAtNothing(TalkTurn talk) =>
        Pointing.Place(talk) is not null
        && talk.Words.IsBare
        && talk.Question
            is {
                Mentions.Count: 0,
                Tests.Count: 0,
                Time.IsSaid: false,
                Asked: { Dimensions.Count: 0, Flags.Count: 0, Measures.Count: 0 }
            };

    // "The first two together, what are they worth".
    private Plan? FewDeals(TalkTurn talk)
    {
        var (question, asked) = (talk.Question, talk.Question.Asked);
        var isSum = Sums.Any(question.Says) || (question.Has(SpanKind.Field, "amount") && asked.OrderBy is null);
        if (
            !isSum
            || question.Mentions.Count > 0
            || Pointing.Few(talk, talk.Context.Conversation.ListedDeals) is not { } few
        )
        {
            return null;
        }

        var filter = new JsonObject();
        FilterWriter.AddTest(filter, new("name", "in", SlotJson.List(talk.Names(few))));
        return plans.Write(
            talk,
            FunctionName.QueryMetric,
            new()
            {
                ["measures"] = MeasureEdit.Of(FunctionName.ListDeals, TalkTurn.Arguments(talk.Last)),
                ["filter"] = filter,
                ["period"] = "all",
            }
        );
    }

    // "Which of the two at the top has the better win rate", after sellers were ranked.
    private Plan? FewPeople(TalkTurn talk) =>
        talk.Question.Asked.Measures.Count > 0
        && talk.Question.Mentions.Count == 0
        && Pointing.Few(talk, talk.Context.Conversation.ListedPeople) is { } few
            ? plans.Write(
                talk,
                FunctionName.QueryMetric,
                talk.Kept(FunctionName.QueryMetric, talk.Last, true)
                    .With(
                        ("measures", SlotJson.List(talk.Question.Asked.Measures)),
                        ("groupBy", new JsonArray("owner")),
                        ("filter", new JsonObject { ["owners"] = SlotJson.List(few) })
                    )
            )
            : null;

    // Of deals at risk the largest is one that was listed; of other lists it is asked for anew.
    private Plan? Largest(TalkTurn talk)
    {
        var question = talk.Question;
        var isOne =
            question.Ask is "what_to_do" or "why"
            || (talk.Last.Function == FunctionName.ListRiskDeals && !question.Has(SpanKind.Ask, "who"));
        var kept = talk.Kept(FunctionName.ListDeals, talk.Last, true);
        return !isOne ? plans.Write(talk, FunctionName.ListDeals, kept.With(("orderBy", "amount desc"), ("top", 1)))
            : Pointing.Largest(talk) is { } largest ? OfDeal(talk, largest)
            : null;
    }

    // "As a list", "who owns those", "put them together".
    private Plan? OfAll(TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        var points = words.IsOf("those") || words.IsOf("it") || SaysDeals(question);
        var isOwners = question.Has(SpanKind.Ask, "who") && points && question.Asked.Dimensions is [] or ["owner"];
        var measures = MeasureEdit.Of(talk.Last.Function, TalkTurn.Arguments(talk.Last));
        var isMore = words.HasSlot && !(isOwners && question is { Mentions.Count: 0, Time.IsSaid: false });
        if (isMore || question.Asked.Measures.Count > 0)
        {
            return null;
        }

        if (isOwners && measures.Count > 0)
        {
            return Summed(talk, "owner");
        }

        if (AsksForList(talk))
        {
            return plans.Write(talk, FunctionName.ListDeals, talk.Kept(FunctionName.ListDeals, talk.Last, true));
        }

        var isTotal =
            Sums.Any(question.Says)
            && !words.AsksItself
            && !words.HasOwn
            && (points || question.Message.Tokens.Count <= ShortMessage);
        return !isTotal ? null : Ungrouped(talk) ?? (talk.IsAfterList ? Summed(talk, null) : null);
    }

    private static bool AsksForList(TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        var isShown = question.Has(SpanKind.Ask, "list") || words.Edits("narrow");
        return !words.HasOwn
            && (
                (question.Says("list") && (words.IsBare || words.Points))
                || (isShown && (words.IsOf("those") || SaysDeals(question)))
            );
    }

    private static bool SaysDeals(Frame question) =>
        question.Message.Canonical.Contains("the deals", StringComparison.Ordinal);

    private Plan? Ungrouped(TalkTurn talk)
    {
        var arguments = TalkTurn.Arguments(talk.Last);
        return arguments.ContainsKey("groupBy")
            ? plans.Write(
                talk,
                talk.Last.Function,
                arguments.Where(slot => slot is not ("groupBy" or "orderBy" or "top"))
            )
            : null;
    }

    private Plan Summed(TalkTurn talk, string? dimension)
    {
        var measures = MeasureEdit.Of(talk.Last.Function, TalkTurn.Arguments(talk.Last));
        var sum = talk.Kept(FunctionName.QueryMetric, talk.Last, true).With(("measures", measures));
        return plans.Write(
            talk,
            FunctionName.QueryMetric,
            dimension is null ? sum
                : talk.Question.Asked.Rank is not { } direction ? sum.With(("groupBy", new JsonArray(dimension)))
                : sum.With(("groupBy", new JsonArray(dimension)), ("orderBy", $"{measures[0]} {direction}"))
        );
    }

    /// <summary>"Put the two side by side", "the others"; null for other messages.</summary>
    public Plan? Joined(TalkTurn talk)
    {
        var words = talk.Words;
        if (words.HasSlot || words.HasOwn || talk.Question.Asked.Measures.Count > 0)
        {
            return null;
        }

        var isBoth = words.IsOf("both") || (words.IsOf("those") && talk.Question.Has(SpanKind.Versus, "compare"));
        return isBoth && Pointing.Both(talk) is { } both ? plans.Write(talk, talk.Last.Function, both)
            : words.IsOf("others")
            && TalkTurn.Arguments(talk.Last) is { } arguments
            && arguments["filter"] is JsonObject filter
                ? plans.Write(
                    talk,
                    talk.Last.Function,
                    arguments.With(("filter", FilterSlots.Complement(filter, Earlier(talk))))
                )
            : null;
    }

    private static JsonObject? Earlier(TalkTurn talk) =>
        talk.Calls is [_, var earlier, ..] ? TalkTurn.Arguments(earlier)["filter"] as JsonObject : null;

    /// <summary>What there is to say of one of the deals listed last; a refusal where the list is shorter.</summary>
    /// <param name="talk">The turn.</param>
    /// <param name="place">Its place in the list, from 0; below 0 for the last.</param>
    /// <param name="guess">What the message is likeliest for, where that may be told of a deal.</param>
    public Plan? Deal(TalkTurn talk, int place, Guess? guess = null)
    {
        var listed = talk.Context.Conversation.ListedDeals;
        var index = place < 0 ? listed.Count - 1 : place;
        return index >= listed.Count
            ? new() { Refusal = new($"The last list has {listed.Count} deals only."), Confidence = 1 }
            : OfDeal(talk, listed[index], guess);
    }

    private Plan? OfDeal(TalkTurn talk, string id, Guess? guess = null) =>
        talk.Context.Book.Find(id) is not { } deal ? null
        // "What would it take to win the second one".
        : guess is { Probability: >= Certainty.SureOfFunction }
        && plans.Has(guess.Function)
        && FunctionSlots.Find(guess.Function).Takes("deal")
            ? plans.Write(talk, guess.Function, new() { ["deal"] = deal.Id })
        : plans.Has(FunctionName.ExplainDeal) || deal.Account is null
            ? plans.Write(talk, FunctionName.ExplainDeal, new() { ["deal"] = deal.Id })
        : plans.Write(
            talk,
            FunctionName.ListDeals,
            new() { ["filter"] = new JsonObject { ["accounts"] = new JsonArray(deal.Account.Name) } }
        );
}

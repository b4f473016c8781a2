using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Plans for messages that only make sense after the last answer.</summary>
internal sealed class FollowUpPlanner(CallMaker calls, Utterances utterances)
{
    // Chosen, not fitted: a message that only points leaves less open than one with words of its own.
    private const double Pointed = 0.97;
    private const double Bare = 0.95;
    private const double Opened = 0.85;
    private const double SureOfFunction = 0.45;
    private static readonly string[] Carried = ["period", "filter", "compareTo"];

    /// <summary>A plan for a message that points at an earlier one; null where it does not.</summary>
    public Plan? PlanReference(RoutingContext turn)
    {
        var (question, talk) = (turn.Question, turn.Conversation);
        if (talk.Last.Count == 0)
        {
            return null;
        }

        return LastAnswerRequests.GoesBack(question) ? Back(talk)
            : LastAnswerRequests.AsksWhy(question) ? Why(turn)
            : LastAnswerRequests.AsksForList(question) ? Carry(turn, "list_deals", [], Pointed)
            : BackReferences.Steps(question) is { } steps ? Stepped(turn, steps)
            : BackReferences.NewBound(question) is { } bound ? Bounded(turn, bound)
            : LastAnswerRequests.PlaceInList(question) is { } place && talk.ListedDeals.Count > 0 ? Deal(turn, place)
            : null;
    }

    /// <summary>A plan for a message that changes or widens the last question; null where it is a question of its own.</summary>
    public Plan? PlanContinuation(RoutingContext turn, Guess guess)
    {
        if (turn.Conversation.Last.Count == 0)
        {
            return null;
        }

        var last = turn.Conversation.Last[^1];
        if (FollowUp.Continues(turn.Question, turn.Conversation, turn.Guesses))
        {
            var isBare = FollowUp.IsBare(turn.Question, FunctionSlots.Find(last.Function));
            return Changed(turn, last, isBare ? Bare : Opened);
        }

        if (guess.Probability < SureOfFunction || !calls.Has(guess.Function))
        {
            return null;
        }

        return guess.Function == last.Function && BackReferences.IsFragment(turn.Question)
            ? Changed(turn, last, guess.Probability)
            : CarriedTo(turn, guess);
    }

    // Another function, with what the last question said of period and deals.
    private Plan? CarriedTo(RoutingContext turn, Guess guess)
    {
        var isFollowUp = FollowUp.Opens(turn.Question) || BackReferences.PointsBack(turn.Question);
        if (!isFollowUp || FunctionSlots.Find(guess.Function).NeedsDeal)
        {
            return null;
        }

        var arguments = ArgumentsWriter.Write(guess.Function, turn.Question, turn.Book);
        return Carry(
            turn,
            guess.Function,
            ScenarioDealReference.Resolve(guess.Function, arguments, turn),
            guess.Probability
        );
    }

    // "The quarter before": from the period that was asked about, not from today.
    private Plan? Stepped(RoutingContext turn, int steps)
    {
        var last = turn.Conversation.Last[^1];
        var arguments = Arguments(last);
        var calendar = turn.Book.Company.Calendar;
        if (
            !calls.Has(last.Function)
            || (string?)arguments["period"] is not { } id
            || PeriodParser.Parse(id, calendar) is not { Kind: not PeriodKind.Days } period
        )
        {
            return null;
        }

        arguments["period"] = calendar.Shift(period, steps).Id;
        return Planned(turn, last.Function, arguments);
    }

    // "Make it 200k": the bound that was given before moves.
    private Plan? Bounded(RoutingContext turn, decimal bound)
    {
        var last = turn.Conversation.Last[^1];
        var arguments = Arguments(last);
        var filter = arguments["filter"] as JsonObject;
        var field =
            filter?.ContainsKey("minAmount") == true ? "minAmount"
            : filter?.ContainsKey("maxAmount") == true ? "maxAmount"
            : null;
        if (field is null || !calls.Has(last.Function))
        {
            return null;
        }

        filter![field] = bound;
        return Planned(turn, last.Function, arguments);
    }

    private Plan? Changed(RoutingContext turn, FunctionCall last, double confidence)
    {
        var function = NeedsMeasure(turn.Question, last.Function) ? "query_metric" : last.Function;
        if (!calls.Has(function))
        {
            return null;
        }

        var said = ArgumentsWriter.Write(function, turn.Question, turn.Book);
        if (turn.Question.Asked.Measures.Count == 0 && function == last.Function)
        {
            said.Remove("measures");
        }

        var before = function == last.Function ? Arguments(last) : Kept(last, function);
        CompareFrom(before, said, turn);
        return Planned(turn, function, FollowUp.Merge(before, said, turn.Question), confidence);
    }

    // "Compared with the quarter before?": before the one that was asked about, not before today's.
    private static void CompareFrom(JsonObject before, JsonObject said, RoutingContext turn)
    {
        var (time, calendar) = (turn.Question.Time, turn.Book.Company.Calendar);
        if (
            said.ContainsKey("compareTo")
            && time.Period is null
            && (time.ComparesPrevious || time.ComparesYearEarlier)
            && (string?)before["period"] is { } id
            && PeriodParser.Parse(id, calendar) is { Kind: not PeriodKind.Days } period
        )
        {
            said["compareTo"] = (
                time.ComparesYearEarlier ? calendar.YearEarlier(period) : calendar.Shift(period, -1)
            ).Id;
        }
    }

    // "By region" after the dashboard: it takes no breakdown, so the same figure is asked as a measure.
    private static bool NeedsMeasure(Frame question, string function) =>
        question.Asked.Dimensions.Count > 0 && !FunctionSlots.Find(function).Takes("groupBy");

    private Plan Back(ConversationState talk)
    {
        var before = talk.Earlier.Count > 0 ? talk.Earlier[0] : [];
        return before.Count == 0 || before.Any(call => !calls.Has(call.Function))
            ? new() { Refusal = new("There is nothing to go back to in this conversation."), Confidence = 1 }
            : new()
            {
                Calls =
                [
                    .. before.Select(call => calls.Create(call.Function, Arguments(call), ["the question before"])),
                ],
                Confidence = Pointed,
            };
    }

    private Plan? Why(RoutingContext turn)
    {
        var last = turn.Conversation.Last[^1];
        var hasDeals = turn.Conversation.ListedDeals.Count > 0;
        var reason = utterances
            .Find(last.Function)
            ?.Why.FirstOrDefault(function =>
                calls.Has(function) && (hasDeals || !FunctionSlots.Find(function).NeedsDeal)
            );

        // A reason that is told of one deal is told of the deal that the answer lists first.
        return reason is null ? null
            : FunctionSlots.Find(reason).NeedsDeal ? Deal(turn, 0)
            : Carry(turn, reason, [], Pointed);
    }

    private Plan? Deal(RoutingContext turn, int place)
    {
        var listed = turn.Conversation.ListedDeals;
        var index = place < 0 ? listed.Count - 1 : place;
        if (index >= listed.Count)
        {
            return new() { Refusal = new($"The last list has {listed.Count} deals only."), Confidence = 1 };
        }

        if (turn.Book.Find(listed[index]) is not { } deal)
        {
            return null;
        }

        return calls.Has("explain_deal") ? Planned(turn, "explain_deal", new() { ["deal"] = deal.Id })
            : deal.Account is { } account && calls.Has("list_deals")
                ? Planned(
                    turn,
                    "list_deals",
                    new() { ["filter"] = new JsonObject { ["accounts"] = new JsonArray(account.Name) } }
                )
            : null;
    }

    private Plan Carry(RoutingContext turn, string function, JsonObject said, double confidence)
    {
        var last = turn.Conversation.Last[^1];
        var before = function == last.Function ? Arguments(last) : Kept(last, function);
        return Planned(turn, function, FollowUp.Merge(before, said, turn.Question), confidence);
    }

    private static JsonObject Kept(FunctionCall last, string function)
    {
        var shape = FunctionSlots.Find(function);
        var kept = Arguments(last);
        foreach (var name in kept.Select(entry => entry.Key).ToArray())
        {
            if (!shape.Takes(name) || !Carried.Contains(name, StringComparer.Ordinal))
            {
                kept.Remove(name);
            }
        }

        return kept;
    }

    private Plan Planned(RoutingContext turn, string function, JsonObject arguments, double confidence = Pointed) =>
        new()
        {
            Calls = [calls.Create(function, arguments, Assumptions.List(function, arguments, turn.Book))],
            Confidence = confidence,
        };

    private static JsonObject Arguments(FunctionCall call) =>
        JsonNode.Parse(call.Arguments.GetRawText()) as JsonObject ?? [];
}

using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Plans for messages that change or point at the question before, answered or not.</summary>
internal sealed class FollowUpPlanner(CallMaker calls, Utterances utterances, RefusalBuilder declining)
{
    // Chosen, not fitted: a message that only points leaves less open than one with words of its own.
    private const double Pointed = 0.97;
    private const double Edited = 0.95;
    private const double SureOfFunction = 0.45;
    private const double SureOfOther = 0.6;
    private const double Unsure = 0.35;
    private const double NamesEarlier = 0.02;
    private const int ShortWhy = 5;

    /// <summary>A plan; null for a question of its own.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="guess">The function that the message is likeliest for by itself.</param>
    public Plan? Find(RoutingContext context, Guess guess)
    {
        if (context.Conversation.Asked is null)
        {
            return null;
        }

        var talk = new TalkTurn(context, new(context.Question), new(context.Conversation));
        return Chosen(talk, guess)
            ?? (talk.Words.IsFresh ? null : Back(talk) ?? Why(talk) ?? OfList(talk) ?? Joined(talk) ?? Change(talk, guess))
            ?? Price(talk, guess)
            ?? Carried(talk, guess);
    }

    // "What if I give 10%": a share off the deal that was spoken of.
    private Plan? Price(TalkTurn talk, Guess guess) =>
        guess.Function is "run_scenario" or "analyze_price"
        && talk.Question.Mentions.Count == 0
        && talk.Before.Deal() is { } deal
        && ArgumentsWriter.Write("analyze_price", talk.Question, talk.Context.Book) is var said
        && said.ContainsKey("discount")
        && !ArgumentsWriter.Write("run_scenario", talk.Question, talk.Context.Book).ContainsKey("adjustments")
            ? Planned(talk, "analyze_price", With(said, ("deal", deal)), Pointed)
            : null;

    // "Yes", "the second", "Kovács" after a question back.
    private Plan? Chosen(TalkTurn talk, Guess guess)
    {
        var (choices, question) = (talk.Context.Conversation.Choices, talk.Question);
        if (choices.Count == 0)
        {
            return null;
        }

        if (!talk.Words.IsBare)
        {
            // "The pipeline", after "the forecast or the pipeline?"
            var named = choices.FirstOrDefault(choice => choice.Function == guess.Function && guess.Probability >= SureOfFunction);
            return named is null || talk.Words.HasSlot || choices.All(choice => choice.Function == guess.Function) ? null
                : Planned(talk, named.Function, AskedBefore.Arguments(named), guess.Probability);
        }

        var index = question.Has(SpanKind.Edit, "yes") && !talk.Words.HasSlot ? 0 : Pointing.Place(talk);
        var chosen =
            index is { } place && place < choices.Count ? choices[place < 0 ? ^1 : place]
            : question.Mentions.Count > 0 ? choices.FirstOrDefault(choice => question.Mentions.All(name => name.Readings.Any(reading => choice.Line.Contains(JsonEncodedText.Encode(reading.Key).ToString(), StringComparison.Ordinal) || choice.Line.Contains(reading.Key, StringComparison.Ordinal))))
            : null;
        return chosen is null ? null : Planned(talk, chosen.Function, AskedBefore.Arguments(chosen), Pointed);
    }

    private Plan? Back(TalkTurn talk)
    {
        if (!talk.Words.Edits("back") || talk.Words.HasSlot || talk.Words.HasOwn || talk.Words.Clears || FigureEdit.Find(talk.Question) is not null)
        {
            return null;
        }

        var state = talk.Context.Conversation;
        var before = state.Open is not null ? state.Last : state.Earlier.Count > 0 ? state.Earlier[0] : [];
        return before.Count == 0 || before.Any(call => !calls.Has(call.Function))
            ? new() { Refusal = new("There is nothing to go back to in this conversation."), Confidence = 1 }
            : new()
            {
                Calls = [.. before.Select(call => calls.Create(call.Function, AskedBefore.Arguments(call), ["the question before"]))],
                Confidence = Pointed,
            };
    }

    // "Why?", "why did it change": the reasons of what was asked, whatever tells them.
    private Plan? Why(TalkTurn talk)
    {
        var question = talk.Question;
        var isWhy = question.Ask == "why" && !talk.Words.HasSlot && question.Asked.Measures.Count == 0
            && (!talk.Words.HasOwn || (talk.Words.IsOf("it") && question.Message.Tokens.Count <= ShortWhy + 1) || question.Message.Tokens.Count <= 3);
        if (!isWhy)
        {
            return null;
        }

        var last = talk.Last;
        if (talk.Last.Arguments.TryGetProperty("deal", out var deal))
        {
            return Planned(talk, "explain_deal", new() { ["deal"] = deal.GetString() }, Pointed);
        }

        var before = AskedBefore.Arguments(last);
        var isOfRates = MeasureEdit.Of(last.Function, before).Any(measure => ((string)measure!).StartsWith("win_rate", StringComparison.Ordinal));
        var hasDeals = talk.Context.Conversation.ListedDeals.Count > 0;
        var reason = isOfRates
            ? "explain_win_rate_change"
            : utterances.Find(last.Function)?.Why.FirstOrDefault(function => calls.Has(function) && (hasDeals || !FunctionSlots.Find(function).NeedsDeal));
        return reason is null ? null
            : FunctionSlots.Find(reason).NeedsDeal ? Deal(talk, 0)
            : Planned(talk, reason, talk.Kept(reason, last, keepsFlags: true), Pointed);
    }

    // What is asked of the deals that were listed.
    private Plan? OfList(TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        var isLargest = Pointing.AsksForLargest(talk);
        if (isLargest && talk.IsAfterList)
        {
            return question.Ask is "what_to_do" or "why" || (talk.Last.Function == "list_risk_deals" && !question.Has(SpanKind.Ask, "who"))
                ? Pointing.Largest(talk) is { } largest ? OfDeal(talk, largest) : null
                : Planned(talk, "list_deals", With(talk.Kept("list_deals", talk.Last, true), ("orderBy", "amount desc"), ("top", 1)), Pointed);
        }

        if (Pointing.Place(talk) is { } place && talk.Context.Conversation.ListedDeals.Count > 0)
        {
            return Deal(talk, place);
        }

        var points = words.IsOf("those") || words.IsOf("it");
        var isOwners = question.Has(SpanKind.Ask, "who") && points && question.Asked.Dimensions is [] or ["owner"];
        if ((words.HasSlot && !(isOwners && question is { Mentions.Count: 0, Time.IsSaid: false })) || question.Asked.Measures.Count > 0)
        {
            return null;
        }

        if (question.Says("list") && !words.HasOwn && (points || words.IsBare) || (question.Has(SpanKind.Ask, "list") && words.IsOf("those") && !words.HasOwn))
        {
            return Planned(talk, "list_deals", talk.Kept("list_deals", talk.Last, true), Pointed);
        }

        var isTotal = question.Says("together") || question.Says("total") || question.Says("sum") || question.Says("altogether");
        if (isTotal && !isOwners && words.IsBare && AskedBefore.Arguments(talk.Last) is var grouped && grouped.Remove("groupBy"))
        {
            grouped.Remove("orderBy");
            grouped.Remove("top");
            return Planned(talk, talk.Last.Function, grouped, Pointed);
        }

        if (!talk.IsAfterList || !(isOwners || (isTotal && !words.AsksItself && !words.HasOwn && (points || question.Message.Tokens.Count <= 3))))
        {
            return null;
        }

        var sum = With(talk.Kept("query_metric", talk.Last, true), ("measures", MeasureEdit.Of(talk.Last.Function, AskedBefore.Arguments(talk.Last))));
        return Planned(talk, "query_metric", isOwners ? With(sum, ("groupBy", new JsonArray("owner"))) : sum, Pointed);
    }

    // "Put the two side by side", "the others".
    private Plan? Joined(TalkTurn talk)
    {
        if (talk.Words.HasSlot || talk.Words.HasOwn || talk.Question.Asked.Measures.Count > 0)
        {
            return null;
        }

        if ((talk.Words.IsOf("both") || (talk.Words.IsOf("those") && talk.Question.Has(SpanKind.Versus, "compare"))) && Pointing.Both(talk) is { } both)
        {
            return Planned(talk, talk.Last.Function, both, Pointed);
        }

        var arguments = AskedBefore.Arguments(talk.Last);
        return talk.Words.IsOf("others") && arguments["filter"] is JsonObject filter
            ? Planned(talk, talk.Last.Function, With(arguments, ("filter", FilterMerging.Complement(filter, talk.Before.Calls.Count > 1 ? AskedBefore.Arguments(talk.Before.Calls[1])["filter"] as JsonObject : null))), Pointed)
            : null;
    }

    private Plan? Deal(TalkTurn talk, int place)
    {
        var listed = talk.Context.Conversation.ListedDeals;
        var index = place < 0 ? listed.Count - 1 : place;
        return index >= listed.Count
            ? new() { Refusal = new($"The last list has {listed.Count} deals only."), Confidence = 1 }
            : OfDeal(talk, listed[index]);
    }

    private Plan? OfDeal(TalkTurn talk, string id) =>
        talk.Context.Book.Find(id) is not { } deal ? null
        : calls.Has("explain_deal") || deal.Account is null ? Planned(talk, "explain_deal", new() { ["deal"] = deal.Id }, Pointed)
        : Planned(talk, "list_deals", new() { ["filter"] = new JsonObject { ["accounts"] = new JsonArray(deal.Account.Name) } }, Pointed);

    // The question before with what the message changes.
    private Plan? Change(TalkTurn talk, Guess guess)
    {
        var call = Named(talk) ?? talk.Last;
        var function = call.Function;
        var before = AskedBefore.Arguments(call);
        var (question, words, shape) = (talk.Question, talk.Words, FunctionSlots.Find(function));
        var figure = words.HasSlot || !words.IsBare ? null : FigureEdit.Find(question);
        if (figure is null && before["adjustments"] is JsonArray supposed && ChangeScenario(talk, before, supposed) is { } scenario)
        {
            return scenario;
        }

        if (MeasureEdit.InOtherUnit(MeasureEdit.Of(function, before), question, words) is { } unit && (words.IsBare || words.LeadsAsEdit || words.Edits("replace")))
        {
            return MeasureChange(talk, call, unit);
        }

        if (MeasureEdit.IsAsked(question, words, shape))
        {
            return Merged(talk, function, before, []);
        }

        if (figure is not null && (words.HasCue || !words.HasEveryday))
        {
            return FigureEdit.Apply(shape, before, figure) ? Planned(talk, function, before, Edited, AskedBefore.Arguments(call)) : null;
        }

        return call == talk.Last && !IsChange(talk, shape, guess) ? null : Fitting(talk, call, before);
    }

    // A function of an earlier turn that the message names: "back to the recon".
    private static FunctionCall? Named(TalkTurn talk) =>
        talk.Words.Edits("back") && (talk.Words.HasOwn || talk.Question.Asked.Measures.Count > 0)
            ? talk.Context.Guesses.Where(guess => guess.Probability >= NamesEarlier)
                .Select(guess => talk.Before.Calls.FirstOrDefault(call => call.Function == guess.Function))
                .FirstOrDefault(call => call is not null)
            : null;

    private Plan? ChangeScenario(TalkTurn talk, JsonObject before, JsonArray supposed)
    {
        var said = ArgumentsWriter.Write("run_scenario", talk.Question, talk.Context.Book);
        if (talk.Words.AsksItself && !talk.Question.Has(SpanKind.Suppose))
        {
            return null;
        }

        if (ScenarioEdit.Change(supposed, said["adjustments"] as JsonArray, talk.Context, talk.Words) is not { } changed)
        {
            return null;
        }

        // A whole new supposition is a question of its own.
        var isNew = talk.Question.Has(SpanKind.Suppose) && said.ContainsKey("adjustments") && !talk.Words.IsOpened;
        return isNew ? null : Planned(talk, "run_scenario", With(before, ("adjustments", changed)), Edited, before);
    }

    private static bool IsChange(TalkTurn talk, FunctionSlots shape, Guess guess)
    {
        var words = talk.Words;
        var isClearing = words.Clears || FrameEditor.ClearsFields(talk.Question);
        if (words.AsksItself || (talk.Question.Has(SpanKind.State, "changed") && !shape.Takes("since")) || talk.Question.Asked.Measures.Count > 0 || !(words.HasSlot || isClearing))
        {
            return false;
        }

        var isOther = guess.Probability >= SureOfOther && guess.Function != shape.Function;
        return words.IsBare && (!words.HasEveryday || words.HasCue)
            || (words.LeadsAsEdit && words.FitsInto(shape))
            || (words.HasCue && !isOther && (!words.HasOwn || words.IsSteered || guess.Function == shape.Function))
            || (words.IsOpened && guess.Probability < Unsure);
    }

    // The same function where it has a place for all that is said, else the one that can take it over.
    private Plan? Fitting(TalkTurn talk, FunctionCall call, JsonObject before)
    {
        var (question, words, function) = (talk.Question, talk.Words, call.Function);
        if (words.FitsInto(FunctionSlots.Find(function)))
        {
            return Merged(talk, function, before, []);
        }

        if (words.HasOwn || words.HasEveryday)
        {
            return null;
        }

        if (question.Asked.Flags.Count > 0 && question.Asked.Dimensions.Count == 0)
        {
            return Merged(talk, "list_deals", talk.Kept("list_deals", call, false), []);
        }

        var measures = MeasureEdit.Of(function, before);
        return measures.Count > 0 && talk.Words.FitsInto(FunctionSlots.Find("query_metric"))
            ? Merged(talk, "query_metric", talk.Kept("query_metric", call, true), measures)
            : null;
    }

    private Plan Merged(TalkTurn talk, string function, JsonObject before, JsonArray measures)
    {
        var (question, book) = (talk.Question, talk.Context.Book);
        var said = ArgumentsWriter.Write(function, question, book);
        if (measures.Count > 0)
        {
            before["measures"] = measures;
        }

        // What is supposed stays; names narrow down what it is held against.
        if (before.ContainsKey("adjustments") && FilterWriter.Write(question, book) is { } narrowing)
        {
            said["filter"] = narrowing;
        }

        if (talk.Words.Clears && question.Asked.Metrics is ["all"])
        {
            said.Remove("metrics");
        }

        if (before["measures"] is JsonArray known && question.Asked.Measures.Count == 0)
        {
            said.Remove("measures");
            if (MeasureEdit.OfState(known, question) is { } state)
            {
                said["measures"] = state;
            }
        }

        var was = (JsonObject)before.DeepClone();
        PeriodEdit.Apply(before, said, question, book);
        return Planned(talk, function, FrameEditor.Merge(before, said, talk.Words, question), Edited, was);
    }

    private Plan MeasureChange(TalkTurn talk, FunctionCall call, JsonArray measures)
    {
        var function = call.Function == "get_pipeline_trend" ? call.Function : "query_metric";
        var before = call.Function == function ? AskedBefore.Arguments(call) : talk.Kept(function, call, true);
        if (call.Function != function && AskedBefore.Arguments(call)["groupBy"] is { } by)
        {
            before["groupBy"] = by is JsonArray ? by.DeepClone() : new JsonArray(by.DeepClone());
        }

        return Planned(talk, function, With(before, function == "query_metric" ? ("measures", measures) : ("measure", measures[0]!.DeepClone())), Edited, AskedBefore.Arguments(call));
    }

    // Another function, about what the question before was about.
    private Plan? Carried(TalkTurn talk, Guess guess)
    {
        var words = talk.Words;
        var points = words.Points || (words.IsOpened && !words.IsFresh);
        if (AsksWhatPersonHas(talk, guess))
        {
            return Onto(talk, new("list_deals", Pointed));
        }

        return guess.Function == Utterances.OutOfScope || !points || (guess.Probability < SureOfFunction && !(words.Points && guess.Probability >= Unsure)) ? null
            : Onto(talk, Nearer(talk, guess));
    }

    private Plan? Onto(TalkTurn talk, Guess guess)
    {
        var shape = FunctionSlots.Find(guess.Function);
        var said = ArgumentsWriter.Write(guess.Function, talk.Question, talk.Context.Book);
        if (shape.Takes("adjustments"))
        {
            said = ScenarioEdit.OfLastDeal(said, talk.Context);
        }

        if (shape.Takes("deal"))
        {
            return said.ContainsKey("deal") || Pointing.DealMeant(talk.Context) is not { } deal
                ? null
                : Planned(talk, guess.Function, With(said, ("deal", deal)), guess.Probability);
        }

        if (said.ContainsKey("adjustments"))
        {
            return Planned(talk, guess.Function, said, guess.Probability);
        }

        var before = CarriedOver(talk, guess.Function);
        PeriodEdit.Apply(before, said, talk.Question, talk.Context.Book);
        return Planned(talk, guess.Function, FrameEditor.Merge(before, said, talk.Words, talk.Question), guess.Probability, before);
    }

    // "What is it that he has there", "another thing: what is still in Anna's name".
    private static bool AsksWhatPersonHas(TalkTurn talk, Guess guess) =>
        talk.Words.IsBare
        && (guess.Function is Utterances.OutOfScope or "list_deals" || guess.Probability < Unsure)
        && (talk.Words.IsOf("person") || (talk.Words.IsFresh && talk.Question.Mentions.Any(NameRules.IsOfPeople)));

    // What changes "it" is told by the function that answers "why?" after it. A share off the deal spoken of is a price.
    private Guess Nearer(TalkTurn talk, Guess guess)
    {
        var reasons = utterances.Find(talk.Last.Function)?.Why ?? [];
        if (talk.Words.IsOf("it") && talk.Context.Guesses[0] is { Probability: >= SureOfOther } first && FunctionSlots.Find(first.Function).NeedsDeal)
        {
            return first;
        }

        return talk.Words.IsOf("it") && reasons.Contains(guess.Function, StringComparer.Ordinal) && FunctionSlots.Find(guess.Function).Takes("since")
            ? guess with { Function = reasons.First(calls.Has) }
            : SaysChanged(talk) && calls.Has("get_pipeline_changes") && guess.Function is "list_deals" or "get_pipeline"
                ? guess with { Function = "get_pipeline_changes" }
            : guess;
    }

    // "Anything change in there since Monday?"
    private static bool SaysChanged(TalkTurn talk) =>
        talk.Question.Has(SpanKind.State, "changed") && talk.Words.Points && !FunctionSlots.Find(talk.Last.Function).Takes("since");

    private static JsonObject CarriedOver(TalkTurn talk, string function)
    {
        var words = talk.Words;
        var isOfPerson = words.IsOf("person") && talk.Question.Mentions.Count == 0;
        var isThere = words.IsOf("those") || words.IsOf("it");
        var kept = words.IsFresh ? [] : function == talk.Last.Function ? AskedBefore.Arguments(talk.Last) : talk.Kept(function, talk.Last, isThere);
        if (!isOfPerson || Pointing.WithPerson(talk, isThere) is not { } person)
        {
            return kept;
        }

        // Where the last question was about that person, all of it still holds.
        var isHeld = kept["filter"] is JsonObject filter && person.All(part => JsonNode.DeepEquals(filter[part.Key], part.Value));
        var shape = FunctionSlots.Find(function);
        if (shape.Takes("filter"))
        {
            kept["filter"] = isHeld ? kept["filter"]!.DeepClone() : person;
        }
        else if (shape.Takes("owner") || shape.Takes("team"))
        {
            var slot = person.ContainsKey("owners") && shape.Takes("owner") ? "owner" : "team";
            kept[slot] = (person["owners"] ?? person["teams"])?[0]?.DeepClone();
        }

        return kept;
    }

    private static JsonObject With(JsonObject arguments, params (string Name, JsonNode? Value)[] more)
    {
        var result = (JsonObject)arguments.DeepClone();
        foreach (var (name, value) in more)
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }

    private Plan Planned(TalkTurn talk, string function, JsonObject arguments, double confidence, JsonObject? before = null)
    {
        var kept = before is null ? null : KeptText.Write(before, arguments);
        return calls.Has(function)
            ? new()
            {
                Calls = [calls.Create(function, arguments, Assumptions.List(function, arguments, talk.Context.Book))],
                Confidence = confidence,
                Ask = talk.Question.Ask,
                Kept = kept,
            }
            : declining.ForMissingFunction(new(function, confidence), talk.Question) with
            {
                Open = new(function, JsonSerializer.SerializeToElement(arguments)),
                Kept = kept,
            };
    }
}

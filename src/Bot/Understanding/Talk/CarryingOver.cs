using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Another function, about what the question before was about.</summary>
internal sealed class CarryingOver(PlanWriter plans, Utterances utterances)
{
    private const double Pointed = 0.97;
    private const double SureOfFunction = 0.45;
    private const double SureOfOther = 0.6;
    private const double Unsure = 0.35;

    // Another function, about what the question before was about.
    public Plan? Carried(TalkTurn talk, Guess guess)
    {
        var words = talk.Words;
        var points = words.Points || (words.IsOpened && !words.IsFresh);
        if (AsksWhatPersonHas(talk, guess))
        {
            return Onto(talk, new("list_deals", Pointed));
        }

        return
            guess.Function == Utterances.OutOfScope
            || !points
            || (guess.Probability < SureOfFunction && !(words.Points && guess.Probability >= Unsure))
            ? null
            : Onto(talk, Nearer(talk, guess));
    }

    // "What if I give 10%": a share off the deal that was spoken of.
    public Plan? Price(TalkTurn talk, Guess guess) =>
        guess.Function is "run_scenario" or "analyze_price"
        && talk.Question.Mentions.Count == 0
        && talk.Before.Deal() is { } deal
        && ArgumentsWriter.Write("analyze_price", talk.Question, talk.Context.Book) is var said
        && said.ContainsKey("discount")
        && !ArgumentsWriter.Write("run_scenario", talk.Question, talk.Context.Book).ContainsKey("adjustments")
            ? plans.Write(talk, "analyze_price", PlanWriter.With(said, ("deal", deal)), Pointed)
            : null;

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
                : plans.Write(talk, guess.Function, PlanWriter.With(said, ("deal", deal)), guess.Probability);
        }

        if (said.ContainsKey("adjustments"))
        {
            return plans.Write(talk, guess.Function, said, guess.Probability);
        }

        var before = CarriedOver(talk, guess.Function);
        PeriodEdit.Apply(before, said, talk.Question, talk.Context.Book);
        return plans.Write(
            talk,
            guess.Function,
            FrameEditor.Merge(before, said, talk.Words, talk.Question),
            guess.Probability,
            before
        );
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
        if (
            talk.Words.IsOf("it")
            && talk.Context.Guesses[0] is { Probability: >= SureOfOther } first
            && FunctionSlots.Find(first.Function).NeedsDeal
        )
        {
            return first;
        }

        return talk.Words.IsOf("it")
            && reasons.Contains(guess.Function, StringComparer.Ordinal)
            && FunctionSlots.Find(guess.Function).Takes("since")
                ? guess with
                {
                    Function = reasons.First(plans.Has),
                }
            : SaysChanged(talk) && plans.Has("get_pipeline_changes") && guess.Function is "list_deals" or "get_pipeline"
                ? guess with
                {
                    Function = "get_pipeline_changes",
                }
            : guess;
    }

    private static JsonObject CarriedOver(TalkTurn talk, string function)
    {
        var words = talk.Words;
        var isOfPerson = words.IsOf("person") && talk.Question.Mentions.Count == 0;
        var isThere = words.IsOf("those") || words.IsOf("it");
        var kept =
            words.IsFresh ? []
            : function == talk.Last.Function ? AskedBefore.Arguments(talk.Last)
            : talk.Kept(function, talk.Last, isThere);
        if (!isOfPerson || Pointing.WithPerson(talk, isThere) is not { } person)
        {
            return kept;
        }

        // Where the last question was about that person, all of it still holds.
        var isHeld =
            kept["filter"] is JsonObject filter
            && person.All(part => JsonNode.DeepEquals(filter[part.Key], part.Value));
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

    // "Anything change in there since Monday?"
    private static bool SaysChanged(TalkTurn talk) =>
        talk.Question.Has(SpanKind.State, "changed")
        && talk.Words.Points
        && !FunctionSlots.Find(talk.Last.Function).Takes("since");
}

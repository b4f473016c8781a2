using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Another function, about what the question before was about.</summary>
internal sealed class CarryingOver(PlanWriter plans, Utterances utterances)
{
    /// <summary>The plan; null where the message is a question of its own.</summary>
    public Plan? Carried(TalkTurn talk, Guess guess)
    {
        var words = talk.Words;
        if (AsksWhatPersonHas(talk, guess))
        {
            return Onto(talk, new(FunctionName.ListDeals, Certainty.Pointed));
        }

        // "Then how far off are we", after something was supposed: what was supposed still holds.
        if (
            talk.Last.Function == FunctionName.RunScenario
            && guess.Function is FunctionName.GetForecast or FunctionName.GetForecastAccuracy
            && words is { IsOpened: true, HasSlot: false, IsFresh: false }
        )
        {
            return new() { Calls = [plans.Repeat(talk.Last)], Confidence = Certainty.Pointed };
        }

        var isSure =
            guess.Probability >= Certainty.SureOfFunction || (words.Points && guess.Probability >= Certainty.Unsure);
        return guess.Function != Utterances.OutOfScope && isSure && (words.Points || (words.IsOpened && !words.IsFresh))
            ? Onto(talk, Nearer(talk, guess))
            : null;
    }

    /// <summary>"What if I give 10%": a share off the deal that was spoken of; null for other messages.</summary>
    public Plan? Price(TalkTurn talk, Guess guess) =>
        guess.Function is FunctionName.RunScenario or FunctionName.AnalyzePrice
        && talk.Question.Mentions.Count == 0
        && talk.Deal() is { } deal
        && Said(talk, FunctionName.AnalyzePrice) is var said
        && said.ContainsKey("discount")
        && !Said(talk, FunctionName.RunScenario).ContainsKey("adjustments")
            ? plans.Write(talk, FunctionName.AnalyzePrice, said.With(("deal", deal)))
            : null;

    private static JsonObject Said(TalkTurn talk, string function) =>
        ArgumentsWriter.Write(function, talk.Question, talk.Context.Book);

    private Plan? Onto(TalkTurn talk, Guess guess)
    {
        var (shape, said) = (FunctionSlots.Find(guess.Function), Said(talk, guess.Function));
        if (shape.Takes("adjustments"))
        {
            said = ScenarioEdit.OfLastDeal(said, talk);
        }

        if (shape.Takes("deal"))
        {
            return said.ContainsKey("deal") || Pointing.DealMeant(talk) is not { } deal
                ? null
                : plans.Write(talk, guess.Function, said.With(("deal", deal)), guess.Probability);
        }

        if (said.ContainsKey("adjustments"))
        {
            return plans.Write(talk, guess.Function, said, guess.Probability);
        }

        if (shape.Takes("measures") && talk.Question.Asked.Measures.Count == 0 && talk.Words.Points)
        {
            said.Fill("measures", MeasureEdit.SumsOf(talk.Last).Texts().DefaultIfEmpty((string)said["measures"]![0]!));
        }

        var before = CarriedOver(talk, guess.Function);
        PeriodEdit.Apply(before, said, talk.Question, talk.Context.Book);
        var merged = CallSlots.Merge(before, said, talk.Words, talk.Question);
        return plans.Write(talk, guess.Function, merged, guess.Probability, before);
    }

    // "What is it that he has there", "another thing: what is still in Anna's name".
    private static bool AsksWhatPersonHas(TalkTurn talk, Guess guess) =>
        talk.Words.IsBare
        && (
            guess.Function is Utterances.OutOfScope or FunctionName.ListDeals
            || guess.Probability < Certainty.Unsure
            || SaysThatOneHas(talk)
        )
        && (talk.Words.IsOf("person") || (talk.Words.IsFresh && talk.Question.Mentions.Any(name => name.IsPerson)));

    // Small words alone say nothing of the function, however sure its choice: "what is it that he has there".
    private static bool SaysThatOneHas(TalkTurn talk) =>
        talk.Words is { HasEveryday: false, HasSlot: false } && talk.Question.Says("has");

    // What changes "it" is told by the function that answers "why?" after it; "anything change in there since Monday?" by
    // the changes.
    private Guess Nearer(TalkTurn talk, Guess guess)
    {
        var reasons = utterances.Find(talk.Last.Function)?.Why ?? [];
        var isChanged =
            talk.Question.Has(SpanKind.State, "changed")
            && talk.Words.Points
            && !FunctionSlots.Find(talk.Last.Function).Takes("since");
        var likeliest = talk.Context.Guesses[0];
        return talk.Words.IsOf("it")
            && likeliest.Probability >= Certainty.SureOfOther
            && FunctionSlots.Find(likeliest.Function).NeedsDeal
                ? likeliest
            : talk.Words.IsOf("it")
            && reasons.Contains(guess.Function, StringComparer.Ordinal)
            && FunctionSlots.Find(guess.Function).Takes("since")
                ? guess with
                {
                    Function = reasons.First(plans.Has),
                }
            : isChanged
            && plans.Has(FunctionName.GetPipelineChanges)
            && guess.Function is FunctionName.ListDeals or FunctionName.GetPipeline or FunctionName.GetPipelineTrend
                ? guess with
                {
                    Function = FunctionName.GetPipelineChanges,
                }
            : guess;
    }

    private static JsonObject CarriedOver(TalkTurn talk, string function)
    {
        var words = talk.Words;
        var isThere = words.IsOf("those") || words.IsOf("it");
        var kept =
            words.IsFresh ? []
            : function == talk.Last.Function && words.IsOf("those")
                ? talk.OfListed(TalkTurn.Arguments(talk.Last), FunctionSlots.Find(function))
            : function == talk.Last.Function ? TalkTurn.Arguments(talk.Last)
            : talk.Kept(function, talk.Last, isThere);
        var isOfPerson = words.IsOf("person") && talk.Question.Mentions.Count == 0;
        if (!isOfPerson || Pointing.Person(talk, isThere) is not { } person)
        {
            return kept;
        }

        // Where the last question was about that person, all of it still holds.
        var shape = FunctionSlots.Find(function);
        var isHeld =
            kept["filter"] is JsonObject filter
            && person.All(part => JsonNode.DeepEquals(filter[part.Key], part.Value));
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
}

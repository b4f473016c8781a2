using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>The question before with what a message changes.</summary>
internal sealed class FrameChange(PlanWriter plans)
{
    private const double Edited = 0.95;
    private const double SureOfOther = 0.6;
    private const double Unsure = 0.35;
    private const double NamesEarlier = 0.02;

    /// <summary>The plan; null where the message changes nothing.</summary>
    public Plan? Change(TalkTurn talk, Guess guess)
    {
        var call = Named(talk) ?? talk.Last;
        var before = AskedBefore.Arguments(call);
        var shape = FunctionSlots.Find(call.Function);
        var figure = talk.Words.HasSlot || !talk.Words.IsBare ? null : FigureEdit.Find(talk.Question);
        if (
            figure is null
            && before["adjustments"] is JsonArray supposed
            && ChangeScenario(talk, before, supposed) is { } scenario
        )
        {
            return scenario;
        }

        if (Measured(talk, call, before) is { } measured)
        {
            return measured;
        }

        if (figure is not null && (talk.Words.HasCue || !talk.Words.HasEveryday))
        {
            return FigureEdit.Apply(shape, before, figure)
                ? plans.Write(talk, call.Function, before, Edited, AskedBefore.Arguments(call))
                : null;
        }

        return call == talk.Last && !IsChange(talk, shape, guess) ? null : Fitting(talk, call, before);
    }

    private Plan? Measured(TalkTurn talk, FunctionCall call, JsonObject before)
    {
        var (question, words) = (talk.Question, talk.Words);
        var isAlone = words.IsBare || words.LeadsAsEdit || words.Edits("replace");
        return isAlone && MeasureEdit.InOtherUnit(MeasureEdit.Of(call.Function, before), question, words) is { } unit
                ? MeasureChange(talk, call, unit)
            : MeasureEdit.IsAsked(question, words, FunctionSlots.Find(call.Function))
                ? Merged(talk, call.Function, before, [])
            : null;
    }

    // A function of an earlier turn that the message names: "back to the recon".
    private static FunctionCall? Named(TalkTurn talk) =>
        talk.Words.Edits("back") && (talk.Words.HasOwn || talk.Question.Asked.Measures.Count > 0)
            ? talk
                .Context.Guesses.Where(guess => guess.Probability >= NamesEarlier)
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

        if (
            ScenarioEdit.Change(supposed, said["adjustments"] as JsonArray, talk.Context, talk.Words) is not { } changed
        )
        {
            return null;
        }

        // A whole new supposition is a question of its own.
        var isNew = talk.Question.Has(SpanKind.Suppose) && said.ContainsKey("adjustments") && !talk.Words.IsOpened;
        return isNew
            ? null
            : plans.Write(talk, "run_scenario", PlanWriter.With(before, ("adjustments", changed)), Edited, before);
    }

    private static bool IsChange(TalkTurn talk, FunctionSlots shape, Guess guess)
    {
        var words = talk.Words;
        var isClearing = words.Clears || FrameEditor.ClearsFields(talk.Question);
        if (
            words.AsksItself
            || (talk.Question.Has(SpanKind.State, "changed") && !shape.Takes("since"))
            || talk.Question.Asked.Measures.Count > 0
            || !(words.HasSlot || isClearing)
        )
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
        return plans.Write(talk, function, FrameEditor.Merge(before, said, talk.Words, question), Edited, was);
    }

    private Plan MeasureChange(TalkTurn talk, FunctionCall call, JsonArray measures)
    {
        var function = call.Function == "get_pipeline_trend" ? call.Function : "query_metric";
        var before = call.Function == function ? AskedBefore.Arguments(call) : talk.Kept(function, call, true);
        if (call.Function != function && AskedBefore.Arguments(call)["groupBy"] is { } by)
        {
            before["groupBy"] = by is JsonArray ? by.DeepClone() : new JsonArray(by.DeepClone());
        }

        return plans.Write(
            talk,
            function,
            PlanWriter.With(
                before,
                function == "query_metric" ? ("measures", measures) : ("measure", measures[0]!.DeepClone())
            ),
            Edited,
            AskedBefore.Arguments(call)
        );
    }
}

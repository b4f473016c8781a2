using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>The question before with what a message changes.</summary>
internal sealed class FrameChange(PlanWriter plans)
{
    private const double NamesEarlier = 0.02;
    private const int MostOfTop = 200;

    /// <summary>The plan; null where the message changes nothing.</summary>
    public Plan? Change(TalkTurn talk, Guess guess)
    {
        var (words, named) = (talk.Words, Named(talk));
        var call = named ?? Meant(talk);
        var (before, shape) = (TalkTurn.Arguments(call), FunctionSlots.Find(call.Function));
        var figure = FigureEdit.Find(talk.Question);
        if (figure is not null && words.Edits("drop") && FigureEdit.TakeBack(before, figure))
        {
            return Write(talk, call, before);
        }

        figure = words.HasSlot || !words.IsBare ? null : figure;
        if (
            figure is null
            && before["adjustments"] is JsonArray supposed
            && Supposed(talk, call, supposed) is { } other
        )
        {
            return other;
        }

        if (Measured(talk, call, before) is { } measured)
        {
            return measured;
        }

        if (figure is not null && (words.HasCue || !words.HasEveryday))
        {
            return FigureEdit.Apply(shape, before, figure) ? Write(talk, call, before) : null;
        }

        return named is null && !IsChange(talk, shape, guess) ? null : Fitting(talk, call, before);
    }

    private Plan Write(TalkTurn talk, FunctionCall call, JsonObject arguments) =>
        plans.Write(talk, call.Function, arguments, Certainty.Edited, TalkTurn.Arguments(call));

    // A function of an earlier turn that the message names: "back to the recon".
    private static FunctionCall? Named(TalkTurn talk) =>
        talk.Words.Edits("back") && (talk.Words.HasOwn || talk.Question.Asked.Measures.Count > 0)
            ? talk
                .Context.Guesses.Where(guess => guess.Probability >= NamesEarlier)
                .Select(guess => talk.Calls.FirstOrDefault(call => call.Function == guess.Function))
                .FirstOrDefault(call => call is not null)
            : null;

    // "Same list for EMEA", after one deal of the list was explained: the list is meant, as it has room for that.
    private static FunctionCall Meant(TalkTurn talk)
    {
        bool HasRoom(FunctionCall call) => talk.Words.FitsInto(FunctionSlots.Find(call.Function));
        var isOfDeal = talk.Question.Mentions.Any(name => name.Entity.Kind is EntityKind.Account or EntityKind.Deal);
        // "Which of the others are hers", whatever was asked of some of them since the list.
        if (
            talk.Words.IsOf("others")
            && talk.Context.Conversation.ListedDeals.Count > 0
            && talk.Calls.FirstOrDefault(TalkTurn.IsList) is { } list
            && HasRoom(list)
        )
        {
            return list;
        }

        var isOfList = talk.Words.IsOf("same") || talk.Words.IsOf("others") || talk.Words.IsOf("those");
        var isPick = TalkTurn.IsPick(talk.Last) && !isOfDeal && (isOfList || !HasRoom(talk.Last));
        var isReason = Explains(talk.Last.Function) && !HasRoom(talk.Last);
        return
            talk.Calls is [_, var earlier, ..]
            && (isPick || isReason)
            && !TalkTurn.IsPick(earlier)
            && HasRoom(earlier)
            && (!talk.IsAfterList || IsAlike(talk.Last, earlier))
            ? earlier
            : talk.Last;
    }

    private static bool Explains(string function) =>
        function is FunctionName.ExplainDeal or FunctionName.ExplainForecastChange or FunctionName.ExplainWinRateChange;

    private static bool IsAlike(FunctionCall left, FunctionCall right) =>
        JsonNode.DeepEquals(TalkTurn.Arguments(left)["filter"], TalkTurn.Arguments(right)["filter"]);

    private Plan? Measured(TalkTurn talk, FunctionCall call, JsonObject before)
    {
        var words = talk.Words;
        var known = MeasureEdit.Of(call.Function, before);
        var isTrend = call.Function == FunctionName.GetPipelineTrend;
        if (
            (words.IsBare || words.LeadsAsEdit || words.Edits("replace"))
            && MeasureEdit.InOtherUnit(known, talk) is { } unit
        )
        {
            return isTrend
                ? Merged(talk, call.Function, before.With(("measure", unit[0])))
                : Merged(talk, FunctionName.QueryMetric, AsMetric(talk, call, unit));
        }

        return !MeasureEdit.IsAsked(talk, FunctionSlots.Find(call.Function)) ? null
            : isTrend && words.Adds ? Merged(talk, FunctionName.QueryMetric, AsMetric(talk, call, known))
            : Merged(talk, call.Function, before);
    }

    private Plan? Supposed(TalkTurn talk, FunctionCall call, JsonArray supposed)
    {
        var said = ArgumentsWriter.Write(FunctionName.RunScenario, talk.Question, talk.Context.Book);
        var isSupposing = talk.Question.Has(SpanKind.Suppose);

        // A whole new supposition is a question of its own.
        return
            (talk.Words.AsksItself && !isSupposing)
            || (isSupposing && said.ContainsKey("adjustments") && !talk.Words.IsOpened)
            || ScenarioEdit.Change(supposed, said["adjustments"] as JsonArray, talk) is not { } changed
            ? null
            : Write(talk, call, TalkTurn.Arguments(call).With(("adjustments", changed)));
    }

    private static bool IsChange(TalkTurn talk, FunctionSlots shape, Guess guess)
    {
        var (words, question) = (talk.Words, talk.Question);
        if (
            words.AsksItself
            || (question.Has(SpanKind.State, "changed") && !shape.Takes("since"))
            || question.Asked.Measures.Count > 0
            || !(words.HasSlot || words.Clears || CallSlots.ClearsFields(question))
            || (words.IsOf("person") && question.Has(SpanKind.Thing) && !talk.IsAfterList)
            || AsksForDeals(talk)
        )
        {
            return false;
        }

        var isOther = guess.Probability >= Certainty.SureOfOther && guess.Function != shape.Function;
        return words.IsBare && (!words.HasEveryday || words.HasCue)
            || (words.LeadsAsEdit && words.FitsInto(shape))
            || (words.HasCue && !isOther && (!words.HasOwn || words.IsSteered || guess.Function == shape.Function))
            || (words.IsOpened && guess.Probability < Certainty.Unsure)
            || (shape.Takes("adjustments") && question.Time.IsSaid && guess.Probability < Certainty.SureOfOther);
    }

    // "Biggest deals in Germany", after figures: deals are asked for, and no part of those figures.
    private static bool AsksForDeals(TalkTurn talk) =>
        !talk.IsAfterList
        && talk.Question.Has(SpanKind.Thing)
        && (talk.Question.Asked.Rank is not null || talk.Question.Asked.OrderBy is not null)
        && !talk.Words.IsOpened;

    // The same function where it has a place for all that is said, else the one that can take it over.
    private Plan? Fitting(TalkTurn talk, FunctionCall call, JsonObject before)
    {
        var (asked, words) = (talk.Question.Asked, talk.Words);
        if (words.FitsInto(FunctionSlots.Find(call.Function)))
        {
            return Merged(talk, call.Function, before);
        }

        if (words.HasOwn || words.HasEveryday)
        {
            return null;
        }

        // "Sorted by close date", after a figure: what has such a date is deals.
        if ((asked.Flags.Count > 0 || asked.OrderBy is not null) && asked.Dimensions.Count == 0)
        {
            return Merged(talk, FunctionName.ListDeals, talk.Kept(FunctionName.ListDeals, call, false));
        }

        var measures = MeasureEdit.Of(call.Function, before);
        return measures.Count > 0 && words.FitsInto(FunctionSlots.Find(FunctionName.QueryMetric))
            ? Merged(talk, FunctionName.QueryMetric, AsMetric(talk, call, measures))
            : null;
    }

    // The question before as figures; of a trend the same stretch of time.
    private static JsonObject AsMetric(TalkTurn talk, FunctionCall call, JsonArray measures)
    {
        var before = TalkTurn.Arguments(call);
        if (call.Function == FunctionName.QueryMetric)
        {
            return before.With(("measures", measures));
        }

        var kept = talk.Kept(FunctionName.QueryMetric, call, true).With(("measures", measures));
        kept.Fill("groupBy", before["groupBy"].Texts().Concat(before["by"].Texts()));
        if (PeriodEdit.OfTrend(before, talk.Context.Book) is { } period)
        {
            kept["period"] = period.Id;
        }

        return kept;
    }

    private Plan Merged(TalkTurn talk, string function, JsonObject before)
    {
        var (question, book) = (talk.Question, talk.Context.Book);
        if (talk.Words.IsOf("those") && before.ContainsKey("top"))
        {
            before = talk.OfListed(before, FunctionSlots.Find(function));
        }

        var said = Said(talk, function, before, book);
        if (talk.Words.IsOf("others") && Picked(talk) is { } picked && FunctionSlots.Find(function).Takes("filter"))
        {
            var filter = before["filter"] as JsonObject ?? [];
            FilterWriter.AddTest(filter, new("name", "!=", JsonValue.Create(picked)));
            before["filter"] = filter.DeepClone();
        }

        var was = (JsonObject)before.DeepClone();
        PeriodEdit.Apply(before, said, question, book);
        return plans.Write(talk, function, CallSlots.Merge(before, said, talk.Words, question), Certainty.Edited, was);
    }

    // The deal that was told of last: "the others" are without it.
    private static string? Picked(TalkTurn talk) =>
        (string?)TalkTurn.Arguments(talk.Last)["deal"] is { } deal
            ? talk.Names([deal]) is [var name, ..]
                ? name
                : null
            : null;

    private static JsonObject Said(TalkTurn talk, string function, JsonObject before, ScopedBook book)
    {
        var (question, shape) = (talk.Question, FunctionSlots.Find(function));
        var said = ArgumentsWriter.Write(function, question, book);

        // What is supposed stays; names narrow down what it is held against.
        if (before.ContainsKey("adjustments") && FilterWriter.Write(question, book) is { } narrowing)
        {
            said["filter"] = narrowing;
        }

        if (shape.Takes("metrics"))
        {
            said.Fill(
                "metrics",
                talk.Words.Clears && question.Asked.Metrics is ["all"] ? [] : MeasureEdit.MetricsOf(question).Texts()
            );
        }

        if (before["measures"] is JsonArray known && question.Asked.Measures.Count == 0)
        {
            said["measures"] = MeasureEdit.OfState(known, question) ?? (JsonArray)known.DeepClone();
            if (((string?)said["orderBy"])?.Split(' ')[^1] is { } direction)
            {
                said["orderBy"] = $"{said["measures"]![0]} {direction}";
            }
        }

        // "The 5 oldest of those".
        if (
            shape.Takes("top")
            && said.ContainsKey("orderBy")
            && FigureEdit.Find(question) is { Value: > 0 and <= MostOfTop } top
        )
        {
            said["top"] = (int)top.Value;
        }

        return said;
    }
}

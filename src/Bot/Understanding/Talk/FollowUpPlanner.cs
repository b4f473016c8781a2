using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Plans for messages that change or point at the question before, answered or not.</summary>
internal sealed class FollowUpPlanner(PlanWriter plans, Utterances utterances)
{
    private const int ShortWhy = 5;

    private readonly ListQuestions ofList = new(plans);
    private readonly RankingEnds ends = new(plans);
    private readonly FrameChange change = new(plans);
    private readonly CarryingOver carrying = new(plans, utterances);

    /// <summary>A plan; null for a question of its own.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="guess">The function that the message is likeliest for by itself.</param>
    public Plan? Find(RoutingContext context, Guess guess)
    {
        if (context.Conversation.Asked is null)
        {
            return null;
        }

        var talk = new TalkTurn(context);
        return Chosen(talk, guess)
            ?? (talk.Words.IsFresh ? null : OfBefore(talk, guess))
            ?? carrying.Price(talk, guess)
            ?? carrying.Carried(talk, guess);
    }

    private Plan? OfBefore(TalkTurn talk, Guess guess) =>
        Back(talk)
        ?? ends.Find(talk)
        ?? Why(talk)
        ?? ofList.OfList(talk, guess)
        ?? ofList.Joined(talk)
        ?? change.Change(talk, guess);

    // "Yes", "the second", "Kovács" after a question back; "the pipeline", after "the forecast or the pipeline?"
    private Plan? Chosen(TalkTurn talk, Guess guess)
    {
        var (choices, question, words) = (talk.Context.Conversation.Choices, talk.Question, talk.Words);
        if (choices.Count == 0)
        {
            return null;
        }

        var isSure = guess.Probability >= Certainty.SureOfFunction && !words.HasSlot;
        var chosen =
            !words.IsBare
                ? choices.FirstOrDefault(choice =>
                    isSure
                    && choice.Function == guess.Function
                    && choices.Any(other => other.Function != guess.Function)
                )
            : question.Has(SpanKind.Edit, "yes") && !words.HasSlot ? choices[0]
            : Pointing.Place(talk) is { } place && place < choices.Count ? choices[place < 0 ? ^1 : place]
            : question.Mentions.Count > 0 ? choices.FirstOrDefault(choice => Names(talk, choice))
            : null;
        return chosen is null
            ? null
            : plans.Write(
                talk,
                chosen.Function,
                TalkTurn.Arguments(chosen),
                words.IsBare ? Certainty.Pointed : guess.Probability
            );
    }

    private static bool Names(TalkTurn talk, FunctionCall choice) =>
        SlotJson.Leaves(TalkTurn.Arguments(choice)).ToHashSet(StringComparer.Ordinal) is var values
        && talk.Question.Mentions.All(name => name.Readings.Any(reading => values.Contains(reading.Key)));

    private Plan? Back(TalkTurn talk)
    {
        var (words, state) = (talk.Words, talk.Context.Conversation);
        if (
            !words.Edits("back")
            || words.HasSlot
            || words.HasOwn
            || words.Clears
            || FigureEdit.Find(talk.Question) is not null
        )
        {
            return null;
        }

        var before =
            talk.Question.Says("list") && talk.Calls.FirstOrDefault(TalkTurn.IsList) is { } list ? [list]
            : state.Open is not null ? state.Last
            : state.Earlier.Count > 0 ? state.Earlier[0]
            : [];
        return before.Count == 0 || before.Any(call => !plans.Has(call.Function))
            ? new() { Refusal = new("There is nothing to go back to in this conversation."), Confidence = 1 }
            : new() { Calls = [.. before.Select(plans.Repeat)], Confidence = Certainty.Pointed };
    }

    // "Why?", "why did it change": the reasons of what was asked, whatever tells them.
    private Plan? Why(TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        var length = question.Message.Tokens.Count;
        if (
            question.Ask != "why"
            || words.HasSlot
            || question.Asked.Measures.Count > 0
            || (words.HasOwn && length > 3 && !(words.IsOf("it") && length <= ShortWhy + 1))
        )
        {
            return null;
        }

        var before = TalkTurn.Arguments(talk.Last);
        if (before["deal"] is { } deal)
        {
            return plans.Write(talk, FunctionName.ExplainDeal, new() { ["deal"] = deal.DeepClone() });
        }

        return Reason(talk) is not { } reason ? null
            : FunctionSlots.Find(reason).NeedsDeal ? ofList.Deal(talk, 0)
            : plans.Write(talk, reason, OfPerson(talk, reason, talk.Kept(reason, talk.Last, keepsFlags: false)));
    }

    // "Why is his so low": of the person, where the function can tell of one.
    private static JsonObject OfPerson(TalkTurn talk, string function, JsonObject kept) =>
        talk.Words.IsOf("person")
        && FunctionSlots.Find(function).Takes("filter")
        && Pointing.Person(talk, isWhole: false) is { Count: > 0 } person
            ? kept.With(("filter", person))
            : kept;

    private string? Reason(TalkTurn talk)
    {
        var (function, before) = (talk.Last.Function, TalkTurn.Arguments(talk.Last));
        var hasDeals = talk.Context.Conversation.ListedDeals.Count > 0;
        var isOfRates = MeasureEdit
            .Of(function, before)
            .Texts()
            .Any(measure => measure.StartsWith("win_rate", StringComparison.Ordinal));
        return isOfRates ? FunctionName.ExplainWinRateChange
            : talk.IsAfterList && MeasureEdit.EndOf(before) is not null ? FunctionName.GetWinLoss
            : utterances
                .Find(function)
                ?.Why.FirstOrDefault(why => plans.Has(why) && (hasDeals || !FunctionSlots.Find(why).NeedsDeal));
    }
}

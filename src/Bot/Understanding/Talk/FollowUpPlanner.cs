using System.Text.Json;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Plans for messages that change or point at the question before, answered or not.</summary>
internal sealed class FollowUpPlanner(CallMaker calls, Utterances utterances, RefusalBuilder declining)
{
    private const double Pointed = 0.97;
    private const double SureOfFunction = 0.45;
    private const int ShortWhy = 5;

    private readonly PlanWriter plans = new(calls, declining);
    private readonly ListQuestions ofList = new(new(calls, declining));
    private readonly FrameChange change = new(new(calls, declining));
    private readonly CarryingOver carrying = new(new(calls, declining), utterances);

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
            ?? (
                talk.Words.IsFresh
                    ? null
                    : Back(talk)
                        ?? Why(talk)
                        ?? ofList.OfList(talk)
                        ?? ofList.Joined(talk)
                        ?? change.Change(talk, guess)
            )
            ?? carrying.Price(talk, guess)
            ?? carrying.Carried(talk, guess);
    }

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
            var named = choices.FirstOrDefault(choice =>
                choice.Function == guess.Function && guess.Probability >= SureOfFunction
            );
            return named is null || talk.Words.HasSlot || choices.All(choice => choice.Function == guess.Function)
                ? null
                : plans.Write(talk, named.Function, AskedBefore.Arguments(named), guess.Probability);
        }

        var index = question.Has(SpanKind.Edit, "yes") && !talk.Words.HasSlot ? 0 : Pointing.Place(talk);
        var chosen =
            index is { } place && place < choices.Count ? choices[place < 0 ? ^1 : place]
            : question.Mentions.Count > 0
                ? choices.FirstOrDefault(choice =>
                    question.Mentions.All(name =>
                        name.Readings.Any(reading =>
                            choice.Line.Contains(
                                JsonEncodedText.Encode(reading.Key).ToString(),
                                StringComparison.Ordinal
                            ) || choice.Line.Contains(reading.Key, StringComparison.Ordinal)
                        )
                    )
                )
            : null;
        return chosen is null ? null : plans.Write(talk, chosen.Function, AskedBefore.Arguments(chosen), Pointed);
    }

    private Plan? Back(TalkTurn talk)
    {
        if (
            !talk.Words.Edits("back")
            || talk.Words.HasSlot
            || talk.Words.HasOwn
            || talk.Words.Clears
            || FigureEdit.Find(talk.Question) is not null
        )
        {
            return null;
        }

        var state = talk.Context.Conversation;
        var before =
            state.Open is not null ? state.Last
            : state.Earlier.Count > 0 ? state.Earlier[0]
            : [];
        return before.Count == 0 || before.Any(call => !plans.Has(call.Function))
            ? new() { Refusal = new("There is nothing to go back to in this conversation."), Confidence = 1 }
            : new()
            {
                Calls =
                [
                    .. before.Select(call =>
                        plans.Create(call.Function, AskedBefore.Arguments(call), ["the question before"])
                    ),
                ],
                Confidence = Pointed,
            };
    }

    // "Why?", "why did it change": the reasons of what was asked, whatever tells them.
    private Plan? Why(TalkTurn talk)
    {
        var question = talk.Question;
        var isWhy =
            question.Ask == "why"
            && !talk.Words.HasSlot
            && question.Asked.Measures.Count == 0
            && (
                !talk.Words.HasOwn
                || (talk.Words.IsOf("it") && question.Message.Tokens.Count <= ShortWhy + 1)
                || question.Message.Tokens.Count <= 3
            );
        if (!isWhy)
        {
            return null;
        }

        var last = talk.Last;
        if (talk.Last.Arguments.TryGetProperty("deal", out var deal))
        {
            return plans.Write(talk, "explain_deal", new() { ["deal"] = deal.GetString() }, Pointed);
        }

        var before = AskedBefore.Arguments(last);
        var isOfRates = MeasureEdit
            .Of(last.Function, before)
            .Any(measure => ((string)measure!).StartsWith("win_rate", StringComparison.Ordinal));
        var hasDeals = talk.Context.Conversation.ListedDeals.Count > 0;
        var reason = isOfRates
            ? "explain_win_rate_change"
            : utterances
                .Find(last.Function)
                ?.Why.FirstOrDefault(function =>
                    plans.Has(function) && (hasDeals || !FunctionSlots.Find(function).NeedsDeal)
                );
        return reason is null ? null
            : FunctionSlots.Find(reason).NeedsDeal ? ofList.Deal(talk, 0)
            : plans.Write(talk, reason, talk.Kept(reason, last, keepsFlags: true), Pointed);
    }
}

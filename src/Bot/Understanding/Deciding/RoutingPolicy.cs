using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Bot.Understanding.Talk;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Decides what to do about a message: route, ask back, or decline with the nearest thing.</summary>
internal sealed class RoutingPolicy(CallMaker calls, Utterances utterances, WordAccount account)
{
    private const double Sure = 0.35;
    private const double Plausible = 0.25;
    private const double Lead = 0.1;
    private const double Doubtful = 0.6;
    private const double NearlyAsLikely = 0.6;

    private readonly RefusalBuilder declining = new(calls, utterances);
    private readonly FollowUpPlanner continuation = new(calls, utterances);

    /// <summary>Decides.</summary>
    public Plan Decide(RoutingContext turn)
    {
        var question = turn.Question;
        if (!question.Message.Tokens.Any(token => token.Norm.Any(char.IsLetterOrDigit)))
        {
            return RefusalBuilder.ForEmptyMessage();
        }

        if (SmallTalk.IsGreeting(question.Message))
        {
            return RefusalBuilder.ForGreeting();
        }

        if (SmallTalk.IsThanks(question.Message))
        {
            return RefusalBuilder.ForCourtesy();
        }

        if (question.Time.Impossible is var (said, why))
        {
            return RefusalBuilder.ForImpossiblePeriod(said, why);
        }

        var plan =
            continuation.PlanReference(turn)
            ?? Names(turn)
            ?? continuation.PlanContinuation(turn, Adjusted(turn))
            ?? Chosen(turn);
        return plan.Ask.Length > 0 ? plan : plan with { Ask = question.Ask };
    }

    // A question far from sales is declined as such, whatever names it drops.
    private static Plan? Names(RoutingContext turn)
    {
        var question = turn.Question;
        var isFar = turn.Guesses[0] is { Function: Utterances.OutOfScope, Probability: >= Sure };
        return isFar ? null
            : ClarificationBuilder.AskForName(turn);
    }

    private Plan Chosen(RoutingContext turn)
    {
        var guess = Adjusted(turn);
        var next = turn.Guesses.FirstOrDefault(other => other.Function != turn.Guesses[0].Function);
        var isClear =
            guess.Probability >= Sure
            || (calls.Has(guess.Function) && guess.Probability - (next?.Probability ?? 0) >= Lead);
        var far = turn.Guesses.FirstOrDefault(other => other.Function == Utterances.OutOfScope)?.Probability ?? 0;
        var isFar =
            guess.Function == Utterances.OutOfScope
            || (guess.Probability < Doubtful && far >= guess.Probability * NearlyAsLikely);
        if (isFar || guess.Probability < Plausible)
        {
            return declining.ForOutOfScope(turn.Question, isFar ? far : 1 - guess.Probability);
        }

        if (!isClear)
        {
            return new ClarificationBuilder(calls, utterances).AskForFunction(turn);
        }

        return calls.Has(guess.Function) ? Routed(turn, guess) : declining.ForMissingFunction(guess, turn.Question);
    }

    private Plan Routed(RoutingContext turn, Guess guess)
    {
        var arguments = ScenarioDealReference.Resolve(
            guess.Function,
            ArgumentsWriter.Write(guess.Function, turn.Question, turn.Book),
            turn
        );
        if (FunctionSlots.Find(guess.Function).NeedsDeal && !arguments.ContainsKey("deal"))
        {
            if (ReferredDeal.Find(turn) is not { } deal)
            {
                return ClarificationBuilder.AskForDeal(turn);
            }

            arguments["deal"] = deal;
        }

        var left = account.Find(turn.Question, guess.Function);
        if (Unanswerable(turn, left) is { } no)
        {
            return no with { Confidence = guess.Probability };
        }

        var assumed = Assumptions.List(guess.Function, arguments, turn.Book);
        return new()
        {
            Calls = [calls.Create(guess.Function, arguments, assumed)],
            Confidence = guess.Probability,
            Ask = turn.Question.Ask,
            Unused = [.. left.Select(words => words.Text)],
        };
    }

    /// <summary>
    /// What to say instead of an answer where words are left over that could change which deals, measure or person is meant;
    /// null where there are none.
    /// </summary>
    public static Plan? Unanswerable(RoutingContext turn, IReadOnlyList<Leftover> left) =>
        left.OrderBy(words => words.Kind).FirstOrDefault() switch
        {
            { Kind: LeftoverKind.Missing } missing => RefusalBuilder.ForMissingData(missing.Text),
            { Kind: LeftoverKind.Name } name => RefusalBuilder.ForUnknownName(name.Text),
            { Kind: LeftoverKind.Narrowing } words => ClarificationBuilder.AskWithout(turn, words),
            _ => null,
        };

    private Guess Adjusted(RoutingContext turn) =>
        ScenarioIntent.Matches(turn, calls)
            ? new(ScenarioIntent.Function, Math.Max(Sure, turn.Guesses[0].Probability))
            : Preference.Adjust(turn.Guesses[0], turn.Question, calls);
}

using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Bot.Understanding.Talk;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Decides what to do about a message: route, ask back, or decline with the nearest thing.</summary>
internal sealed class Decision(CallMaker calls, Utterances utterances)
{
    private const double Sure = 0.35;
    private const double Plausible = 0.25;
    private const double Lead = 0.1;
    private const double Doubtful = 0.6;
    private const double NearlyAsLikely = 0.6;

    private readonly Declining declining = new(calls, utterances);
    private readonly Continuation continuation = new(calls, utterances);

    /// <summary>Decides.</summary>
    public Plan Make(Turn turn)
    {
        var question = turn.Question;
        if (!question.Message.Tokens.Any(token => token.Norm.Any(char.IsLetterOrDigit)))
        {
            return Declining.Nothing();
        }

        if (SmallTalk.IsGreeting(question.Message))
        {
            return Declining.Greeting();
        }

        if (SmallTalk.IsThanks(question.Message))
        {
            return Declining.Courtesy();
        }

        if (NoSuchTime.In(question) is { } said)
        {
            return Declining.NoSuchTime(said);
        }

        return continuation.PointedAt(turn) ?? Names(turn) ?? continuation.GoneOn(turn, Adjusted(turn)) ?? Chosen(turn);
    }

    // A question far from sales is declined as such, whatever names it drops.
    private static Plan? Names(Turn turn)
    {
        var question = turn.Question;
        var isFar = turn.Guesses[0] is { Function: Utterances.OutOfScope, Probability: >= Sure };
        return isFar ? null
            : question.UnknownNames.Count > 0 ? Declining.Unknown(question.UnknownNames[0])
            : AskingBack.WhichName(turn);
    }

    private Plan Chosen(Turn turn)
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
            return declining.OutOfScope(turn.Question, isFar ? far : 1 - guess.Probability);
        }

        if (!isClear)
        {
            return new AskingBack(calls, utterances).WhichFunction(turn);
        }

        return calls.Has(guess.Function) ? Routed(turn, guess) : declining.Later(guess, turn.Question);
    }

    private Plan Routed(Turn turn, Guess guess)
    {
        var arguments = SupposedDeal.Added(
            guess.Function,
            ArgumentsWriter.Write(guess.Function, turn.Question, turn.Book),
            turn
        );
        if (Shape.Of(guess.Function).NeedsDeal && !arguments.ContainsKey("deal"))
        {
            if (OneDeal.Of(turn) is not { } deal)
            {
                return AskingBack.WhichDeal(turn);
            }

            arguments["deal"] = deal;
        }

        var assumed = Assumption.Of(guess.Function, arguments, turn.Book);
        return new() { Calls = [calls.Make(guess.Function, arguments, assumed)], Confidence = guess.Probability };
    }

    private Guess Adjusted(Turn turn) =>
        Supposition.Decides(turn, calls)
            ? new(Supposition.Function, Math.Max(Sure, turn.Guesses[0].Probability))
            : Preference.Of(turn.Guesses[0], turn.Question, calls);
}

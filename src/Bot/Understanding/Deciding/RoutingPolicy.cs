using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Supposing;
using RevBot.Bot.Understanding.Talk;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Decides what to do about a message: route, ask back, or decline with the nearest thing.</summary>
internal sealed class RoutingPolicy
{
    private const double Sure = 0.35;
    private const double Plausible = 0.25;
    private const double Lead = 0.1;
    private const double Doubtful = 0.6;
    private const double NearlyAsLikely = 0.6;
    private const double CertainlyFar = 0.7;
    private const double FarForNames = 0.85;
    private const double NearForNames = 0.1;
    private const int MostTried = 6;
    private const double LeastTried = 0.002;

    private static readonly EntityKind[] OfDeals = [EntityKind.Stage, EntityKind.DealType];

    private readonly CallMaker calls;
    private readonly WordAccount account;
    private readonly OtherLanguages languages;
    private readonly RefusalBuilder declining;
    private readonly ClarificationBuilder asking;
    private readonly ReadingDoubt doubt;
    private readonly FollowUpPlanner continuation;

    public RoutingPolicy(CallMaker calls, Utterances utterances, WordAccount account, OtherLanguages languages)
    {
        (this.calls, this.account, this.languages) = (calls, account, languages);
        declining = new(calls, utterances);
        asking = new(calls, utterances, declining);
        doubt = new(calls, utterances);
        continuation = new(new(calls, declining), utterances);
    }

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

        if (languages.IsOther(question))
        {
            return RefusalBuilder.ForOtherLanguage();
        }

        if (turn.Conversation.Choices.Count == 0 && TalkWords.IsConsent(question))
        {
            return ClarificationBuilder.AskWhatIsMeant();
        }

        if (question.Time.Impossible is var (said, why))
        {
            return RefusalBuilder.ForImpossiblePeriod(said, why);
        }

        if (question.Time.Ahead is { } ahead)
        {
            return RefusalBuilder.ForTimeAhead(ahead);
        }

        var plan = Names(turn) ?? Apart(turn) ?? Decided(turn);
        return plan.Ask.Length > 0 ? plan : plan with { Ask = question.Ask };
    }

    // "Ireland vs Midlands", a region and a team: no deal need be of both, so each is asked for alone.
    private Plan? Apart(RoutingContext turn)
    {
        if (ComparedNames.OfTwoKinds(turn.Question) is not var (first, second))
        {
            return null;
        }

        Plan Alone(Mention other) =>
            Decided(
                turn with
                {
                    Question = turn.Question with
                    {
                        Mentions = [.. turn.Question.Mentions.Where(name => name != other)],
                    },
                }
            );
        var (left, right) = (Alone(second), Alone(first));
        return left.Calls is [var one] && right.Calls is [var two] && one.Function == two.Function
            ? left with
            {
                Calls = [one, two],
            }
            : null;
    }

    private Plan Decided(RoutingContext said)
    {
        var turn = Near(Completing.Complete(said));
        if (UnknownNames.FindPerson(turn) is { } pointer)
        {
            return RefusalBuilder.ForUnknownPerson(pointer);
        }

        var guess = Adjusted(turn);
        return continuation.Find(turn, guess) is { } plan
            ? Accounted(turn, plan)
            : UnknownName(turn) ?? Bare(turn) ?? Chosen(turn, guess);
    }

    // Churn, margin: a figure that the data do not hold.
    private Plan? MissingData(RoutingContext turn, Guess guess) =>
        turn.Question.Has(Reading.SpanKind.Missing)
        && account.Find(turn.Question, guess.Function).FirstOrDefault(words => words.Kind == LeftoverKind.Missing)
            is { } missing
            ? RefusalBuilder.ForMissingData(missing.Text)
            : null;

    // "And Globex?" asks for a name that the book does not have, not for something else.
    private Plan? UnknownName(RoutingContext turn) =>
        turn.Conversation.Asked is { } asked
        && TalkWords.OpeningLength(turn.Question) is > 0 and var opening
        && account.Find(turn.Question, asked.Function) is [{ Kind: LeftoverKind.Name } name]
        && name.First == opening
        && name.End == turn.Question.Message.Tokens.Count
            ? RefusalBuilder.ForUnknownName(name.Text)
            : null;

    // A question far from sales is declined as such, whatever names it drops. Each answer to the question back is a question.
    private Plan? Names(RoutingContext turn)
    {
        var isFar = turn.Guesses[0] is { Function: Utterances.OutOfScope, Probability: >= Sure };
        if (isFar || ClarificationBuilder.AskForName(turn) is not { } asked)
        {
            return null;
        }

        var mentions = turn.Question.Mentions;
        var open = mentions.First(mention => mention.IsOpen);
        FunctionCall[] choices =
        [
            .. open
                .Readings.Select(reading =>
                    mentions.Select(mention => mention == open ? open with { Readings = [reading] } : mention)
                )
                .Select(names => Decided(turn with { Question = turn.Question with { Mentions = [.. names] } }))
                .Select(plan => plan.Calls.Count > 0 ? plan.Calls[0] : plan.Open)
                .OfType<FunctionCall>(),
        ];
        return asked with { Open = choices.FirstOrDefault(), Choices = choices };
    }

    // A follow-up passes over no more than a question of its own.
    private Plan Accounted(RoutingContext turn, Plan plan)
    {
        if (plan.Calls is not [var call, ..])
        {
            return plan;
        }

        var left = account.Find(turn.Question, call.Function);
        // A bare figure takes the place of the last one, of which no rule knows.
        var grave = left.Where(words => words.Kind != LeftoverKind.Narrowing || !IsFigure(turn.Question, words));
        return LeftoverPlan.Find(turn, [.. grave]) is { } no
            ? no with
            {
                Open = call,
            }
            : plan with
            {
                Unused = [.. left.Select(words => words.Text)],
            };
    }

    private static bool IsFigure(Frame question, Leftover words) =>
        question.Spans.Any(span =>
            span.First >= words.First && span.End <= words.End && (span.Quantity is not null || span.Time is not null)
        );

    // "Central." says of what, and not what: nobody can tell which figure is meant.
    private Plan? Bare(RoutingContext turn) =>
        turn.Conversation is { Last.Count: 0, Open: null } ? asking.AskWhatOf(turn) : null;

    private Plan Chosen(RoutingContext turn, Guess guess)
    {
        if (MissingData(turn, guess) is { } lacking)
        {
            // Of which deals it was asked holds for what is asked next.
            var open = calls.Has(guess.Function) ? guess : guess with { Function = FunctionName.ListDeals };
            return lacking with { Open = Opened(open, WithDeal(turn, open.Function)) };
        }

        var next = turn.Guesses.FirstOrDefault(other => other.Function != turn.Guesses[0].Function);
        var isClear =
            guess.Probability >= Sure
            || (calls.Has(guess.Function) && guess.Probability - (next?.Probability ?? 0) >= Lead);
        var far = turn.Guesses.FirstOrDefault(other => other.Function == Utterances.OutOfScope)?.Probability ?? 0;
        var isFar =
            guess.Function == Utterances.OutOfScope
            || (guess.Probability < Doubtful && far >= guess.Probability * NearlyAsLikely);
        // A name that the person's book lacks is said first, whatever was asked of it.
        if (
            (!isFar || far < CertainlyFar)
            && !(calls.Has(guess.Function) && isClear && !isFar)
            && UnknownName(turn, guess) is { } unknown
        )
        {
            return unknown;
        }

        var isVague = guess.Probability < Plausible;
        if (isFar || (isVague && turn.Question.Mentions.Count == 0))
        {
            return declining.ForOutOfScope(turn.Question, isFar ? far : 1 - guess.Probability);
        }

        if (isVague || !isClear)
        {
            return asking.AskForFunction(turn);
        }

        return calls.Has(guess.Function) ? Routed(turn, guess) : Lacking(turn, guess);
    }

    private Plan Lacking(RoutingContext turn, Guess guess) =>
        declining.ForMissingFunction(guess, turn.Question) with
        {
            Open = Opened(guess, WithDeal(turn, guess.Function)),
        };

    private Plan? UnknownName(RoutingContext turn, Guess guess) =>
        account.Find(turn.Question, guess.Function).FirstOrDefault(words => words.Kind == LeftoverKind.Name) is { } name
            ? RefusalBuilder.ForUnknownName(name.Text)
            : null;

    private static JsonObject WithDeal(RoutingContext turn, string function)
    {
        var arguments = ArgumentsWriter.Write(function, turn.Question, turn.Book);
        if (
            FunctionSlots.Find(function).Takes("deal")
            && !arguments.ContainsKey("deal")
            && Pointing.DealMeant(new(turn)) is { } deal
        )
        {
            arguments["deal"] = deal;
        }

        return arguments;
    }

    private static FunctionCall Opened(Guess guess, JsonObject arguments) =>
        new(guess.Function, JsonSerializer.SerializeToElement(arguments));

    private Plan Routed(RoutingContext turn, Guess guess)
    {
        var arguments = ArgumentsWriter.Write(guess.Function, turn.Question, turn.Book);
        if (guess.Function == ScenarioIntent.Function)
        {
            arguments = ScenarioEdit.OfLastDeal(arguments, new(turn));
        }

        if (FunctionSlots.Find(guess.Function).NeedsDeal && !arguments.ContainsKey("deal"))
        {
            if (Pointing.DealMeant(new(turn)) is not { } deal)
            {
                return UnknownName(turn, guess)
                    ?? (ClarificationBuilder.AskForDeal(turn) with { Open = Opened(guess, arguments) });
            }

            arguments["deal"] = deal;
        }

        var left = account.Find(turn.Question, guess.Function);
        if (LeftoverPlan.Find(turn, left) is { } no)
        {
            return no with { Confidence = guess.Probability, Open = Opened(guess, arguments) };
        }

        var assumed = Assumptions.List(guess.Function, arguments, turn.Book);
        return new()
        {
            Calls = [calls.Create(guess.Function, arguments, assumed)],
            Confidence = guess.Probability,
            Doubt = doubt.Describe(turn.Guesses, guess),
            Ask = turn.Question.Ask,
            Unused = [.. left.Select(words => words.Text)],
        };
    }

    private Guess Adjusted(RoutingContext turn) =>
        ScenarioIntent.Matches(turn, calls)
            ? new(ScenarioIntent.Function, Math.Max(Sure, turn.Guesses[0].Probability))
            : Preference.Adjust(Able(turn), turn.Question, calls);

    // "How many trials do we have running": what names a stage of the book is about deals, unless it is far indeed.
    private static RoutingContext Near(RoutingContext turn) =>
        turn.Guesses
            is [{ Function: Utterances.OutOfScope, Probability: < FarForNames }, { Probability: >= NearForNames }, ..]
        && turn.Question.Ask is "how_much" or "which" or "list"
        && turn.Question.Mentions.Any(name => OfDeals.Contains(name.Entity.Kind))
            ? turn with
            {
                Guesses =
                [
                    turn.Guesses[1] with
                    {
                        Probability = Math.Max(turn.Guesses[1].Probability, Sure),
                    },
                    .. turn.Guesses.Skip(2),
                ],
            }
            : turn;

    // The likeliest function that can carry the whole question; the likeliest of all where none can.
    private static Guess Able(RoutingContext turn) =>
        turn
            .Guesses.Take(MostTried)
            .Where(guess => guess.Probability >= LeastTried || guess == turn.Guesses[0])
            .FirstOrDefault(guess => Capability.Carries(guess.Function, turn.Question, turn.Book))
            is { } able
            ? able with
            {
                Probability = Math.Max(able.Probability, Math.Min(turn.Guesses[0].Probability, Sure)),
            }
            : turn.Guesses[0];
}

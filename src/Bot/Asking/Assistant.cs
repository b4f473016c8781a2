using System.Diagnostics;
using RevBot.Bot.Answers;
using RevBot.Bot.Configuration;
using RevBot.Bot.Conversation;
using RevBot.Bot.Hosting;
using RevBot.Bot.Identity;
using RevBot.Bot.Record;
using RevBot.Bot.Routing;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Usage;
using RevBot.Skills;
using RevBot.Skills.Reconciliation;

namespace RevBot.Bot.Asking;

/// <summary>
/// The way of a question: identity, conversation, router, skills, composer. One way, no turning back; each step is given
/// only what the one before made.
/// </summary>
public sealed class Assistant(
    BookHost books,
    IRouter router,
    Composer composer,
    ConversationStore talks,
    RequestLog log,
    BotClock clock
)
{
    /// <summary>How old data may be before an answer says stale.</summary>
    public TimeSpan FreshnessLimit { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Who is asked before the router, in order: those who answer about earlier answers.</summary>
    public IReadOnlyList<IAside> Asides { get; init; } = [];

    /// <summary>The record of questions, for the function that counts them; null leaves it without one.</summary>
    public UsageReader? Usage { get; init; }

    /// <summary>Says beside each answer whether the data match the CRM.</summary>
    public CrmMatch Match { get; init; } = new(Reconcile.DefaultTolerance);

    /// <summary>Who rewords answers under the grounding check; null where nobody may.</summary>
    public Wording? Wording { get; init; }

    /// <summary>Answers one message. Side effects: the conversation's state is kept, the message is recorded.</summary>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    public async Task<AnswerEnvelope> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var deals = books.Current(cancellation);
        var scope =
            CallerIdentity.Of(deals, request.User, request.SellerId)
            ?? throw (
                !deals.Sellers.Any() ? UnknownCallerException.NobodyAtAll : new UnknownCallerException(request.User)
            );
        var book = deals.For(scope, clock.Now(deals.Company));
        var record = new RequestRecord(request, book, clock.Machine, router.Name);
        try
        {
            var talk = request.Conversation is { } id
                ? talks.Load(id, scope.Viewer.Id, clock.Machine)
                : TalkState.Empty;
            var answered =
                Aside(new(request, deals, book, talk)) ?? await AnswerAsync(request, book, talk, cancellation);
            var envelope = answered with { ElapsedMs = Elapsed(started) };
            Remember(request, scope, talk, envelope);

            // What the record fingerprints is what the data gave: a model's words and a notice are of this asking alone.
            return Noticed.Under(envelope.AsShown()) with
            {
                RecordId = log.Keep(record.Answered(envelope)),
            };
        }
        catch
        {
            log.Keep(record.Failed(Elapsed(started)));
            throw;
        }
    }

    private AnswerEnvelope? Aside(AsideTurn turn)
    {
        if (turn.Request.Text.Length > RouteRequest.LongestText)
        {
            return null;
        }

        foreach (var aside in Asides)
        {
            if (aside.Answer(turn) is { } said)
            {
                var empty = Empty(turn.Request, turn.Book, DataState.Of(turn.Book, FreshnessLimit));
                return Said(empty, said);
            }
        }

        return null;
    }

    private static AnswerEnvelope Said(AnswerEnvelope empty, AsideAnswer said) =>
        said.IsRefusal
            ? Refuse(empty, said.Answer.Text)
            : empty with
            {
                Calls = said.Call is { } call ? [call] : [],
                Answer = new(said.Answer.Text, said.Answer.Facts, said.Answer.Actions),
                Drawn = said.Answer,
                IsAside = true,
            };

    private async Task<AnswerEnvelope> AnswerAsync(
        AskRequest request,
        ScopedBook book,
        TalkState talk,
        CancellationToken cancellation
    )
    {
        var state = DataState.Of(book, FreshnessLimit);
        var envelope = Empty(request, book, state);
        if (request.Text.Length > RouteRequest.LongestText)
        {
            return Refuse(
                envelope,
                $"Your message is longer than {RouteRequest.LongestText:#,0} characters; please ask in fewer words."
            );
        }

        var plan = await router.RouteAsync(new(request.Text, book, talk), cancellation);
        envelope = Noticed.By(plan, envelope, router) with { Confidence = plan.Confidence };
        if (plan.Clarification is { } question)
        {
            return envelope with
            {
                Clarification = new(question.Text, question.Options),
                Answer = new(question.Text, [], question.Options),
            };
        }

        return plan.Refusal is { } refusal
            ? Refuse(envelope, refusal.Reason)
            : await WordAsync(
                Run(envelope, plan, book, state, cancellation),
                plan,
                state with
                {
                    Match = Match.Of(book),
                },
                cancellation
            );
    }

    private async Task<AnswerEnvelope> WordAsync(
        AnswerEnvelope envelope,
        Plan plan,
        DataState state,
        CancellationToken cancellation
    ) =>
        Wording is { } wording && envelope.Drawn is { } answer
            ? envelope with
            {
                Reworded = await wording.RewordAsync(
                    answer,
                    Results(envelope.Calls, plan),
                    state,
                    envelope.Question,
                    cancellation
                ),
            }
            : envelope;

    private static IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> Results(
        IReadOnlyList<AnsweredCall> calls,
        Plan plan
    ) => [.. calls.Zip(plan.Calls, (ran, call) => (call.Skill, (SkillResult)ran.Result, call.Assumed))];

    // A function is arithmetic that looks at no clock; who gave up is noticed before and after each.
    private AnswerEnvelope Run(
        AnswerEnvelope envelope,
        Plan plan,
        ScopedBook book,
        DataState state,
        CancellationToken cancellation
    )
    {
        try
        {
            var view =
                Usage is { } usage && plan.Calls.Any(call => call.Skill.ReadsUsage)
                    ? book.With(usage.Read(book.Scope, clock.Machine, book.Company.Zone))
                    : book;
            var calls = plan.Calls.Select(call => Call(call, view, cancellation)).ToArray();
            cancellation.ThrowIfCancellationRequested();
            var answer = composer.Compose(Results(calls, plan), state with { Match = Match.Of(book) });
            return envelope with
            {
                Calls = calls,
                Answer = new(answer.Text, answer.Facts, answer.Actions),
                Drawn = answer,
            };
        }
        catch (SkillInputException problem)
        {
            return problem.Options.Count > 0
                ? envelope with
                {
                    Clarification = new(problem.Message, problem.Options),
                    Answer = new(problem.Message, [], problem.Options),
                }
                : Refuse(envelope, problem.Message);
        }
    }

    private static AnsweredCall Call(PlannedCall call, ScopedBook book, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        var result = call.Skill.Run(book, call.Arguments);
        return new(call.Skill.Name, call.Arguments, result, Elapsed(started)) { Assumed = call.Assumed };
    }

    private AnswerEnvelope Empty(AskRequest request, ScopedBook book, DataState state) =>
        new()
        {
            Id = request.Id ?? AnswerId.Of(request, book),
            Conversation = request.Conversation,
            User = request.User,
            Question = request.Text,
            Answer = new(string.Empty, [], []),
            Router = router.Name,
            AsOf = Dates.IsoInstant(book.AsOf),
            Freshness = new(
                state.FinishedAt is { } finished ? Dates.IsoInstant(finished) : null,
                state.Since is { } age ? Math.Floor(age.TotalMinutes) : null,
                state.Limit.TotalMinutes,
                state.IsStale
            ),
        };

    private static AnswerEnvelope Refuse(AnswerEnvelope envelope, string reason) =>
        envelope with
        {
            Refusal = new(reason),
            Answer = new(reason, [], []),
        };

    // A refusal, a question back or a word about an answer leaves the talk as it was, so that the next message still follows the last answer.
    private void Remember(AskRequest request, Scope scope, TalkState talk, AnswerEnvelope envelope)
    {
        if (request.Conversation is not { } id || envelope.Calls.Count == 0 || envelope.IsAside)
        {
            return;
        }

        var next = talk.Then(
            envelope.Calls.Select(call => TalkCall.Of(call.Function, call.Arguments)),
            envelope.Calls.SelectMany(call => ((SkillResult)call.Result).ListedDeals)
        );
        talks.Save(id, scope.Viewer.Id, request.Channel, next, clock.Machine);
    }

    private static double Elapsed(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
}

using System.Diagnostics;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Identity;
using RevBot.Bot.Understanding;
using RevBot.Bot.Wording.Rewording;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Answering;

/// <summary>
/// The way of a question: identity, conversation, router, functions, words. One way, no turning back; each step is given
/// only what the one before made. A call that needs no reading goes the same way without the router.
/// </summary>
/// <param name="books">The data.</param>
/// <param name="router">Reads questions; null where only calls are answered.</param>
/// <param name="service">Makes calls into answers.</param>
/// <param name="talks">What was said before.</param>
/// <param name="log">The record of questions.</param>
/// <param name="clock">The clock of all answers.</param>
public sealed class Assistant(
    BookHost books,
    IRouter? router,
    AnswerService service,
    ConversationStore talks,
    RequestLog log,
    BotClock clock
)
{
    /// <summary>Who is asked before the router, in order: those who answer about earlier answers.</summary>
    public IReadOnlyList<IMetaQuestionHandler> MetaQuestionHandlers { get; init; } = [];

    /// <summary>Who rewords answers; null where nobody may.</summary>
    public AnswerRewording? Rewording { get; init; }

    /// <summary>Makes the changes that answers propose; null where nothing is changed.</summary>
    public SubscriptionStore? Subscriptions { get; init; }

    /// <summary>Answers one message. Side effects: the conversation's state is kept, the message is recorded.</summary>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    public Task<AnswerEnvelope> AskAsync(AskRequest request, CancellationToken cancellation) =>
        AnsweredAsync(
            request,
            Router.Name,
            async turn =>
                await AnswerMetaQuestionAsync(turn, cancellation)
                ?? await ReadAsync(turn, turn.Request.Text, cancellation),
            cancellation
        );

    /// <summary>
    /// Answers a call that somebody chose already: another program, a command, a schedule. Side effects as of a question.
    /// </summary>
    /// <param name="request">Who calls; its text is what the record and the answer show, and is not read.</param>
    /// <param name="call">The call; checked before it runs.</param>
    /// <param name="by">Who chose it, in the place of the router's name.</param>
    /// <param name="cancellation">Ends it before the function runs.</param>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    public Task<AnswerEnvelope> CallAsync(
        AskRequest request,
        FunctionCall call,
        string by,
        CancellationToken cancellation
    ) =>
        AnsweredAsync(
            request,
            by,
            turn => RunAsync(Empty(turn, by) with { Confidence = 1 }, [call], turn.Book, cancellation),
            cancellation
        );

    private IRouter Router => router ?? throw new InvalidOperationException("Opened for calls, no question is read.");

    private async Task<AnswerEnvelope> AnsweredAsync(
        AskRequest request,
        string by,
        Func<MetaQuestion, Task<AnswerEnvelope>> answering,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var deals = books.Current(cancellation);
        var scope = request.Scope ?? ScopeOf(request, deals);
        var book = deals.For(scope, clock.Now(deals.Company));
        var record = new RequestRecord(request, book, clock.Machine, by);
        try
        {
            var talk = request.Conversation is { } id
                ? talks.Load(id, scope.Viewer.Id, clock.Machine)
                : ConversationState.Empty;
            var answered = await answering(new(request, deals, book, talk));
            var envelope = answered with { ElapsedMs = Elapsed(started) };
            Remember(request, scope, talk, envelope);

            // What the record fingerprints is what the data gave: a model's words and notes are of this asking alone.
            var recorded = Recorded(envelope, log.Save(record.Answered(envelope)), scope.Viewer.Id);
            return ReadingNotes.AppendTo(recorded.AsShown());
        }
        catch
        {
            log.Save(record.Failed(Elapsed(started)));
            throw;
        }
    }

    // What is not kept cannot be made again for a file: then none is offered, and who wanted one is told.
    private static AnswerEnvelope Recorded(AnswerEnvelope envelope, RecordedAsking recorded, int seller)
    {
        var kept = envelope with { RecordId = recorded.Id, IsKept = recorded.HasAnswer };
        return envelope is not { Wanted: { } format, Content: not null } ? kept
            : recorded is { Id: { } id, HasAnswer: true } ? kept with { File = new(id, format, seller) }
            : kept with { Notice = string.Join(' ', new[] { kept.Notice, WantedFile.NotKept }.OfType<string>()) };
    }

    private static Scope ScopeOf(AskRequest request, DealBook deals) =>
        ScopeResolver.FindByEmail(deals, request.User)
        ?? throw (!deals.Sellers.Any() ? UnknownCallerException.NobodyAtAll : new UnknownCallerException(request.User));

    private async Task<AnswerEnvelope?> AnswerMetaQuestionAsync(MetaQuestion turn, CancellationToken cancellation)
    {
        if (turn.Request.Text.Length > RouteRequest.LongestText)
        {
            return null;
        }

        foreach (var aside in MetaQuestionHandlers)
        {
            if (await aside.AnswerAsync(turn, cancellation) is not { } said)
            {
                continue;
            }

            return said.Question is { } question
                ? await ReadAsync(turn, question, cancellation) with
                {
                    Wanted = said.Format,
                }
                : Said(Empty(turn, Router.Name), said);
        }

        return null;
    }

    private static AnswerEnvelope Said(AnswerEnvelope empty, MetaAnswer said) =>
        said.IsRefusal
            ? Refuse(empty, said.Answer.Text)
            : empty with
            {
                Calls = said.Call is { } call ? [call] : [],
                Answer = new(said.Answer.Text, said.Answer.Facts, said.Answer.Actions),
                Content = said.Answer,
                IsMetaAnswer = true,
                File = said.File,
            };

    private async Task<AnswerEnvelope> ReadAsync(MetaQuestion turn, string text, CancellationToken cancellation)
    {
        var envelope = Empty(turn, Router.Name);
        if (turn.Request.Text.Length > RouteRequest.LongestText)
        {
            return Refuse(
                envelope,
                $"Your message is longer than {RouteRequest.LongestText:#,0} characters; please ask in fewer words."
            );
        }

        var plan = await Router.RouteAsync(new(text, turn.Book, turn.Conversation), cancellation);
        envelope = ReadingNotes.Attach(plan, envelope, Router);
        return plan switch
        {
            { Clarification: { } question } => AskBack(envelope, question.Text, question.Options),
            { Refusal: { } refusal } => Refuse(envelope, refusal.Reason),
            _ => await RunAsync(envelope, Asking(plan), turn.Book, cancellation),
        };
    }

    private async Task<AnswerEnvelope> RunAsync(
        AnswerEnvelope envelope,
        IReadOnlyList<FunctionCall> calls,
        ScopedBook book,
        CancellationToken cancellation
    )
    {
        try
        {
            var made = await service.RunAsync(book, calls, clock.Machine, cancellation);
            var reworded = Rewording is null
                ? null
                : await Rewording.RewordAsync(made.Answer, made.Parts, made.State, envelope.Question, cancellation);

            // Last of all: whoever gave up before has changed nothing.
            Subscriptions?.Apply(made.Calls.Select(call => call.Result).OfType<SkillResult>(), clock.Machine);
            return envelope with
            {
                Calls = made.Calls,
                Answer = new(made.Answer.Text, made.Answer.Facts, made.Answer.Actions),
                Content = made.Answer,
                Reworded = reworded,
            };
        }
        catch (InvalidCallException problem)
        {
            return Refuse(envelope, problem.Message);
        }
        catch (SkillInputException problem)
        {
            return problem.Options.Count > 0
                ? AskBack(envelope, problem.Message, problem.Options)
                : Refuse(envelope, problem.Message);
        }
    }

    // A plan of one question asks the same of all its calls; one of several has told each of its calls what is asked.
    private static IReadOnlyList<FunctionCall> Asking(Plan plan) =>
        [.. plan.Calls.Select(call => call.Ask == Ask.Any ? call with { Ask = AskNames.Parse(plan.Ask) } : call)];

    private AnswerEnvelope Empty(MetaQuestion turn, string by)
    {
        var state = service.StateOf(turn.Book);
        return new()
        {
            Id = turn.Request.Id ?? AnswerId.Compute(turn.Request, turn.Book),
            Conversation = turn.Request.Conversation,
            User = turn.Request.User,
            Question = turn.Request.Text,
            Answer = new(string.Empty, [], []),
            Router = by,
            DealAddress = turn.Book.Company.DealAddress,
            AsOf = Dates.IsoInstant(turn.Book.AsOf),
            Freshness = new(
                state.FinishedAt is { } finished ? Dates.IsoInstant(finished) : null,
                state.Since is { } age ? Math.Floor(age.TotalMinutes) : null,
                state.Limit.TotalMinutes,
                state.IsStale
            ),
        };
    }

    private static AnswerEnvelope AskBack(AnswerEnvelope envelope, string question, IReadOnlyList<string> options) =>
        envelope with
        {
            Clarification = new(question, options),
            Answer = new(question, [], options),
        };

    private static AnswerEnvelope Refuse(AnswerEnvelope envelope, string reason) =>
        envelope with
        {
            Refusal = new(reason),
            Answer = new(reason, [], []),
        };

    // A word about an answer leaves the talk as it was. What was asked and not answered stays open, so that the next message
    // can complete it.
    private void Remember(AskRequest request, Scope scope, ConversationState talk, AnswerEnvelope envelope)
    {
        if (request.Conversation is not { } id || envelope.IsMetaAnswer)
        {
            return;
        }

        var next =
            envelope.Calls.Count == 0
                ? talk.WithOpen(envelope.Open.Call, envelope.Open.Choices)
                : talk.WithAnswer(
                    envelope.Calls.Select(call => call.Call),
                    Listed.In([.. envelope.Calls.Select(call => (SkillResult)call.Result)])
                );
        if (next != talk)
        {
            talks.Save(id, scope.Viewer.Id, request.Channel, next, clock.Machine);
        }
    }

    private static double Elapsed(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
}

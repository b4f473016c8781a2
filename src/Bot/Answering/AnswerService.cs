using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Answering;

/// <summary>
/// Makes calls into an answer: runs them in a view and words what comes out. Questions, MCP calls, briefs, replays and
/// evidence all come through here.
/// </summary>
/// <param name="kernel">Runs the functions.</param>
/// <param name="composer">Words the results.</param>
/// <param name="match">Says beside each answer whether the data match the CRM.</param>
/// <param name="state">What functions see of the bot's own state; null for nothing.</param>
/// <param name="limit">How old data may be before an answer says stale.</param>
public sealed class AnswerService(
    SkillKernel kernel,
    Composer composer,
    CrmMatch match,
    StateViews? state,
    TimeSpan limit
)
{
    /// <summary>How old the data of a view are.</summary>
    public DataState StateOf(ScopedBook book) => DataState.Assess(book, limit);

    /// <summary>Runs calls and words one answer out of their results.</summary>
    /// <param name="book">What the person may see; its instant is the clock.</param>
    /// <param name="calls">The calls, in the order of answering.</param>
    /// <param name="askedAt">When it was asked, by the machine's clock, as far as the record of questions is counted; null for all of it.</param>
    /// <param name="cancellation">Ends it between two functions, never within one.</param>
    /// <exception cref="InvalidCallException">A call names no function, or its arguments do not fit.</exception>
    /// <exception cref="SkillInputException">A function cannot use its arguments; the message says why.</exception>
    public async Task<ComposedAnswer> RunAsync(
        ScopedBook book,
        IReadOnlyList<FunctionCall> calls,
        Instant? askedAt,
        CancellationToken cancellation
    )
    {
        CheckedCall[] fit = [.. calls.Select(kernel.Check)];
        var view = state?.AddTo(book, fit, askedAt) ?? book;
        var ran = await kernel.RunAsync(view, fit, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var age = StateOf(book) with { Match = await match.FindAsync(book, cancellation) };
        FunctionAnswer[] parts =
        [
            .. fit.Zip(
                ran,
                (call, done) => new FunctionAnswer(call.Skill, (SkillResult)done.Result, done.Call.Ask, done.Assumed)
            ),
        ];
        return new(view, ran, composer.Compose(parts, age), age) { Parts = parts };
    }
}

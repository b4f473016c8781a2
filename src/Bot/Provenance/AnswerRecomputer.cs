using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Functions;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Provenance;

/// <summary>
/// Makes an earlier answer again: the same functions with the same arguments, in the view of the same instant, under what
/// the person may see now. Functions are pure, so over the same data the bytes are the same.
/// </summary>
/// <param name="service">Runs the calls and words what comes out.</param>
public sealed class AnswerRecomputer(AnswerService service)
{
    /// <summary>Makes an answer again.</summary>
    /// <param name="past">The answer.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">Of the person who got it, as it is now.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public Task<ComposedAnswer> RecomputeAsync(
        PastAnswer past,
        DealBook deals,
        Scope scope,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(deals);
        return RunAsync(past, deals.For(scope, past.AsOf), past.Stored?.AnsweredAt, cancellation);
    }

    /// <summary>The same calls in another view: of another instant.</summary>
    /// <param name="past">The answer.</param>
    /// <param name="view">The view.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made; the message says why.</exception>
    public Task<ComposedAnswer> RecomputeInViewAsync(PastAnswer past, ScopedBook view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(past);
        return RunAsync(past, view, null, cancellation);
    }

    private async Task<ComposedAnswer> RunAsync(
        PastAnswer past,
        ScopedBook view,
        Instant? askedAt,
        CancellationToken cancellation
    )
    {
        try
        {
            return await service.RunAsync(view, past.Calls, askedAt, cancellation);
        }
        catch (InvalidCallException problem)
        {
            throw new SkillInputException(
                problem.Exists
                    ? $"The function {problem.Function} takes other arguments now than that answer had, so it can't be made again."
                    : $"The function {problem.Function} of that answer does not exist any more, so it can't be made again."
            );
        }
    }
}

using System.Collections.Concurrent;
using RevBot.Bot.Functions;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Reconciliation;

namespace RevBot.Bot.Wording;

/// <summary>
/// Whether a view's current quarter matches the CRM, by <c>reconcile</c>, for the trust line of every answer. Worked out
/// once for each state of the data, scope and day.
/// </summary>
/// <param name="kernel">Runs the function, with the tolerance of the settings.</param>
public sealed class CrmMatch(SkillKernel kernel)
{
    private const int MostKept = 500;

    private readonly CheckedCall reconcile = kernel.Check(
        FunctionCall.Of(kernel.NameOf<Reconcile>(), new ReconcileArguments())
    );
    private readonly ConcurrentDictionary<(long Revision, string Scope, string Day), Lazy<Task<CrmState?>>> known =
        new();

    /// <summary>The state; null where the CRM's own values are not loaded or are of a later moment.</summary>
    /// <param name="book">The view.</param>
    /// <param name="cancellation">Ends the wait; who else waits for the same gets it all the same.</param>
    public async ValueTask<CrmState?> FindAsync(ScopedBook book, CancellationToken cancellation)
    {
        var key = (book.Revision, book.Scope.Key, Dates.Iso(book.Today));
        if (known.Count > MostKept)
        {
            known.Clear();
        }

        var work = known.GetOrAdd(key, _ => new(() => Task.Run(() => ComputeAsync(book), CancellationToken.None)));
        // Forgotten by the work itself, so also where nobody waits any more.
        _ = work.Value.ContinueWith(
            _ => known.TryRemove(new(key, work)),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return await work.Value.WaitAsync(cancellation);
    }

    private async Task<CrmState?> ComputeAsync(ScopedBook book)
    {
        var ran = await kernel.RunAsync(book, [reconcile], CancellationToken.None);
        return ran[0].Result is ReconcileResult { Passed: { } passed, Period: { } period, From: { } from, To: { } to }
            ? new(period, from, to, passed)
            : null;
    }
}

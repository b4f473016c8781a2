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
    private readonly ConcurrentDictionary<(long Revision, string Scope, string Day), CrmState?> known = new();

    /// <summary>The state; null where the CRM's own values are not loaded or are of a later moment.</summary>
    public async ValueTask<CrmState?> FindAsync(ScopedBook book, CancellationToken cancellation)
    {
        var key = (book.Revision, book.Scope.Key, Dates.Iso(book.Today));
        if (known.TryGetValue(key, out var state))
        {
            return state;
        }

        if (known.Count > MostKept)
        {
            known.Clear();
        }

        return known[key] = await ComputeAsync(book, cancellation);
    }

    private async Task<CrmState?> ComputeAsync(ScopedBook book, CancellationToken cancellation)
    {
        var ran = await kernel.RunAsync(book, [reconcile], cancellation);
        return ran[0].Result is ReconcileResult { Passed: { } passed, Period: { } period, From: { } from, To: { } to }
            ? new(period, from, to, passed)
            : null;
    }
}

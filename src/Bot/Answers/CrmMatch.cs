using System.Collections.Concurrent;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Reconciliation;

namespace RevBot.Bot.Answers;

/// <summary>
/// Whether a view's current quarter matches the CRM, by <c>reconcile</c>, for the trust line of every answer. Worked out
/// once for each state of the data, scope and day.
/// </summary>
/// <param name="tolerance">How far CRM and warehouse may differ, as a share.</param>
public sealed class CrmMatch(double tolerance)
{
    private const int MostKept = 500;

    private readonly Reconcile reconcile = new(tolerance);
    private readonly ConcurrentDictionary<(long Revision, string Scope, string Day), string?> known = new();

    /// <summary>In words; null where the CRM's own values are not loaded or are of a later moment.</summary>
    public string? Of(ScopedBook book)
    {
        if (known.Count > MostKept)
        {
            known.Clear();
        }

        return known.GetOrAdd((book.Revision, book.Scope.Key, Dates.Iso(book.Today)), _ => Words(book));
    }

    private string? Words(ScopedBook book)
    {
        var result = reconcile.Run(book, new());
        return result.Passed switch
        {
            true => $"{result.Period} matches the CRM",
            false => $"{result.Period} differs from the CRM",
            null => null,
        };
    }
}

using RevBot.Data.Book.History;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// Finds the deals that were open and due in earlier periods, and which of them were won in them: in one walk.
/// </summary>
/// <param name="book">Everything.</param>
/// <param name="points">The earlier periods, each with the day that it is seen from.</param>
internal sealed class PastDue(DealBook book, PastPoint[] points)
{
    /// <summary>A deal that was due at an earlier point.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="point">The point.</param>
    /// <param name="version">The deal as it was known then.</param>
    /// <param name="won">Whether it was won by the period's end.</param>
    public delegate void Visit(int row, PastPoint point, in VersionItem version, bool won);

    /// <summary>Rows from one (included) to another (excluded); each row with all its points.</summary>
    /// <param name="from">The first row, included.</param>
    /// <param name="to">The last row, excluded.</param>
    /// <param name="visit">Called for each deal that was due, in the order of rows and points.</param>
    public void Walk(int from, int to, Visit visit)
    {
        for (var row = from; row < to; row++)
        {
            var versions = book.Data.Versions.ItemsOf(row);
            foreach (var point in points)
            {
                if (WasEverDue(versions, point))
                {
                    VisitIfDue(row, point, versions, visit);
                }
            }
        }
    }

    private void VisitIfDue(int row, PastPoint point, ReadOnlySpan<VersionItem> versions, Visit visit)
    {
        var found = VersionSearch.Find(versions, point.Then, point.Then);
        if (found < 0 || !IsDue(versions[found], point.Period) || book.Data.Deals[row].DeletedAt <= point.End)
        {
            return;
        }

        ref readonly var final = ref versions[VersionSearch.Find(versions, point.End, point.End)];
        var won =
            book.Company.Stage(final.StageId).Outcome == Warehouse.StageOutcome.Won
            && final.CloseOn <= point.Period.EndNumber;
        visit(row, point, versions[found], won);
    }

    /// <summary>Quick, and true of few deals: the search is for these only.</summary>
    private static bool WasEverDue(ReadOnlySpan<VersionItem> versions, PastPoint point)
    {
        foreach (ref readonly var version in versions)
        {
            if (
                version.CloseOn >= point.Period.StartNumber
                && version.CloseOn <= point.Period.EndNumber
                && version.ValidFrom <= point.Then
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDue(in VersionItem version, Calendar.Period period) =>
        version.CloseOn >= period.StartNumber
        && version.CloseOn <= period.EndNumber
        && book.Company.Stage(version.StageId).IsOpen;
}

using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;

namespace RevBot.Data.Book;

/// <summary>Which deals a scope sees at an instant, and which it saw before and no longer does.</summary>
/// <param name="Rows">The rows that exist and are visible; null for all of the book.</param>
/// <param name="Departed">Those that left.</param>
/// <param name="Places">
/// For each of <paramref name="Rows"/> the place of its version at the instant, by row; null where the book has them for
/// everybody, or where the rows are few.
/// </param>
internal sealed record VisibleRows(int[]? Rows, int[] Departed, int[]? Places)
{
    /// <summary>Goes through the rows that the scope may see; looks them up where the book has them at hand.</summary>
    public static VisibleRows Find(DealBook book, Scope scope, long asOf)
    {
        if (!scope.SeesAll)
        {
            return Split(book, book.RowsEverOwnedBy(scope.SellerIds), scope, asOf);
        }

        return asOf >= book.Newest ? new(book.LivingRows, book.DeletedRows, null) : SplitAll(book, asOf);
    }

    private static VisibleRows Split(DealBook book, int[] candidates, Scope scope, long asOf)
    {
        var (visible, departed) = (new List<int>(candidates.Length), new List<int>());
        foreach (var row in candidates)
        {
            var versions = book.Data.Versions.ItemsOf(row);
            var found = VersionSearch.Find(versions, asOf, asOf);
            if (found < 0)
            {
                continue;
            }

            var gone = book.Data.Deals[row].DeletedAt <= asOf;
            (scope.Covers(versions[found].OwnerId) && !gone ? visible : departed).Add(row);
        }

        return new([.. visible], [.. departed], null);
    }

    // Whoever goes through very many deals of the past would search each again.
    private static VisibleRows SplitAll(DealBook book, long asOf)
    {
        var places = new int[book.DealCount];
        var (visible, departed) = ParallelRows.Aggregate(
            book.DealCount,
            (from, to) => SplitPart(book, asOf, places, (from, to)),
            (earlier, later) =>
            {
                earlier.Visible.AddRange(later.Visible);
                earlier.Departed.AddRange(later.Departed);
                return earlier;
            }
        );
        return new([.. visible], [.. departed], places);
    }

    private static (List<int> Visible, List<int> Departed) SplitPart(
        DealBook book,
        long asOf,
        int[] places,
        (int From, int To) rows
    )
    {
        var (visible, departed) = (new List<int>(rows.To - rows.From), new List<int>());
        for (var row = rows.From; row < rows.To; row++)
        {
            var found = VersionSearch.Find(book.Data.Versions.ItemsOf(row), asOf, asOf);
            places[row] = found;
            if (found >= 0)
            {
                (book.Data.Deals[row].DeletedAt > asOf ? visible : departed).Add(row);
            }
        }

        return (visible, departed);
    }
}

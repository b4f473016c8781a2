using RevBot.Data.Book.History;

namespace RevBot.Data.Book;

/// <summary>Which deals a scope sees at an instant, and which it saw before and no longer does.</summary>
internal static class VisibleRows
{
    /// <returns>The rows that exist and are visible (null: all of the book), and those that left.</returns>
    public static (int[]? Rows, int[] Departed) Find(DealBook book, Scope scope, long asOf)
    {
        if (scope.SeesAll)
        {
            return asOf >= book.Newest ? (book.LivingRows, book.DeletedRows) : Split(book, null, scope, asOf);
        }

        return Split(book, book.RowsEverOwnedBy(scope.SellerIds), scope, asOf);
    }

    private static (int[] Rows, int[] Departed) Split(DealBook book, int[]? candidates, Scope scope, long asOf)
    {
        var count = candidates?.Length ?? book.DealCount;
        var (visible, departed) = (new List<int>(count), new List<int>());
        for (var place = 0; place < count; place++)
        {
            var row = candidates?[place] ?? place;
            var versions = book.Data.Versions.ItemsOf(row);
            var found = VersionSearch.Find(versions, asOf, asOf);
            if (found < 0)
            {
                continue;
            }

            var gone = book.Data.Deals[row].DeletedAt <= asOf;
            var seen = scope.SeesAll || scope.Covers(versions[found].OwnerId);
            (seen && !gone ? visible : departed).Add(row);
        }

        return ([.. visible], [.. departed]);
    }
}

namespace RevBot.Data.Book.Norms;

/// <summary>
/// Goes through the rows of a book on two threads, a half each. Each half counts for itself and the counts are put
/// together in the order of the rows, so the result is the same as on one thread.
/// </summary>
internal static class ParallelRows
{
    // Fewer rows are done sooner than a second thread begins.
    private const int Least = 20_000;

    /// <param name="rows">How many rows.</param>
    /// <param name="count">Counts the rows from one (included) to another (excluded).</param>
    /// <param name="join">Puts the counts of later rows to those of earlier ones.</param>
    public static T Aggregate<T>(int rows, Func<int, int, T> count, Func<T, T, T> join)
    {
        if (rows < Least)
        {
            return count(0, rows);
        }

        var later = Task.Run(() => count(rows / 2, rows));
        var earlier = count(0, rows / 2);
        return join(earlier, later.GetAwaiter().GetResult());
    }
}

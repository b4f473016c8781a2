namespace RevBot.Data.Import.Rows;

/// <summary>Stored rows in ascending order of deals, handed out deal by deal, read once.</summary>
internal sealed class StoredGroups<TRow> : IDisposable
    where TRow : class
{
    private readonly IEnumerator<TRow> rows;
    private readonly Func<TRow, int> dealOf;
    private bool isOpen;

    /// <summary>Starts reading.</summary>
    /// <param name="ordered">The rows, in ascending order of deals; read once.</param>
    /// <param name="dealOf">The deal of a row.</param>
    public StoredGroups(IEnumerable<TRow> ordered, Func<TRow, int> dealOf)
    {
        rows = ordered.GetEnumerator();
        this.dealOf = dealOf;
        isOpen = rows.MoveNext();
        IsEmpty = !isOpen;
    }

    /// <summary>Whether there is no row at all.</summary>
    public bool IsEmpty { get; }

    /// <summary>The rows of a deal. Deals must be asked for in ascending order.</summary>
    public IReadOnlyList<TRow> Take(int deal)
    {
        while (isOpen && dealOf(rows.Current) < deal)
        {
            isOpen = rows.MoveNext();
        }

        var found = new List<TRow>();
        while (isOpen && dealOf(rows.Current) == deal)
        {
            found.Add(rows.Current);
            isOpen = rows.MoveNext();
        }

        return found;
    }

    public void Dispose() => rows.Dispose();
}

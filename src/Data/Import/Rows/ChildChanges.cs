using Dapper;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>
/// Brings the rows that belong to deals to what an extract says: for each deal that it names, the whole set. A deal's
/// set that stays the same is not touched; one that changes is written anew and its deal gets the new revision.
/// </summary>
/// <remarks>
/// A deal that the extract does not name keeps its rows. One that it names with fewer rows loses the others.
/// </remarks>
/// <param name="tables">The import's tables.</param>
/// <param name="table">The table of the rows.</param>
/// <param name="equality">Whether two rows say the same.</param>
internal sealed class ChildChanges<TRow>(LoadTables tables, Table<TRow> table, IEqualityComparer<TRow> equality)
    where TRow : class
{
    private readonly List<int> replaced = [];

    /// <summary>How many rows are new.</summary>
    public long Inserted { get; private set; }

    /// <summary>How many rows took the place of others of their deal.</summary>
    public long Updated { get; private set; }

    /// <summary>How many rows the database had already.</summary>
    public long Unchanged { get; private set; }

    /// <param name="ordered">The stored rows, in ascending order of deals; read once.</param>
    /// <param name="incoming">What came for each deal, in ascending order of deals.</param>
    /// <param name="dealOf">The deal of a stored row.</param>
    /// <param name="merge">Makes a deal's rows from what came and what is stored.</param>
    public void Write<TIncoming>(
        IEnumerable<TRow> ordered,
        IEnumerable<(int Deal, TIncoming Group)> incoming,
        Func<TRow, int> dealOf,
        Func<int, TIncoming, IReadOnlyList<TRow>, List<TRow>> merge
    )
    {
        var session = tables.Session;
        using var stored = new StoredGroups(ordered, dealOf);
        if (stored.IsEmpty)
        {
            stored.Dispose();
            // Nothing to compare with: rows stream straight through.
            Inserted = session.Database.BulkInsert(
                session.Transaction,
                table,
                incoming.SelectMany(group =>
                {
                    tables.Touch(group.Deal);
                    return merge(group.Deal, group.Group, []);
                }),
                session.Cancellation
            );
            return;
        }

        var rows = new List<TRow>();
        foreach (var (deal, group) in incoming)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var before = stored.Take(deal);
            var after = merge(deal, group, before);
            Compare(deal, before, after, rows);
        }

        stored.Dispose();
        Delete();
        session.Database.BulkInsert(session.Transaction, table, rows, session.Cancellation);
    }

    private void Compare(int deal, IReadOnlyList<TRow> before, List<TRow> after, List<TRow> rows)
    {
        if (before.Count == after.Count && after.ToHashSet(equality).SetEquals(before))
        {
            Unchanged += after.Count;
            return;
        }

        var same = after.Intersect(before, equality).Count();
        var renewed = Math.Min(before.Count, after.Count) - same;
        Unchanged += same;
        Updated += Math.Max(0, renewed);
        Inserted += after.Count - same - Math.Max(0, renewed);
        tables.Touch(deal);
        rows.AddRange(after);
        if (before.Count > 0)
        {
            replaced.Add(deal);
        }
    }

    /// <summary>The table's name is a constant of this assembly.</summary>
    private void Delete()
    {
        var session = tables.Session;
        foreach (var deal in replaced)
        {
            session.Connection.Execute(
                $"DELETE FROM {table.Name} WHERE opportunity_id = @deal",
                new { deal },
                session.Transaction
            );
        }
    }

    /// <summary>Stored rows in ascending order of deals, handed out deal by deal, read once.</summary>
    private sealed class StoredGroups : IDisposable
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
}

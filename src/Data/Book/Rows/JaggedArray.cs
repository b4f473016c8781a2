namespace RevBot.Data.Book.Rows;

/// <summary>
/// The items of each row, one after another in one array: a million short lists without a million objects.
/// Immutable; rows are numbered from 0.
/// </summary>
internal sealed class JaggedArray<T>
    where T : struct
{
    private readonly int[] starts;
    private readonly T[] items;

    private JaggedArray(int[] starts, T[] items) => (this.starts, this.items) = (starts, items);

    /// <summary>Rows without any item.</summary>
    public static JaggedArray<T> Empty(int rows) => new(new int[rows + 1], []);

    /// <summary>How many rows there are.</summary>
    public int RowCount => starts.Length - 1;

    /// <summary>How many items there are in all rows.</summary>
    public int Count => starts[^1];

    /// <summary>The items of a row, in the order in which they were added.</summary>
    public ReadOnlySpan<T> ItemsOf(int row) => items.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>The same as a list, which holds on to the array and copies nothing.</summary>
    public IReadOnlyList<T> ListOf(int row) =>
        starts[row] == starts[row + 1]
            ? Array.Empty<T>()
            : (IReadOnlyList<T>)new ArraySegment<T>(items, starts[row], starts[row + 1] - starts[row]);

    /// <summary>The items of all rows, row after row.</summary>
    public ReadOnlySpan<T> All => items.AsSpan(0, Count);

    /// <summary>
    /// A copy in which the rows of <paramref name="changed"/> have the items given there; rows past the end are added.
    /// Costs one copy of the arrays, whatever the number of changes.
    /// </summary>
    /// <param name="changed">Ascending rows, each with its new items.</param>
    /// <param name="rows">How many rows the copy has; at least as many as now.</param>
    public JaggedArray<T> With(IReadOnlyList<(int Row, T[] Items)> changed, int rows)
    {
        var growth = changed.Sum(change =>
            change.Items.Length - (change.Row < RowCount ? ItemsOf(change.Row).Length : 0)
        );
        // Every place is written below; clearing them first would cost as much as the copy.
        var newStarts = GC.AllocateUninitializedArray<int>(rows + 1);
        var newItems = GC.AllocateUninitializedArray<T>(Count + growth);
        var (row, written) = (0, 0);
        foreach (var change in changed)
        {
            written = CopyRows(row, change.Row, newStarts, newItems, written);
            newStarts[change.Row] = written;
            change.Items.CopyTo(newItems, written);
            written += change.Items.Length;
            row = change.Row + 1;
        }

        written = CopyRows(row, rows, newStarts, newItems, written);
        newStarts[rows] = written;
        return new(newStarts, newItems);
    }

    /// <summary>Copies the untouched rows from..to (excluded); rows past the old end have no items.</summary>
    private int CopyRows(int from, int to, int[] newStarts, T[] newItems, int written)
    {
        var known = Math.Clamp(RowCount, from, Math.Max(from, to));
        if (known > from)
        {
            var shift = written - starts[from];
            for (var row = from; row < known; row++)
            {
                newStarts[row] = starts[row] + shift;
            }

            var length = starts[known] - starts[from];
            Array.Copy(items, starts[from], newItems, written, length);
            written += length;
        }

        for (var row = known; row < to; row++)
        {
            newStarts[row] = written;
        }

        return written;
    }

    /// <summary>Fills the lists in the order of rows.</summary>
    /// <param name="rows">How many rows there will be.</param>
    /// <param name="capacity">About how many items; more make the array grow.</param>
    internal sealed class Builder(int rows, int capacity)
    {
        private readonly int[] starts = new int[rows + 1];
        private T[] items = new T[capacity];
        private int count;
        private int row;

        /// <summary>Adds to a row; rows must not go back.</summary>
        /// <param name="to">The row, not before that of the last item.</param>
        /// <param name="item">The item.</param>
        public void Add(int to, in T item)
        {
            MoveTo(to);
            if (count == items.Length)
            {
                Array.Resize(ref items, Math.Max(16, checked(items.Length * 2)));
            }

            items[count++] = item;
        }

        public JaggedArray<T> Build()
        {
            MoveTo(rows);
            if (items.Length > count + (count / 8))
            {
                Array.Resize(ref items, count);
            }

            return new(starts, items);
        }

        private void MoveTo(int to)
        {
            if (to < row)
            {
                throw new InvalidOperationException("Rows must be filled in order.");
            }

            while (row < to)
            {
                starts[++row] = count;
            }
        }
    }
}

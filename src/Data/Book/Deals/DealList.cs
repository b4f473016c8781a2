namespace RevBot.Data.Book.Deals;

/// <summary>The deals of a view, in the order of the book. Going through them allocates nothing.</summary>
public readonly struct DealList
{
    private readonly ScopedBook book;
    private readonly int[]? rows;

    internal DealList(ScopedBook book, int[]? rows, int count) => (this.book, this.rows, Count) = (book, rows, count);

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The deal at a place.</summary>
    public Deal this[int index] => new(book, rows is null ? index : rows[index]);

    /// <summary>For foreach.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The deals as a sequence, for queries over few of them.</summary>
    public IEnumerable<Deal> AsEnumerable()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <summary>Walks through the deals.</summary>
    public struct Enumerator
    {
        private readonly DealList list;
        private int index;

        internal Enumerator(DealList list) => (this.list, index) = (list, -1);

        /// <summary>The deal.</summary>
        public readonly Deal Current => list[index];

        /// <summary>On to the next.</summary>
        public bool MoveNext() => ++index < list.Count;
    }
}

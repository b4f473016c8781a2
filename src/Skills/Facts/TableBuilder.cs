using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>
/// Builds a table of rows of one type: a column is declared together with its cell, so headings and cells cannot get
/// out of step. A cell whose value is null stays empty.
/// </summary>
/// <remarks>
/// The units are those of <see cref="FactList"/>: <c>Column</c> takes what the type tells (names and money, or any
/// <see cref="FactValue"/>), <see cref="Count"/>, <see cref="Share"/>, <see cref="Points"/>, <see cref="Days"/> and
/// <see cref="Date"/> say the unit. Columns stand in the order in which they are declared.
/// </remarks>
/// <example>
/// <code>
/// new TableBuilder&lt;LossReason&gt;("reasons", "Why deals were lost")
///     .Column("reason", "Loss reason", "as entered", reason => reason.Reason)
///     .Count("deals", "Lost", "deals lost for it", reason => reason.Deals)
///     .Bar(reason => reason.Share)
///     .BuildFirst(reasons, 8)
/// </code>
/// </example>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="id">The table's id, stable within the function.</param>
/// <param name="title">The title for people.</param>
internal sealed class TableBuilder<T>(string id, string title)
{
    private readonly List<FactColumn> columns = [];
    private readonly List<Func<T, FactValue?>> cells = [];
    private Func<T, string?> deal = _ => null;
    private Func<T, int?> sourceRows = _ => null;
    private Func<T, string?> detail = _ => null;
    private Func<T, double?> bar = _ => null;
    private Func<T, RowMark> mark = _ => RowMark.None;
    private bool isScaled;

    /// <summary>Adds a column of any values.</summary>
    /// <param name="name">The column's id, stable within the table.</param>
    /// <param name="heading">The heading for people.</param>
    /// <param name="definition">How the values are computed.</param>
    /// <param name="cell">The cell of a row.</param>
    public TableBuilder<T> Column(string name, string heading, string definition, Func<T, FactValue?> cell)
    {
        columns.Add(new(name, heading, definition));
        cells.Add(cell);
        return this;
    }

    /// <summary>Adds a column of names.</summary>
    public TableBuilder<T> Column(string name, string heading, string definition, Func<T, string?> cell) =>
        Column(name, heading, definition, row => FactValue.Name(cell(row)));

    /// <summary>Adds a column of money.</summary>
    public TableBuilder<T> Column(string name, string heading, string definition, Func<T, Money?> cell) =>
        Column(name, heading, definition, row => FactValue.Of(cell(row)));

    /// <summary>Adds a column of whole numbers.</summary>
    public TableBuilder<T> Count(string name, string heading, string definition, Func<T, long?> cell) =>
        Column(name, heading, definition, row => FactValue.Count(cell(row)));

    /// <summary>Adds a column of shares, 0..1.</summary>
    public TableBuilder<T> Share(string name, string heading, string definition, Func<T, double?> cell) =>
        Column(name, heading, definition, row => FactValue.Share(cell(row)));

    /// <summary>Adds a column of differences of shares, −1..1, in percentage points.</summary>
    public TableBuilder<T> Points(string name, string heading, string definition, Func<T, double?> cell) =>
        Column(name, heading, definition, row => FactValue.Points(cell(row)));

    /// <summary>Adds a column of whole days.</summary>
    public TableBuilder<T> Days(string name, string heading, string definition, Func<T, long?> cell) =>
        Column(name, heading, definition, row => FactValue.Days(cell(row)));

    /// <summary>Adds a column of dates that the rows carry as ISO text.</summary>
    public TableBuilder<T> Date(string name, string heading, string definition, Func<T, string?> iso) =>
        Column(name, heading, definition, row => FactValue.IsoDate(iso(row)));

    /// <summary>Says which deal a row is about, by the CRM's id.</summary>
    public TableBuilder<T> Deal(Func<T, string?> id)
    {
        deal = id;
        return this;
    }

    /// <summary>Says how many deals a row sums up.</summary>
    public TableBuilder<T> SourceRows(Func<T, int?> count)
    {
        sourceRows = count;
        return this;
    }

    /// <summary>Adds a second line under each row; null for none.</summary>
    public TableBuilder<T> Detail(Func<T, string?> text)
    {
        detail = text;
        return this;
    }

    /// <summary>Marks the rows that the function calls off.</summary>
    public TableBuilder<T> Mark(Func<T, RowMark> how)
    {
        mark = how;
        return this;
    }

    /// <summary>Draws a bar for each row, of a length in −1..1; negative draws to the left, null draws none.</summary>
    public TableBuilder<T> Bar(Func<T, double?> length)
    {
        (bar, isScaled) = (length, false);
        return this;
    }

    /// <summary>
    /// Draws a bar for each row as long as its size ÷ the greatest |size| of all rows; no row gets one where all sizes
    /// are 0 or unknown.
    /// </summary>
    public TableBuilder<T> ScaledBar(Func<T, double?> size)
    {
        (bar, isScaled) = (size, true);
        return this;
    }

    /// <summary>Makes the table.</summary>
    /// <param name="rows">Top to bottom, already cut to what is shown; an empty table has no rows.</param>
    /// <param name="all">How many rows there were before they were cut; null where they were not.</param>
    /// <param name="whole">
    /// Makes the first so many of all of them, in the table's own order, which may put others between those shown; null where
    /// the reader asked for just these.
    /// </param>
    public FactTable Build(IEnumerable<T> rows, int? all = null, Func<int, IEnumerable<T>>? whole = null)
    {
        T[] shown = [.. rows];
        var scale = isScaled ? shown.Select(row => Math.Abs(bar(row) ?? 0)).DefaultIfEmpty(0).Max() : 1;
        var isCut = all > shown.Length;
        return new(id, title, columns, [.. shown.Select(row => RowOf(row, scale))])
        {
            OutOf = isCut ? all : null,
            Whole = isCut && whole is not null ? most => [.. whole(most).Select(row => RowOf(row, scale))] : null,
        };
    }

    /// <summary>Makes the table of the first rows; the others stay at hand for a file.</summary>
    /// <param name="all">Top to bottom.</param>
    /// <param name="shown">How many are shown at most.</param>
    public FactTable BuildFirst(IReadOnlyList<T> all, int shown) =>
        Build(all.Take(shown), all.Count, most => all.Take(most));

    private FactRow RowOf(T row, double scale) =>
        new([.. cells.Select(cell => cell(row))])
        {
            DealId = deal(row),
            SourceRows = sourceRows(row),
            Detail = detail(row),
            Mark = mark(row),
            Bar = scale > 0 && bar(row) is { } length ? length / scale : null,
        };
}

namespace RevBot.Data.Import.Rows;

/// <summary>How the rows of a table are told apart, and by what other rows may refer to them.</summary>
/// <param name="PrimaryKey">The columns of the primary key.</param>
/// <param name="Key">The CRM's key: the same for a row read from a file and for the stored one.</param>
internal sealed record RowIdentity<TRow>(IReadOnlyList<string> PrimaryKey, Func<TRow, string> Key)
{
    /// <summary>The id that the database gives; 0 in a table without one.</summary>
    public Func<TRow, int> Id { get; init; } = _ => 0;

    /// <summary>The row under an id; the row itself in a table without one.</summary>
    public Func<TRow, int, TRow> WithId { get; init; } = (row, _) => row;

    /// <summary>The row's name; the key where it has none.</summary>
    public Func<TRow, string> Name { get; init; } = Key;

    /// <summary>The row's e-mail address; null where it has none.</summary>
    public Func<TRow, string?> Email { get; init; } = _ => null;
}

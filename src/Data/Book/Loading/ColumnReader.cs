using System.Data.Common;
using Dapper;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Reads rows of many millions without an object for each. Integers come as Int64 from SQLite and as Int32 or Int64
/// from SQL Server; the type of each column is looked at once.
/// </summary>
internal sealed class ColumnReader : IDisposable
{
    private readonly DbDataReader reader;
    private readonly bool[] narrow;
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);

    /// <summary>Runs a query, for ten minutes at most.</summary>
    /// <param name="connection">Open; it can do nothing else until this is closed.</param>
    /// <param name="transaction">The transaction to read in; null for none.</param>
    /// <param name="sql">The query, with parameters as <c>@name</c>.</param>
    /// <param name="parameters">An object with their values; null for none.</param>
    public ColumnReader(DbConnection connection, DbTransaction? transaction, string sql, object? parameters = null)
    {
        reader = (DbDataReader)connection.ExecuteReader(sql, parameters, transaction, commandTimeout: 600);
        narrow = new bool[reader.FieldCount];
        for (var column = 0; column < narrow.Length; column++)
        {
            narrow[column] = reader.GetFieldType(column) == typeof(int);
        }
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Read() => reader.Read();

    /// <summary>A whole number of 32 bits, which is there.</summary>
    public int Int(int column) => (int)Long(column);

    /// <summary>A whole number of 32 bits, or what stands for a missing one.</summary>
    public int Int(int column, int missing) => reader.IsDBNull(column) ? missing : Int(column);

    /// <summary>A whole number, which is there; the engines differ in its width.</summary>
    public long Long(int column) => narrow[column] ? reader.GetInt32(column) : reader.GetInt64(column);

    /// <summary>A whole number, or what stands for a missing one.</summary>
    public long Long(int column, long missing) => reader.IsDBNull(column) ? missing : Long(column);

    /// <summary>A number, or what stands for a missing one.</summary>
    public double Double(int column, double missing) => reader.IsDBNull(column) ? missing : reader.GetDouble(column);

    /// <summary>A text, which is there.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text that recurs: the same words are one object.</summary>
    public string? Pooled(int column)
    {
        if (reader.IsDBNull(column))
        {
            return null;
        }

        var text = reader.GetString(column);
        if (pool.TryGetValue(text, out var kept))
        {
            return kept;
        }

        // Free text hardly recurs; past this many different texts the pool would cost more than it saves.
        if (pool.Count < 100_000)
        {
            pool.Add(text, text);
        }

        return text;
    }

    public void Dispose() => reader.Dispose();
}

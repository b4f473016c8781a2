using System.Data.Common;
using Dapper;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Reads rows of many millions without an object for each. Integers come as Int64 from SQLite and as Int32 or Int64 from
/// SQL Server; the type of each column is looked at once.
/// </summary>
internal sealed class ColumnReader : IDisposable
{
    private readonly DbDataReader reader;
    private readonly bool[] narrow;
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);

    public ColumnReader(DbConnection connection, DbTransaction? transaction, string sql, object? parameters = null)
    {
        reader = (DbDataReader)connection.ExecuteReader(sql, parameters, transaction, commandTimeout: 600);
        narrow = new bool[reader.FieldCount];
        for (var column = 0; column < narrow.Length; column++)
        {
            narrow[column] = reader.GetFieldType(column) == typeof(int);
        }
    }

    public bool Read() => reader.Read();

    public int Int(int column) => (int)Long(column);

    public int Int(int column, int missing) => reader.IsDBNull(column) ? missing : Int(column);

    public long Long(int column) => narrow[column] ? reader.GetInt32(column) : reader.GetInt64(column);

    public long Long(int column, long missing) => reader.IsDBNull(column) ? missing : Long(column);

    public double Double(int column, double missing) => reader.IsDBNull(column) ? missing : reader.GetDouble(column);

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

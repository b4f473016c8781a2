using System.Data;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Database;

/// <summary>
/// Rows as a data reader, one at a time, for SqlBulkCopy, which reads values forward and nothing else. Holds one row.
/// </summary>
internal sealed class RowReader<TRow>(Table<TRow> table, IEnumerable<TRow> rows, CancellationToken cancellation)
    : IDataReader
{
    private readonly IEnumerator<TRow> source = rows.GetEnumerator();

    /// <summary>How many rows have been read.</summary>
    public long Count { get; private set; }

    public int FieldCount => table.Columns.Count;

    public int Depth => 0;

    public bool IsClosed { get; private set; }

    public int RecordsAffected => -1;

    public object this[int i] => GetValue(i);

    public object this[string name] => GetValue(GetOrdinal(name));

    public bool Read()
    {
        cancellation.ThrowIfCancellationRequested();
        if (!source.MoveNext())
        {
            return false;
        }

        Count++;
        return true;
    }

    public object GetValue(int i) => table.Value(source.Current, i) ?? DBNull.Value;

    public bool IsDBNull(int i) => table.Value(source.Current, i) is null;

    public string GetName(int i) => table.Columns[i];

    public int GetOrdinal(string name)
    {
        for (var column = 0; column < FieldCount; column++)
        {
            if (string.Equals(table.Columns[column], name, StringComparison.Ordinal))
            {
                return column;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, $"The table {table.Name} has no such column.");
    }

    public int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var column = 0; column < count; column++)
        {
            values[column] = GetValue(column);
        }

        return count;
    }

    // A column's type is that of its values; a bulk copy asks for it only for streams, which no row holds.
    public Type GetFieldType(int i) => typeof(object);

    public string GetDataTypeName(int i) => nameof(Object);

    public bool GetBoolean(int i) => (bool)GetValue(i);

    public byte GetByte(int i) => (byte)GetValue(i);

    public char GetChar(int i) => (char)GetValue(i);

    public DateTime GetDateTime(int i) => (DateTime)GetValue(i);

    public decimal GetDecimal(int i) => (decimal)GetValue(i);

    public double GetDouble(int i) => (double)GetValue(i);

    public float GetFloat(int i) => (float)GetValue(i);

    public Guid GetGuid(int i) => (Guid)GetValue(i);

    public short GetInt16(int i) => (short)GetValue(i);

    public int GetInt32(int i) => (int)GetValue(i);

    public long GetInt64(int i) => (long)GetValue(i);

    public string GetString(int i) => (string)GetValue(i);

    public long GetBytes(int i, long fieldOffset, byte[]? buffer, int bufferoffset, int length) =>
        throw new NotSupportedException();

    public long GetChars(int i, long fieldoffset, char[]? buffer, int bufferoffset, int length) =>
        throw new NotSupportedException();

    public IDataReader GetData(int i) => throw new NotSupportedException();

    public DataTable? GetSchemaTable() => null;

    public bool NextResult() => false;

    public void Close() => Dispose();

    public void Dispose()
    {
        IsClosed = true;
        source.Dispose();
    }
}

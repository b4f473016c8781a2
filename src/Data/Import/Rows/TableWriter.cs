using System.Data.Common;
using Dapper;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>Writes rows: new ones in batches, changed ones one by one.</summary>
/// <remarks>
/// Rows wait for their batch, so a row that was put is not in the database yet: whoever looks there must flush first.
/// </remarks>
/// <param name="session">The import.</param>
/// <param name="table">The table.</param>
/// <param name="key">The columns of its primary key.</param>
/// <param name="flushReferences">
/// Writes the rows that the table's rows may refer to; called before each writing.
/// </param>
internal sealed class TableWriter(
    LoadSession session,
    Table<object?[]> table,
    IReadOnlyList<string> key,
    Action? flushReferences
) : IDisposable
{
    private const int Batch = 8192;

    private readonly List<object?[]> pending = [];
    private DbCommand? update;

    /// <summary>Takes a new row. Side effect: a full batch is written.</summary>
    public void Insert(object?[] row)
    {
        pending.Add(row);
        if (pending.Count >= Batch)
        {
            Flush();
        }
    }

    /// <summary>
    /// Changes a stored row, which is found by its primary key. Side effect: rows that wait are written first.
    /// </summary>
    public void Update(object?[] row)
    {
        flushReferences?.Invoke();
        Flush();
        update ??= UpdateCommand();
        for (var column = 0; column < table.Columns.Count; column++)
        {
            update.Parameters[column].Value = table.Value(row, column) ?? DBNull.Value;
        }

        update.ExecuteNonQuery();
    }

    /// <summary>Takes a stored row away. Side effect: rows that wait are written first.</summary>
    /// <param name="id">Its <c>id</c>.</param>
    public void Delete(int id)
    {
        Flush();
        // The table's name is a constant of this assembly.
        session.Connection.Execute($"DELETE FROM {table.Name} WHERE id = @id", new { id }, session.Transaction);
    }

    /// <summary>Writes the rows that wait.</summary>
    public void Flush()
    {
        if (pending.Count > 0)
        {
            flushReferences?.Invoke();
            session.Database.BulkInsert(session.Transaction, table, pending, session.Cancellation);
            pending.Clear();
        }
    }

    public void Dispose() => update?.Dispose();

    /// <summary>Names come from Table&lt;TRow&gt;, which is made from constants of this assembly.</summary>
    private DbCommand UpdateCommand()
    {
        var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        var sets = string.Join(
            ", ",
            table.Columns.Except(key, StringComparer.Ordinal).Select(column => $"{column} = @{column}")
        );
        var wheres = string.Join(" AND ", key.Select(column => $"{column} = @{column}"));
#pragma warning disable CA2100 // No text of a user is in it.
        command.CommandText = $"UPDATE {table.Name} SET {sets} WHERE {wheres}";
#pragma warning restore CA2100
        foreach (var column in table.Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

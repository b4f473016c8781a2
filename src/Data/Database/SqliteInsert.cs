using Microsoft.Data.Sqlite;
using RevBot.Data.Warehouse;
using SQLitePCL;

namespace RevBot.Data.Database;

/// <summary>
/// One prepared insert, bound on SQLite itself: a command object costs more than the row it writes. Runs in whatever
/// transaction its connection is in.
/// </summary>
internal sealed class SqliteInsert<TRow> : IDisposable
{
    private readonly Table<TRow> table;
    private readonly sqlite3 handle;
    private readonly sqlite3_stmt statement;

    /// <summary>Prepares the insert.</summary>
    /// <param name="connection">Open; it outlives this.</param>
    /// <param name="table">The table and its columns.</param>
    public SqliteInsert(SqliteConnection connection, Table<TRow> table)
    {
        this.table = table;
        handle = connection.Handle!;
        // Names come from Table<TRow>, which is made from constants of this assembly.
        var names = string.Join(", ", table.Columns);
        var slots = string.Join(", ", table.Columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(handle, $"INSERT INTO {table.Name} ({names}) VALUES ({slots})", out statement));
    }

    /// <summary>Inserts a row.</summary>
    /// <exception cref="SqliteException">A constraint refuses it.</exception>
    public void Run(TRow row)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            Check(Bind(column + 1, table.Value(row, column)));
        }

        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        Check(raw.sqlite3_reset(statement));
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int slot, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(statement, slot),
            int number => raw.sqlite3_bind_int64(statement, slot, number),
            long number => raw.sqlite3_bind_int64(statement, slot, number),
            double number => raw.sqlite3_bind_double(statement, slot, number),
            string text => raw.sqlite3_bind_text(statement, slot, text),
            _ => throw new NotSupportedException($"A column of {table.Name} holds a {value.GetType().Name}."),
        };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, handle);
}

using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Finance;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Loading;

/// <summary>One import's transaction and what all its loaders share.</summary>
/// <remarks>
/// Loaders run one after the other and share this one transaction: whatever one of them writes, the next can refer to.
/// Nothing is seen by others before the commit.
/// </remarks>
internal sealed class LoadSession
{
    private readonly Dictionary<string, TableTally> tables = new(StringComparer.Ordinal);

    /// <summary>The database.</summary>
    public required IDatabase Database { get; init; }

    /// <summary>The transaction that everything is written in.</summary>
    public required DbTransaction Transaction { get; init; }

    /// <summary>The revision that written rows get: the id of this run.</summary>
    public required long Revision { get; init; }

    /// <summary>When the extract was taken: the close of a frozen one, else now. Microseconds.</summary>
    public required long Moment { get; init; }

    /// <summary>The reporting zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The fiscal calendar.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The reporting currency, for rows that name none.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Reads texts as values, by the mapping's zone and decimal style.</summary>
    public required ValueReader Values { get; init; }

    /// <summary>Ends the import; what it wrote is rolled back.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>
    /// What the import found out and took for granted: a sentence each, and the target that it is about.
    /// </summary>
    public List<(string Target, string Sentence)> Findings { get; } = [];

    /// <summary>Deals with something planned, which counts when its time comes.</summary>
    public PlannedDeals Planned { get; } = new();

    /// <summary>The transaction's connection.</summary>
    public DbConnection Connection => Transaction.Connection!;

    /// <summary>The newest change that any row told; null where none did. Microseconds.</summary>
    public long? NewestChange { get; private set; }

    /// <summary>The counts of each table, in the order of their first use.</summary>
    public IReadOnlyCollection<TableTally> Tallies => tables.Values;

    /// <summary>Notes the time of a change, unless it lies after the extract.</summary>
    public void Saw(long? micros)
    {
        if (micros <= Moment && (NewestChange is null || micros > NewestChange))
        {
            NewestChange = micros;
        }
    }

    /// <summary>The counts of a table; they start at 0.</summary>
    public TableTally Tally(string table)
    {
        if (!tables.TryGetValue(table, out var tally))
        {
            tables[table] = tally = new(table);
        }

        return tally;
    }

    /// <summary>All rows of a table, streamed, in the order given.</summary>
    /// <param name="table">Gives the columns.</param>
    /// <param name="orderBy">Columns, divided by commas.</param>
    public IEnumerable<TRow> ReadRows<TRow>(Table<TRow> table, string orderBy)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"{column} AS {Pascal(column)}"));
        // Names come from Table<TRow>, which is made from constants of this assembly.
        return Connection.Query<TRow>(
            $"SELECT {columns} FROM {table.Name} ORDER BY {orderBy}",
            transaction: Transaction,
            buffered: false,
            commandTimeout: 0
        );
    }

    /// <summary>
    /// All rows of a table as values, streamed, in the order given; whole numbers are <see cref="long"/>.
    /// </summary>
    /// <param name="table">Gives the columns and their order.</param>
    /// <param name="orderBy">Columns, divided by commas.</param>
    public IEnumerable<object?[]> ReadValues(Table<object?[]> table, string orderBy)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // No text of a user is in it.
        command.CommandText = $"SELECT {string.Join(", ", table.Columns)} FROM {table.Name} ORDER BY {orderBy}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object?[table.Columns.Count];
            for (var column = 0; column < values.Length; column++)
            {
                var value = reader.GetValue(column);
                values[column] =
                    value is DBNull ? null
                    : value is int whole ? (long)whole
                    : value;
            }

            yield return values;
        }
    }

    private static string Pascal(string column) =>
        string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Import;
using RevBot.Data.Warehouse;

namespace RevBot.Data.State.Runs;

/// <summary>Notes syncs that loaded nothing in <c>sync_run</c>, and says how the last ones ended.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class SyncRunRepository(IDatabase database)
{
    private const string Kind = "sync";
    private const int LongestNote = 2000;

    /// <summary>
    /// The last sync of a source that ended, done or failed; null where none did. Its note says why it failed.
    /// </summary>
    public SyncRunRow? FindLast(string source) => Find(source, "");

    /// <summary>The last sync of a source that was done; null where none was.</summary>
    public SyncRunRow? FindLastDone(string source) => Find(source, "AND status = 'done' ");

    /// <summary>A setting that a load keeps; null for none.</summary>
    internal string? ReadSetting(string name)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<string?>("SELECT value FROM setting WHERE name = @name", new { name });
    }

    /// <summary>Notes that nothing had changed: the data are as fresh as that.</summary>
    internal void NoteUnchanged(SyncMark mark, Instant now) =>
        Note(
            transaction => Settings.Write(transaction, mark.Setting, mark.Loaded),
            new()
            {
                Id = 0,
                Kind = Kind,
                Source = mark.Source,
                Status = "done",
                StartedAt = Dates.ToMicros(mark.StartedAt),
                FinishedAt = Dates.ToMicros(now),
                NewestChangeAt = Dates.ToMicros(mark.KnownTo),
                RowsRead = 0,
                RowsLoaded = 0,
                RowsMerged = 0,
                RowsRejected = 0,
                Note = mark.Note,
            }
        );

    /// <summary>Notes that a sync failed, and why. A database that cannot be written is no second failure.</summary>
    internal void NoteFailure(string source, Instant now, string reason)
    {
        try
        {
            Note(
                _ => { },
                new()
                {
                    Id = 0,
                    Kind = Kind,
                    Source = source,
                    Status = "failed",
                    StartedAt = Dates.ToMicros(now),
                    FinishedAt = Dates.ToMicros(now),
                    RowsRead = 0,
                    RowsLoaded = 0,
                    RowsMerged = 0,
                    RowsRejected = 0,
                    Note = reason.Length > LongestNote ? reason[..LongestNote] : reason,
                }
            );
        }
        catch (Exception problem) when (problem is DatabaseException or DbException)
        {
            // The failure itself is told.
        }
    }

    // Under the lock of loads: they number their runs too.
    private void Note(Action<DbTransaction> more, SyncRunRow row) =>
        database.WithLock(
            "import",
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                more(transaction);
                var id = connection.ExecuteScalar<long?>("SELECT MAX(id) FROM sync_run", transaction: transaction) ?? 0;
                database.BulkInsert(transaction, Tables.SyncRun, [row with { Id = id + 1 }], CancellationToken.None);
                transaction.Commit();
            }
        );

    private SyncRunRow? Find(string source, string more)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<SyncRunRow>(
            "SELECT id, kind, source, status, started_at AS StartedAt, finished_at AS FinishedAt, newest_change_at AS NewestChangeAt, rows_read AS RowsRead, rows_loaded AS RowsLoaded, rows_merged AS RowsMerged, rows_rejected AS RowsRejected, note FROM sync_run "
                + $"WHERE id = (SELECT MAX(id) FROM sync_run WHERE kind = 'sync' AND source = @source {more}AND finished_at IS NOT NULL)",
            new { source }
        );
    }
}

using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Import;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.State.Runs;

/// <summary>Notes syncs that loaded nothing in <c>sync_run</c>, and says how the last ones ended.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class SyncRunRepository(IDatabase database)
{
    private const int LongestNote = 2000;

    /// <summary>
    /// The last sync of a source that ended, done or failed; null where none did. Its note says why it failed.
    /// </summary>
    /// <param name="source">The CRM; null for any.</param>
    public SyncRunRow? FindLast(string? source) => Find(source, "finished_at IS NOT NULL");

    /// <summary>
    /// The last sync of a source that was done, perhaps without finding any change; null where none was.
    /// </summary>
    public SyncRunRow? FindLastDone(string source) => Find(source, SyncRunRow.EndedWell);

    /// <summary>Notes that nothing had changed: the data are as fresh as that, and the same.</summary>
    internal void NoteUnchanged(SyncMark mark) =>
        Note(
            new()
            {
                Id = 0,
                Kind = SyncRun.SyncKind,
                Source = mark.Source,
                Status = SyncRunRow.Unchanged,
                StartedAt = Dates.ToMicros(mark.StartedAt),
                FinishedAt = Dates.ToMicros(mark.Clock()),
                NewestChangeAt = Dates.ToMicros(mark.KnownTo),
                RowsRead = 0,
                RowsLoaded = 0,
                RowsMerged = 0,
                RowsRejected = 0,
                Note = mark.Note,
            },
            mark
        );

    /// <summary>
    /// Notes that a sync failed, and why. A database that is missing or cannot be written is no second failure.
    /// </summary>
    internal void NoteFailure(string source, Instant started, Instant ended, string reason)
    {
        try
        {
            if (!database.Exists)
            {
                return;
            }

            Note(
                new()
                {
                    Id = 0,
                    Kind = SyncRun.SyncKind,
                    Source = source,
                    Status = SyncRunRow.Failed,
                    StartedAt = Dates.ToMicros(started),
                    FinishedAt = Dates.ToMicros(ended),
                    RowsRead = 0,
                    RowsLoaded = 0,
                    RowsMerged = 0,
                    RowsRejected = 0,
                    Note = Cut(reason),
                },
                sync: null
            );
        }
        catch (Exception problem) when (problem is DatabaseException or DbException)
        {
            // The failure itself is told.
        }
    }

    /// <summary>As much of a note as there is room for.</summary>
    internal static string Cut(string note) => note.Length > LongestNote ? note[..LongestNote] : note;

    private void Note(SyncRunRow row, SyncMark? sync) =>
        database.WithLock(
            LoadingLog.LockName,
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                LoadingLog.Write(database, transaction, row with { Id = LoadingLog.NextId(transaction) }, sync);
                transaction.Commit();
            }
        );

    private SyncRunRow? Find(string? source, string condition)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<SyncRunRow>(
            "SELECT id, kind, source, status, started_at AS StartedAt, finished_at AS FinishedAt, newest_change_at AS NewestChangeAt, rows_read AS RowsRead, rows_loaded AS RowsLoaded, rows_merged AS RowsMerged, rows_rejected AS RowsRejected, note FROM sync_run "
                + $"WHERE id = (SELECT MAX(id) FROM sync_run WHERE kind = @SyncKind AND (@source IS NULL OR source = @source) AND {condition})",
            new { SyncRun.SyncKind, source }
        );
    }
}

using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Audit;

/// <summary>The table <c>audit_entry</c>. Entries are added and never changed, but for the mark of one that was taken back.</summary>
/// <param name="database">Migrated.</param>
internal sealed class AuditLog(IDatabase database)
{
    private const string Columns =
        "id AS Id, at AS At, action AS Action, actor AS Actor, subject AS Subject, detail AS Detail, undone_by AS UndoneBy";

    private const int LongestSubject = 400;

    /// <summary>Adds an entry in a transaction of its own. Side effect: writes it.</summary>
    public void Write(AuditEntry entry, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        Write(transaction, entry, now);
        transaction.Commit();
    }

    /// <summary>Adds an entry beside what it tells of, so that neither is kept without the other.</summary>
    /// <returns>Its number.</returns>
    public long Write(DbTransaction transaction, AuditEntry entry, Instant now)
    {
        var connection = transaction.Connection!;
        var id =
            connection.ExecuteScalar<long>(
                $"SELECT COALESCE(MAX(id), 0) FROM audit_entry {database.Dialect.UpsertHint}",
                transaction: transaction
            ) + 1;
        connection.Execute(
            "INSERT INTO audit_entry (id, at, action, actor, subject, detail) VALUES (@id, @at, @action, @actor, @subject, @detail)",
            new
            {
                id,
                at = Dates.ToMicros(now),
                action = entry.Action,
                actor = entry.Actor,
                subject = entry.Subject.Length > LongestSubject ? entry.Subject[..LongestSubject] : entry.Subject,
                detail = entry.Detail,
            },
            transaction
        );
        return id;
    }

    /// <summary>
    /// Deletes entries from before an instant. The newest stays, so that no number is given twice. Side effect: deletes them.
    /// </summary>
    /// <returns>How many.</returns>
    public int Forget(Instant before)
    {
        using var connection = database.Open();
        return connection.Execute(
            "DELETE FROM audit_entry WHERE at < @before AND id < (SELECT MAX(id) FROM audit_entry)",
            new { before = Dates.ToMicros(before) }
        );
    }

    /// <summary>Marks an entry as taken back by another.</summary>
    public static void MarkUndone(DbTransaction transaction, long id, long by) =>
        transaction.Connection!.Execute(
            "UPDATE audit_entry SET undone_by = @by WHERE id = @id",
            new { id, by },
            transaction
        );

    /// <summary>The latest entries whose action begins so, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Latest(string actions, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<Row>(
                    $"SELECT {Columns} FROM audit_entry WHERE action LIKE @actions ORDER BY id DESC {database.Dialect.Limit("@most")}",
                    new { actions = actions + "%", most }
                )
                .Select(row => new AuditEntry(row.Action, row.Actor, row.Subject, row.Detail)
                {
                    Id = row.Id,
                    At = row.At,
                    UndoneBy = row.UndoneBy,
                }),
        ];
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long At { get; init; }
        public string Action { get; init; } = string.Empty;
        public string Actor { get; init; } = string.Empty;
        public string Subject { get; init; } = string.Empty;
        public string Detail { get; init; } = string.Empty;
        public long? UndoneBy { get; init; }
    }
}

using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Audit;

/// <summary>
/// The table <c>audit_entry</c>. Entries are added and never changed, but for the mark of one that was taken back; they
/// are deleted by age.
/// </summary>
/// <remarks>Every method throws <see cref="DbException"/> where the table cannot be read or written.</remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class AuditRepository(IDatabase database)
{
    private const string Columns =
        "id AS Id, at AS At, action AS Action, actor AS Actor, subject AS Subject, detail AS Detail, undone_by AS UndoneBy";

    private const int LongestSubject = 400;

    /// <summary>Adds an entry. Side effect: writes it in a transaction of its own, under the next number.</summary>
    /// <param name="entry">Its number, time and mark are not looked at.</param>
    /// <param name="now">By the machine's clock.</param>
    public void Add(AuditEntry entry, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        Add(transaction, entry, now);
        transaction.Commit();
    }

    /// <summary>
    /// Forgets entries from before an instant. The newest stays, so that no number is given twice. Side effect: deletes
    /// them.
    /// </summary>
    /// <returns>How many.</returns>
    public int DeleteBefore(Instant before)
    {
        using var connection = database.Open();
        return connection.Execute(
            "DELETE FROM audit_entry WHERE at < @before AND id < (SELECT MAX(id) FROM audit_entry)",
            new { before = Dates.ToMicros(before) }
        );
    }

    /// <summary>The latest entries, at most so many, the newest first. Writes nothing.</summary>
    /// <param name="actions">
    /// How their actions begin, in small letters; <c>%</c> and <c>_</c> stand for any letters and any letter.
    /// </param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<AuditEntry> ListLatest(string actions, int most)
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

    /// <summary>How many entries there are, and since when. Writes nothing.</summary>
    public AuditSpan Measure()
    {
        using var connection = database.Open();
        var (count, oldest) = connection.QuerySingle<(long, long?)>("SELECT COUNT(*), MIN(at) FROM audit_entry");
        return new(count, oldest);
    }

    /// <summary>Adds an entry beside what it tells of, so that neither is kept without the other.</summary>
    /// <returns>Its number.</returns>
    internal static long Add(DbTransaction transaction, AuditEntry entry, Instant now)
    {
        var connection = transaction.Connection!;
        var id =
            connection.ExecuteScalar<long>(
                $"SELECT COALESCE(MAX(id), 0) FROM audit_entry {SqlDialect.ForConnection(connection).UpsertHint}",
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

    /// <summary>Marks an entry as taken back by another. Side effect: writes the mark inside the transaction.</summary>
    internal static void MarkUndone(DbTransaction transaction, long id, long by) =>
        transaction.Connection!.Execute(
            "UPDATE audit_entry SET undone_by = @by WHERE id = @id",
            new { id, by },
            transaction
        );

    private sealed record Row
    {
        public required long Id { get; init; }
        public required long At { get; init; }
        public required string Action { get; init; }
        public required string Actor { get; init; }
        public required string Subject { get; init; }
        public required string Detail { get; init; }
        public long? UndoneBy { get; init; }
    }
}

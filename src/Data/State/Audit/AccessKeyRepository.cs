using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Audit;

/// <summary>
/// Which keys of the chat page were issued, and which of them were revoked. They are entries of <c>audit_entry</c>,
/// where one that is taken back is marked; the keys themselves are signed notes and kept nowhere.
/// </summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class AccessKeyRepository(IDatabase database)
{
    private const string Issued = "access.key";
    private const string Revoked = "access.revoke";
    private const string Administrator = "administrator";

    /// <summary>Notes that a key is issued. Side effect: writes the entry.</summary>
    /// <param name="sellerId">Whose.</param>
    /// <param name="until">When it ends; kept is the day in UTC.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="DbException">It could not be written.</exception>
    public long Issue(int sellerId, Instant until, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var subject = sellerId.ToString(CultureInfo.InvariantCulture);
        var entry = new AuditEntry(Issued, Administrator, subject, Dates.Iso(until.InUtc().Date));
        var number = AuditRepository.Add(transaction, entry, now);
        transaction.Commit();
        return number;
    }

    /// <summary>
    /// Whether a key was issued here and not revoked; false too where the database cannot be read. When the key ends is
    /// not looked at. Writes nothing.
    /// </summary>
    public bool IsValid(long number)
    {
        try
        {
            using var connection = database.Open();
            return connection.ExecuteScalar<long>(
                    "SELECT COUNT(*) FROM audit_entry WHERE id = @number AND action = @action AND undone_by IS NULL",
                    new { number, action = Issued }
                ) == 1;
        }
        catch (Exception problem) when (problem is DatabaseException or DbException)
        {
            return false;
        }
    }

    /// <summary>The latest keys, at most so many, the newest first. Writes nothing.</summary>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public IReadOnlyList<AccessKey> ListLatest(int most) =>
        [
            .. new AuditRepository(database)
                .ListLatest(Issued, most)
                .Select(entry => new AccessKey(
                    entry.Id,
                    int.Parse(entry.Subject, CultureInfo.InvariantCulture),
                    entry.At,
                    entry.Detail,
                    entry.UndoneBy is not null
                )),
        ];

    /// <summary>
    /// Revokes a key, and with it the sessions that it began. Side effect: writes an entry and marks the key's.
    /// </summary>
    /// <returns>False where there is no such key, or it was revoked before.</returns>
    /// <exception cref="DbException">It could not be written.</exception>
    public bool Revoke(long number, Instant now)
    {
        if (!IsValid(number))
        {
            return false;
        }

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var subject = number.ToString(CultureInfo.InvariantCulture);
        var by = AuditRepository.Add(transaction, new(Revoked, Administrator, subject, string.Empty), now);
        AuditRepository.MarkUndone(transaction, number, by);
        transaction.Commit();
        return true;
    }
}

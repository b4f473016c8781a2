using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Bot.Audit;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Web.Keys;

/// <summary>
/// Which keys of the chat page were handed out, and which of them were called back. They stand in the audit, where an entry
/// that is taken back is marked; the keys themselves are signed notes and kept nowhere.
/// </summary>
/// <param name="database">Migrated.</param>
internal sealed class AccessKeys(IDatabase database)
{
    /// <summary>The actions of keys in the audit.</summary>
    public const string Actions = "access.";

    private const string Issued = Actions + "key";
    private const string Revoked = Actions + "revoke";
    private const string Administrator = "administrator";

    private readonly AuditLog audit = new(database);

    /// <summary>Notes that a key is handed out. Side effect: writes the entry.</summary>
    /// <returns>Its number.</returns>
    public long Issue(int sellerId, Instant until, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var subject = sellerId.ToString(CultureInfo.InvariantCulture);
        var number = audit.Write(transaction, new(Issued, Administrator, subject, Dates.Iso(until.InUtc().Date)), now);
        transaction.Commit();
        return number;
    }

    /// <summary>Whether a key was handed out here and not called back.</summary>
    public bool Holds(long number)
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

    /// <summary>The keys, the newest first.</summary>
    public IReadOnlyList<AccessKey> Latest(int most) =>
        [
            .. audit
                .Latest(Issued, most)
                .Select(entry => new AccessKey(
                    entry.Id,
                    int.Parse(entry.Subject, CultureInfo.InvariantCulture),
                    entry.At,
                    entry.Detail,
                    entry.UndoneBy is not null
                )),
        ];

    /// <summary>Calls a key back, and with it the sessions that it began. Side effect: writes the entry.</summary>
    /// <returns>False where there is no such key, or it was called back before.</returns>
    public bool Revoke(long number, Instant now)
    {
        if (!Holds(number))
        {
            return false;
        }

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var subject = number.ToString(CultureInfo.InvariantCulture);
        var by = audit.Write(transaction, new(Revoked, Administrator, subject, string.Empty), now);
        AuditLog.MarkUndone(transaction, number, by);
        transaction.Commit();
        return true;
    }
}

using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Database;

namespace RevBot.Data.State.Audit;

/// <summary>
/// Which links to files were handed out, and which of them were used. They are entries of <c>audit_entry</c>; one that
/// was used is marked, so that it works once whichever process it comes to.
/// </summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class FileLinkRepository(IDatabase database)
{
    private const string Issued = "file.link";
    private const string Used = "file.download";

    /// <summary>Notes that a link is handed out. Side effect: writes the entry.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="DbException">It could not be written.</exception>
    public long Issue(FileLink link, Instant now)
    {
        ArgumentNullException.ThrowIfNull(link);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var number = AuditRepository.Add(transaction, new(Issued, Text(link.SellerId), link.Answer, link.Form), now);
        transaction.Commit();
        return number;
    }

    /// <summary>A link that was not used yet; null for any other. Writes nothing.</summary>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public FileLink? Find(long number)
    {
        using var connection = database.Open();
        return Find(connection, null, number);
    }

    /// <summary>Uses a link. Side effect: marks it, so that it is worth nothing afterwards.</summary>
    /// <returns>The link; null where there is none of that number, or it was used before.</returns>
    /// <exception cref="DbException">It could not be written.</exception>
    public FileLink? Use(long number, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (Find(connection, transaction, number) is not { } link)
        {
            return null;
        }

        var by = AuditRepository.Add(transaction, new(Used, Text(link.SellerId), Text(number), link.Form), now);
        var marked = connection.Execute(
            "UPDATE audit_entry SET undone_by = @by WHERE id = @number AND undone_by IS NULL",
            new { by, number },
            transaction
        );
        if (marked != 1)
        {
            return null;
        }

        transaction.Commit();
        return link;
    }

    private static FileLink? Find(DbConnection connection, DbTransaction? transaction, long number) =>
        connection.QuerySingleOrDefault<Row>(
            "SELECT actor AS Actor, subject AS Subject, detail AS Detail FROM audit_entry WHERE id = @number AND action = @action AND undone_by IS NULL",
            new { number, action = Issued },
            transaction
        )
            is { } row
            ? new(int.Parse(row.Actor, CultureInfo.InvariantCulture), row.Subject, row.Detail)
            : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row
    {
        public required string Actor { get; init; }
        public required string Subject { get; init; }
        public required string Detail { get; init; }
    }
}

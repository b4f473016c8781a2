using System.Data.Common;
using Dapper;

namespace RevBot.Data.Database;

/// <summary>What a database remembers about its own data: a few named texts.</summary>
/// <remarks>
/// Names are compared letter by letter. An absent setting is no error: whoever reads it has a default.
/// </remarks>
public static class Settings
{
    /// <summary>The first month of the fiscal year, 1 to 12.</summary>
    public const string FiscalFirstMonth = "fiscal.first_month";

    /// <summary>A name of <see cref="Calendar.FiscalPattern"/>.</summary>
    public const string FiscalPattern = "fiscal.pattern";

    /// <summary>The reporting currency.</summary>
    public const string Currency = "currency";

    /// <summary>The reporting time zone, an IANA name.</summary>
    public const string Zone = "zone";

    /// <summary>The company's name, for headings.</summary>
    public const string Company = "company";

    /// <summary>
    /// Where the CRM shows a deal, with <c>{id}</c> in the place of its id; absent where nobody said.
    /// </summary>
    public const string DealAddress = "deal_address";

    /// <summary>
    /// The last day of a frozen extract, ISO: the clock stands at its close unless a day is given. Absent for live
    /// data.
    /// </summary>
    public const string FrozenOn = "frozen_on";

    /// <summary>Names that start so hold a sentence each: an assumption that answers must name.</summary>
    public const string AssumptionPrefix = "assumption.";

    /// <summary>
    /// Names that start so hold a sentence each: what the last load of a target took for granted, or lost.
    /// </summary>
    public const string LoadPrefix = "load.";

    /// <summary>
    /// Names that start so hold a stage's name each: one that a list of stages named, a file's or a mapping's.
    /// </summary>
    public const string StageListPrefix = "stage_list.";

    /// <summary>All settings.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="transaction">The connection's transaction; null for none.</param>
    public static IReadOnlyDictionary<string, string> Read(
        DbConnection connection,
        DbTransaction? transaction = null
    ) =>
        connection
            .Query<(string Name, string Value)>(
                "SELECT name, value FROM setting ORDER BY name",
                transaction: transaction
            )
            .ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);

    /// <summary>One setting; null where it is absent.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="name">Its name.</param>
    public static string? Read(DbConnection connection, string name) =>
        connection.ExecuteScalar<string?>("SELECT value FROM setting WHERE name = @name", new { name });

    /// <summary>Sets or replaces one. Side effect: writes the row inside the transaction.</summary>
    /// <param name="transaction">The caller commits it.</param>
    /// <param name="name">A name of this class.</param>
    /// <param name="value">The text; empty is a value too.</param>
    public static void Write(DbTransaction transaction, string name, string value)
    {
        var connection = transaction.Connection!;
        var changed = connection.Execute(
            $"UPDATE setting {SqlDialect.ForConnection(connection).UpsertHint} SET value = @value WHERE name = @name",
            new { name, value },
            transaction
        );
        if (changed == 0)
        {
            connection.Execute(
                "INSERT INTO setting (name, value) VALUES (@name, @value)",
                new { name, value },
                transaction
            );
        }
    }

    /// <summary>Removes one, where it is there. Side effect: deletes the row inside the transaction.</summary>
    /// <param name="transaction">The caller commits it.</param>
    /// <param name="name">Its name.</param>
    public static void Remove(DbTransaction transaction, string name) =>
        transaction.Connection!.Execute("DELETE FROM setting WHERE name = @name", new { name }, transaction);
}

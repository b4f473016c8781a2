using System.Data.Common;
using System.Globalization;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// What a load took for granted and what it lost, kept in the database for whoever looks after it, until a later load of
/// the same targets says otherwise.
/// </summary>
internal static class LoadRecord
{
    /// <summary>The sentences, in the order of loading: what was found out first, then reasons by source.</summary>
    /// <param name="findings">By target.</param>
    /// <param name="tallies">What became of the rows of each source.</param>
    public static IReadOnlyList<(string Target, string Sentence)> Sentences(
        IReadOnlyList<(string Target, string Sentence)> findings,
        IReadOnlyList<SourceTally> tallies
    ) =>
        [
            .. findings,
            .. tallies.SelectMany(tally =>
                tally
                    .Counts.Reasons.Where(reason => reason.Kind != ReasonKind.SetApart)
                    .Select(reason => (tally.Target, Sentence(tally.File, reason)))
            ),
        ];

    /// <summary>Keeps the sentences. Side effect: settings of the same targets are replaced inside the transaction.</summary>
    public static void Write(
        DbTransaction transaction,
        IReadOnlyList<SourceTally> tallies,
        IReadOnlyList<(string Target, string Sentence)> sentences
    )
    {
        foreach (var target in tallies.Select(tally => tally.Target).Distinct(StringComparer.Ordinal))
        {
            transaction.Connection!.Execute(
                "DELETE FROM setting WHERE name LIKE @like",
                new { like = $"{Settings.LoadPrefix}{target}.%" },
                transaction
            );
        }

        foreach (var (number, (target, sentence)) in sentences.Index())
        {
            var place = number.ToString("000", CultureInfo.InvariantCulture);
            Settings.Write(transaction, $"{Settings.LoadPrefix}{target}.{place}", sentence);
        }
    }

    /// <summary>Who may see the whole company by role, in words.</summary>
    public static (string Target, string Sentence) OpenRoles(LoadSession session)
    {
        var open = session
            .Connection.Query<(string Name, int Role)>(
                "SELECT name, role FROM seller WHERE role >= 2 ORDER BY role DESC, name",
                transaction: session.Transaction
            )
            .ToList();
        const int Most = 5;
        var named = string.Join(
            ", ",
            open.Take(Most).Select(person => $"{person.Name} ({(Warehouse.People.SellerRole)person.Role})")
        );
        var more =
            open.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {open.Count - Most} more") : "";
        return (
            Targets.Seller,
            open.Count == 0
                ? "Nobody has a role that sees the whole company; managers see those below them. Give the role by the field 'role' of the mapping."
                : $"The whole company is seen by {named}{more}, by the mapping's rule for 'role'; all others see their own team or deals."
        );
    }

    private static string Sentence(string file, RowReason reason)
    {
        var what = reason.Kind == ReasonKind.Rejected ? "lost" : "loaded";
        var rows = reason.Rows == 1 ? "1 row" : reason.Rows.ToString("#,0", CultureInfo.InvariantCulture) + " rows";
        var line = reason.Line.ToString(CultureInfo.InvariantCulture);
        return $"{file}: {rows} {what}: {reason.First} (line {line}{(reason.Rows == 1 ? "" : " first")}).";
    }
}

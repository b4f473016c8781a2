using System.Data.Common;
using System.Globalization;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Import.Extract;

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
            var place = number.ToString("00000", CultureInfo.InvariantCulture);
            Settings.Write(transaction, $"{Settings.LoadPrefix}{target}.{place}", sentence);
        }
    }

    private static string Sentence(string file, RowReason reason)
    {
        var what = reason.Kind == ReasonKind.Rejected ? "lost" : "loaded";
        var rows = reason.Rows == 1 ? "1 row" : reason.Rows.ToString("#,0", CultureInfo.InvariantCulture) + " rows";
        var line = reason.Line.ToString(CultureInfo.InvariantCulture);
        return $"{file}: {rows} {what}: {reason.First} (line {line}{(reason.Rows == 1 ? "" : " first")}).";
    }
}

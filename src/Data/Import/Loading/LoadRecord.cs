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
    /// <summary>Loads of some deals add no more sentences than this makes; the next load of all begins anew.</summary>
    private const int MostKept = 1000;

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

    /// <summary>
    /// Keeps the sentences. Side effect: settings of the same targets are replaced inside the transaction, or, by a load
    /// of some deals only, added to.
    /// </summary>
    public static void Write(
        DbTransaction transaction,
        IReadOnlyList<SourceTally> tallies,
        IReadOnlyList<(string Target, string Sentence)> sentences,
        bool isPartial
    )
    {
        if (isPartial)
        {
            Add(transaction, sentences);
            return;
        }

        foreach (var target in tallies.Select(tally => tally.Target).Distinct(StringComparer.Ordinal))
        {
            transaction.Connection!.Execute(
                "DELETE FROM setting WHERE name LIKE @like",
                new { like = $"{Settings.LoadPrefix}{target}.%" },
                transaction
            );
        }

        Write(transaction, sentences, 0);
    }

    /// <summary>New sentences, behind those that there are; what is told already is not told twice.</summary>
    private static void Add(DbTransaction transaction, IReadOnlyList<(string Target, string Sentence)> sentences)
    {
        var told = Settings
            .Read(transaction.Connection!, transaction)
            .Where(setting => setting.Key.StartsWith(Settings.LoadPrefix, StringComparison.Ordinal))
            .ToList();
        var known = told.Select(setting => setting.Value).ToHashSet(StringComparer.Ordinal);
        var last = told.Select(setting => setting.Key[(setting.Key.LastIndexOf('.') + 1)..])
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(-1)
            .Max();
        List<(string, string)> added = [.. sentences.Where(pair => !known.Contains(pair.Sentence))];
        Write(transaction, [.. added.Take(Math.Max(0, MostKept - told.Count))], last + 1);
    }

    private static void Write(
        DbTransaction transaction,
        IReadOnlyList<(string Target, string Sentence)> sentences,
        int first
    )
    {
        foreach (var (number, (target, sentence)) in sentences.Index())
        {
            var place = (first + number).ToString("00000", CultureInfo.InvariantCulture);
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

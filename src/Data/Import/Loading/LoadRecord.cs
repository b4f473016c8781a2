using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Import.Extract;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// What a load took for granted and what it lost, kept in the database for whoever looks after it, until a later load
/// of the same targets says otherwise.
/// </summary>
internal static partial class LoadRecord
{
    /// <summary>Loads of some deals add no more sentences than this makes; the next load of all begins anew.</summary>
    private const int MostKept = 1000;

    private const string More = Settings.LoadPrefix + "more";
    private const string MoreSentence =
        "More was lost or taken for granted by loads of some deals than is kept here; run sync --full, which tells all of it.";

    /// <summary>A sentence of a load.</summary>
    /// <param name="Target">What it is about.</param>
    /// <param name="Subject">What it says without its counts and lines, which differ from load to load.</param>
    /// <param name="Text">The sentence.</param>
    public readonly record struct Told(string Target, string Subject, string Text)
    {
        /// <summary>
        /// Target and subject as a part of a setting's name: two targets may say the same, each of itself.
        /// </summary>
        public string Key { get; } =
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Target}\n{Subject}")).AsSpan(0, 8));
    }

    /// <summary>The sentences, in the order of loading: what was found out first, then reasons by source.</summary>
    /// <param name="findings">By target.</param>
    /// <param name="tallies">What became of the rows of each source.</param>
    public static IReadOnlyList<Told> Sentences(
        IReadOnlyList<(string Target, string Sentence)> findings,
        IReadOnlyList<SourceTally> tallies
    ) =>
        [
            .. findings.Select(finding => new Told(finding.Target, WithoutCounts(finding.Sentence), finding.Sentence)),
            .. tallies.SelectMany(tally =>
                tally
                    .Counts.Reasons.Where(reason => reason.Kind != ReasonKind.SetApart)
                    .Select(reason => new Told(
                        tally.Target,
                        $"{tally.File}\n{reason.Kind}\n{reason.First}",
                        Sentence(tally.File, reason)
                    ))
            ),
        ];

    /// <summary>
    /// Keeps the sentences. Side effect: settings of the same targets are replaced inside the transaction, or, by a
    /// load of some deals only, added to.
    /// </summary>
    public static void Write(
        DbTransaction transaction,
        IReadOnlyList<SourceTally> tallies,
        IReadOnlyList<Told> sentences,
        bool isPartial
    )
    {
        if (isPartial)
        {
            Add(transaction, sentences);
            return;
        }

        foreach (
            var like in tallies
                .Select(tally => $"{Settings.LoadPrefix}{tally.Target}.%")
                .Distinct(StringComparer.Ordinal)
                .Append(More)
        )
        {
            transaction.Connection!.Execute("DELETE FROM setting WHERE name LIKE @like", new { like }, transaction);
        }

        Write(transaction, sentences, 0);
    }

    /// <summary>
    /// New sentences, behind those that there are; one that says the same with other counts takes the place of the
    /// former.
    /// </summary>
    private static void Add(DbTransaction transaction, IReadOnlyList<Told> sentences)
    {
        var names = Settings
            .Read(transaction.Connection!, transaction)
            .Keys.Where(name => name.StartsWith(Settings.LoadPrefix, StringComparison.Ordinal) && name != More)
            .ToList();
        var known = names.ToLookup(name => name[(name.LastIndexOf('.') + 1)..], StringComparer.Ordinal);
        foreach (var told in sentences.Where(told => known.Contains(told.Key)))
        {
            Settings.Write(transaction, known[told.Key].First(), told.Text);
        }

        List<Told> added =
        [
            .. sentences.Where(told => !known.Contains(told.Key)).DistinctBy(told => told.Key, StringComparer.Ordinal),
        ];
        var room = Math.Max(0, MostKept - names.Count);
        Write(transaction, [.. added.Take(room)], names.Select(PlaceOf).DefaultIfEmpty(-1).Max() + 1);
        if (added.Count > room)
        {
            Settings.Write(transaction, More, MoreSentence);
        }
    }

    private static void Write(DbTransaction transaction, IReadOnlyList<Told> sentences, int first)
    {
        foreach (var (number, told) in sentences.Index())
        {
            var place = (first + number).ToString("00000", CultureInfo.InvariantCulture);
            Settings.Write(transaction, $"{Settings.LoadPrefix}{told.Target}.{place}.{told.Key}", told.Text);
        }
    }

    /// <summary>The place in a setting's name; what was kept before sentences had keys ends with it.</summary>
    private static int PlaceOf(string name) =>
        name.Split('.')
            .TakeLast(2)
            .Select(part =>
                part.Length == 5 && int.TryParse(part, CultureInfo.InvariantCulture, out var place) ? place : -1
            )
            .Max();

    /// <summary>Numbers outside of quotes are counts.</summary>
    private static string WithoutCounts(string sentence) =>
        QuotesAndNumbers().Replace(sentence, found => found.Value[0] == '\'' ? found.Value : "#");

    private static string Sentence(string file, RowReason reason)
    {
        var what = reason.Kind == ReasonKind.Rejected ? "lost" : "loaded";
        var rows = reason.Rows == 1 ? "1 row" : reason.Rows.ToString("#,0", CultureInfo.InvariantCulture) + " rows";
        var line = reason.Line.ToString(CultureInfo.InvariantCulture);
        return $"{file}: {rows} {what}: {reason.First} (line {line}{(reason.Rows == 1 ? "" : " first")}).";
    }

    [GeneratedRegex("'[^']*'|[0-9][0-9,]*")]
    private static partial Regex QuotesAndNumbers();
}

using System.Globalization;
using RevBot.Bot.Answering;
using RevBot.Bot.Wording.Grounding;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Provenance.Explanation;

/// <summary>The verdict on evidence: its formulas give its figures, its deals their total, and nothing else is said in digits.</summary>
internal static class EvidenceGrounding
{
    /// <summary>Whether a text says only what the evidence has, and the evidence holds.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="evidence">What it is composed of.</param>
    /// <param name="figures">The figures that it says.</param>
    public static bool Holds(string text, Evidence evidence, IReadOnlyList<EvidenceFigure> figures) =>
        figures.All(figure => GivesItself(figure) && AddsUp(figure))
        && KnownPieces.Cover(
            text,
            [
                .. figures.SelectMany(Pieces),
                .. evidence.Calls.SelectMany(Pieces),
                .. Pieces(evidence.Snapshot),
                evidence.Answer ?? string.Empty,
                UnusedWords.Describe(evidence.Unused) ?? string.Empty,
                evidence.Change is { } change ? EvidenceText.LowerFirst(change) : string.Empty,
            ]
        );

    private static bool GivesItself(EvidenceFigure figure) =>
        figure.Fact.Source.Formula is not { } formula || formula.Gives(figure.Fact.Value);

    // Deals without an amount, or not all listed, are not added up here.
    private static bool AddsUp(EvidenceFigure figure) =>
        figure.RowsTotal is not { } total
        || figure.LeftOut > 0
        || figure.Listed.Any(row => row.Amount is null)
        || string.Equals(
            total,
            FactFormat.Exact(
                FactValue.Of(Money.FromAmount(figure.Listed.Sum(row => row.Amount!.Value), new Currency(total[^3..])))
            ),
            StringComparison.Ordinal
        );

    private static IEnumerable<string> Pieces(EvidenceFigure figure) =>
        [
            figure.Label,
            figure.Said,
            figure.Exact,
            figure.Definition,
            Number(figure.Terms.Count),
            (figure.Rows ?? 0).ToString("#,0", CultureInfo.InvariantCulture),
            figure.RowsTotal ?? string.Empty,
            Number(figure.Listed.Count),
            Number(figure.LeftOut),
            .. figure.Terms.SelectMany(term =>
                new[]
                {
                    FactFormat.Exact(term.Value),
                    Math.Abs(term.Factor).ToString("0.######", CultureInfo.InvariantCulture),
                    term.Label,
                }
            ),
        ];

    private static IEnumerable<string> Pieces(EvidenceCall call) =>
        [
            EvidenceText.FormatCall(call.Function, call.Arguments),
            call is { From: { } from, To: { } to }
                ? FactFormat.Days(Dates.FromIso(from)!.Value, Dates.FromIso(to)!.Value)
                : string.Empty,
            call.Filter ?? string.Empty,
            .. call.Assumed,
        ];

    private static IEnumerable<string> Pieces(EvidenceSnapshot snapshot) =>
        [
            FactFormat.Date(Dates.FromIso(snapshot.Day)!.Value),
            snapshot.Age,
            snapshot.Revision.ToString(CultureInfo.InvariantCulture),
            snapshot.Versions ?? string.Empty,
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

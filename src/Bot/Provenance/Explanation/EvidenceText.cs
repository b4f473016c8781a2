using System.Globalization;
using System.Text.Json;
using RevBot.Bot.Answering;
using RevBot.Bot.Wording;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Provenance.Explanation;

/// <summary>Says evidence: the function and its arguments, each figure's formula with the numbers, the deals, the snapshot.</summary>
internal static class EvidenceText
{
    private const int MostFigures = 4;
    private const int MostTerms = 5;

    /// <summary>The whole answer's evidence: the first figures that it said.</summary>
    public static Answer WriteWhole(Evidence evidence)
    {
        var lines = new List<string>();
        var shown = new List<EvidenceFigure>();
        foreach (var call in evidence.Calls)
        {
            lines.Add(Sentence(call));
            var figures = call.Figures.Take(Math.Min(call.Said == 0 ? MostFigures : call.Said, MostFigures)).ToArray();
            lines.AddRange(figures.Select(Line));
            shown.AddRange(figures);
        }

        return Said(evidence, lines, shown);
    }

    /// <summary>One figure's evidence.</summary>
    public static Answer WriteFigure(Evidence evidence, EvidenceFigure figure)
    {
        var call = evidence.Calls.First(call => call.Figures.Contains(figure));
        return Said(evidence, [Line(figure), Sentence(call)], [figure]);
    }

    /// <summary>A call as people read it: <c>get_forecast (period 2026-Q4)</c>.</summary>
    public static string FormatCall(string function, object arguments)
    {
        var json = JsonSerializer.SerializeToElement(arguments, arguments.GetType(), SkillJson.Options);
        var said = json.EnumerateObject().Select(argument => $"{argument.Name} {Value(argument.Value)}").ToArray();
        return said.Length == 0 ? $"{function} (no arguments)" : $"{function} ({string.Join(", ", said)})";
    }

    private static Answer Said(Evidence evidence, List<string> lines, IReadOnlyList<EvidenceFigure> figures)
    {
        var counted = figures
            .Where(figure => figure.Listed.Count > 0)
            .DistinctBy(Counted, StringComparer.Ordinal)
            .Take(2)
            .ToArray();
        lines.AddRange(counted.Select(Rows));
        if (UnusedWords.Describe(evidence.Unused) is { } unused)
        {
            lines.Add(unused);
        }

        if (evidence.Change is { } change)
        {
            lines.Add($"Made again now: {LowerFirst(change)} The figures here are those of the data as known now.");
        }

        lines.Add(Snapshot(evidence));
        var tables = figures
            .Where(figure => figure.Terms.Count > MostTerms)
            .Take(1)
            .Select(TermTable)
            .Concat(counted.Select(RowTable))
            .ToArray();
        var text = string.Join('\n', lines);
        return new(
            text,
            tables,
            [.. figures.Select(figure => figure.Fact), .. tables.SelectMany(table => table.Facts)],
            evidence.Answer is null ? [] : ["Why is this different from yesterday?"]
        )
        {
            Grounded = EvidenceGrounding.Holds(text, evidence, figures),
        };
    }

    private static string Sentence(EvidenceCall call)
    {
        var days = call is { From: { } from, To: { } to }
            ? $" over {FactFormat.Days(Dates.FromIso(from)!.Value, Dates.FromIso(to)!.Value)}"
            : string.Empty;
        var only = call.Filter is { } filter ? $", only {filter}" : string.Empty;
        var assumed = call.Assumed.Count > 0 ? $" Taken as: {string.Join(", ", call.Assumed)}." : string.Empty;
        return $"Computed by {FormatCall(call.Function, call.Arguments)}{days}{only}.{assumed}";
    }

    private static string Line(EvidenceFigure figure)
    {
        var exact = string.Equals(figure.Exact, figure.Said, StringComparison.Ordinal)
            ? ""
            : $", exactly {figure.Exact}";
        var formula = figure.Terms.Count switch
        {
            0 => string.Empty,
            > MostTerms => string.Create(
                CultureInfo.InvariantCulture,
                $" = the {figure.Terms.Count} terms listed below"
            ),
            _ => $" = {figure.Formula}",
        };
        return $"{figure.Label} {figure.Said}{exact}{formula}. That is: {figure.Definition}.";
    }

    private static string Rows(EvidenceFigure figure)
    {
        var listed =
            figure.LeftOut == 0 ? "all listed" : $"the largest {figure.Listed.Count} listed, {figure.LeftOut} left out";
        return $"{figure.Label}: {Deals(figure.Rows ?? 0)}, {figure.RowsTotal} together; {listed}.";
    }

    private static string Snapshot(Evidence evidence)
    {
        var snapshot = evidence.Snapshot;
        var parts = new List<string>
        {
            $"As of {FactFormat.Date(Dates.FromIso(snapshot.Day)!.Value)}",
            snapshot.Age,
            string.Create(CultureInfo.InvariantCulture, $"revision {snapshot.Revision}"),
        };
        if (snapshot.Versions is { } versions)
        {
            parts.Add(versions);
        }

        if (evidence.Answer is { } id)
        {
            parts.Add($"answer {id}");
        }

        if (evidence.IsSame == true)
        {
            parts.Add("made again: the same, byte for byte");
        }

        return string.Join(" · ", parts);
    }

    private static FactTable TermTable(EvidenceFigure figure) =>
        new(
            "terms",
            $"{figure.Label} is the sum of",
            [
                new("term", "Term", figure.Definition),
                new("factor", "Times", "weight"),
                new("value", "Value", figure.Definition),
            ],
            [
                .. figure.Terms.Select(term => new FactRow([
                    FactValue.Name(term.Label),
                    term.Factor == 1 ? null : FactValue.Plain((double)term.Factor),
                    term.Value,
                ])),
            ]
        );

    private static FactTable RowTable(EvidenceFigure figure, int place)
    {
        var currency = new Currency(CurrencyOf(figure));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"rows_{place + 1}"),
            $"Deals in {figure.Label.ToLowerInvariant()}",
            [
                new("id", "Id", "the CRM's id"),
                new("deal", "Deal", "as in the CRM"),
                new("owner", "Owner", "who owns the deal"),
                new("stage", "Stage", "as in the CRM"),
                new("close", "Close date", "as in the CRM"),
                new("amount", "Amount", "in the reporting currency"),
            ],
            [.. figure.Listed.Select(row => TableRow(row, currency))]
        )
        {
            OutOf = figure.LeftOut > 0 ? figure.Rows : null,
        };
    }

    private static string CurrencyOf(EvidenceFigure figure) => figure.RowsTotal is { } total ? total[^3..] : "USD";

    private static FactRow TableRow(EvidenceRow row, Currency currency) =>
        new([
            FactValue.Name(row.Id),
            FactValue.Name(row.Name),
            row.Owner is { } owner ? FactValue.Name(owner) : null,
            FactValue.Name(row.Stage),
            row.CloseDate is { } day ? FactValue.Date(Dates.FromIso(day)!.Value) : null,
            row.Amount is { } amount ? FactValue.Of(Money.FromAmount(amount, currency)) : null,
        ])
        {
            DealId = row.Id,
        };

    // Two figures over the same deals show them once.
    private static string Counted(EvidenceFigure figure) =>
        $"{figure.Rows} {figure.RowsTotal} {string.Join(',', figure.Listed.Select(row => row.Id))}";

    private static string Deals(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? "deal" : "deals")} counted");

    private static string Value(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Array ? string.Join(" and ", value.EnumerateArray().Select(Value))
        : value.ValueKind == JsonValueKind.Object
            ? string.Join(", ", value.EnumerateObject().Select(part => $"{part.Name}: {Value(part.Value)}"))
        : value.GetRawText();

    /// <summary>As it goes on in a sentence.</summary>
    internal static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}

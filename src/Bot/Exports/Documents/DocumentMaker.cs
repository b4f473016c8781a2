using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse.People;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>
/// Makes an answer into a document. The sentences, figures and rows are the answer's own; a list that the answer cut is
/// taken whole from the function that made it, unless the question itself asked for so many.
/// </summary>
internal static class DocumentMaker
{
    private const string Item = "- ";

    // The argument by which a question asks for so many rows.
    private const string Top = "top";

    /// <summary>The document.</summary>
    /// <param name="title">The question; null where it is not known.</param>
    /// <param name="view">The view that it was answered from.</param>
    /// <param name="answer">What is said.</param>
    /// <param name="calls">What ran.</param>
    public static ExportDocument Create(
        string? title,
        ScopedBook view,
        Answer answer,
        IReadOnlyList<AnsweredCall> calls
    )
    {
        var results = calls.Where(call => call.Result is SkillResult).ToArray();
        IEnumerable<(ExportTable, SkillResult?)> found =
            results.Length == 0
                ? answer.Tables.Select(table => (TableMaker.Create(table, isWhole: true), (SkillResult?)null))
                : results.SelectMany(TablesOf);
        var tables = TableNames.TellApart([.. found]);
        return new()
        {
            Title = TitleOf(title, tables, results),
            About = [.. About(title, view, results)],
            AsOf = Dates.Iso(view.Today),
            Sections = [.. Sections(answer)],
            Notes = [.. Notes(answer, results)],
            Trust = answer.Trust is { } trust ? ExportText.Line(trust) : null,
            Facts = [.. results.Length == 0 ? answer.Facts.Select(Fact) : results.SelectMany(Facts)],
            Tables = tables,
        };
    }

    private static IEnumerable<(ExportTable, SkillResult?)> TablesOf(AnsweredCall call)
    {
        var result = (SkillResult)call.Result;
        return result.Tables.Select(table => (TableMaker.Create(table, !AsksForSoMany(call)), (SkillResult?)result));
    }

    // A model writes what it leaves out as null.
    private static bool AsksForSoMany(AnsweredCall call) =>
        call.Arguments.TryGetProperty(Top, out var top) && top.ValueKind != JsonValueKind.Null;

    private static string TitleOf(string? title, IReadOnlyList<ExportTable> tables, AnsweredCall[] calls) =>
        ExportText.Line(title ?? string.Empty) is { Length: > 0 } asked ? asked
        : tables is [var first, ..] ? first.Title
        : calls is [var call, ..] ? call.Function.Replace('_', ' ')
        : "Answer";

    private static IEnumerable<(string Label, string Text)> About(
        string? title,
        ScopedBook view,
        IReadOnlyList<AnsweredCall> calls
    )
    {
        if (title is not null)
        {
            yield return ("Question", ExportText.Line(title));
        }

        var viewer = view.Scope.Viewer;
        yield return ("For", ExportText.Line(viewer.Email is { } email ? $"{viewer.Name} ({email})" : viewer.Name));
        yield return ("Sees", Sees(view.Scope));
        yield return ("As of", FactFormat.Date(view.Today));
        foreach (var call in calls)
        {
            yield return ("Computed by", ExportText.Line(EvidenceText.FormatCall(call.Function, call.Arguments)));
            if (call.Assumed.Count > 0)
            {
                yield return ("Taken as", ExportText.Line(string.Join(", ", call.Assumed)));
            }
        }
    }

    private static string Sees(Scope scope) =>
        scope.SeesAll ? "all deals of the company"
        : scope.Viewer.Role == SellerRole.Manager ? "the deals of the whole team below"
        : scope.Viewer.Role == SellerRole.Administrator ? "no deals"
        : "their own deals";

    private static IEnumerable<ExportSection> Sections(Answer answer)
    {
        if (answer.Doubt is { } doubt)
        {
            yield return new(null, [.. Lines([doubt])]);
        }

        if (answer.HasSections)
        {
            foreach (var section in answer.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = section.Split('\n');
                yield return new(ExportText.Line(lines[0]), [.. Lines(lines[1..])]);
            }
        }
        else
        {
            yield return new(null, [.. Lines(answer.Body.Split('\n'))]);
        }

        string[] under = [.. answer.Under.Prepend(answer.Kept ?? string.Empty)];
        if (Lines(under).ToArray() is { Length: > 0 } said)
        {
            yield return new(null, said);
        }
    }

    private static IEnumerable<ExportLine> Lines(IEnumerable<string> lines) =>
        lines
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line =>
                line.StartsWith(Item, StringComparison.Ordinal)
                    ? new ExportLine(ExportText.Line(line[Item.Length..]), true)
                    : new ExportLine(ExportText.Line(line), false)
            );

    private static IEnumerable<string> Notes(Answer answer, IReadOnlyList<AnsweredCall> calls) =>
        calls
            .SelectMany(call => ((SkillResult)call.Result).Notes)
            .Select(note => note.Text)
            .Distinct(StringComparer.Ordinal)
            .Where(note => !answer.Body.Contains(note, StringComparison.Ordinal))
            .Select(ExportText.Line);

    private static IEnumerable<ExportFact> Facts(AnsweredCall call)
    {
        var result = (SkillResult)call.Result;
        return result
            .Facts.Concat(result.Findings.SelectMany(finding => finding.AllFacts))
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .Select(Fact);
    }

    private static ExportFact Fact(Fact fact) =>
        new(ExportText.Line(fact.Label), TableMaker.Clean(fact.Value)!, ExportText.Line(fact.Source.Definition))
        {
            Formula = fact.Source.FormulaText is { } formula ? ExportText.Line(formula) : null,
            Rows = fact.Source.Rows,
        };
}

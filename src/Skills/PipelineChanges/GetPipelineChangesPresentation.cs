using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>Says a pipeline's change as facts, formulas, tables and notes.</summary>
internal sealed partial class GetPipelineChangesPresentation(
    ScopedBook book,
    DealSelection selection,
    ChangeWindow window
)
{
    private const int NamedMovers = 3;

    private const string PipelineDefinition =
        "open deals due in the period at that moment, omitted ones left out, at that day's rates";

    private const string PassedDefinition =
        "closed in the period inside the window, without being in the pipeline at its start";

    /// <summary>The result with its facts, tables, notes and the deals that it lists.</summary>
    /// <param name="result">The result with its figures.</param>
    /// <param name="whole">Lists the first so many of all deals that moved, line by line.</param>
    public GetPipelineChangesResult Describe(
        GetPipelineChangesResult result,
        Func<int, IEnumerable<PipelineMove>> whole
    ) =>
        result with
        {
            Facts = Worked(result),
            Findings = PipelineChangesFindings.List(result),
            Tables = [Changes(result), .. Deals(result, whole)],
            Notes = [.. Notes(result), .. Assumptions()],
            ListedDeals = [.. Listed(result).Select(move => move.Deal).OfType<string>()],
        };

    /// <summary>The answer where the data have no close dates: the window and a note, no figures.</summary>
    public GetPipelineChangesResult DescribeUnknown(GetPipelineChangesResult result) =>
        result with
        {
            Facts = WindowFacts().Facts,
            Findings = PipelineChangesFindings.List(result),
            Notes =
            [
                new(
                    NoteKind.Missing,
                    "Open deals have no expected close dates in this data, so no pipeline is due in a period and no change of it can be told."
                ),
                .. Assumptions(),
            ],
        };

    // End = start + every line that deals stand in, so that a reader can add it up.
    private IReadOnlyList<Fact> Worked(GetPipelineChangesResult result)
    {
        var workings = new Workings(Facts(result)).Sum("net_change", "end", "-start");
        if (result.Start is { } start)
        {
            var lines = result.Lines.Where(line => line.Deals > 0);
            workings.Sum(
                "end",
                [
                    Workings.Of("start", start),
                    .. lines.Select(line => Workings.Of(line.Name.ToLowerInvariant(), line.Amount)),
                ]
            );
        }

        return workings.Facts;
    }

    private FactList WindowFacts() =>
        new FactList()
            .Add("since", "Since", window.Since, "counted from the close of the day before")
            .Add("until", "Until", window.Until, "counted to its close, or to now");

    private IReadOnlyList<Fact> Facts(GetPipelineChangesResult result)
    {
        var facts = WindowFacts()
            .Add("start", "Pipeline at the start", result.Start, PipelineDefinition, result.StartDeals)
            .Add("end", "Pipeline at the end", result.End, PipelineDefinition, result.EndDeals)
            .Add("net_change", "Net change", result.NetChange, "end − start")
            .Add("rise", "Rise", result.NetChange is { Minor: > 0 } rise ? rise : (Money?)null, "|end − start|")
            .Add("fall", "Fall", result.NetChange is { Minor: < 0 } fall ? -fall : (Money?)null, "|end − start|");
        foreach (var (kind, line) in LineNames.All.Select(kind => (kind, result.Lines[(int)kind])))
        {
            AddLine(facts, kind, line);
        }

        AddPassed(facts, result);
        AddMovers(facts, result);
        return facts.Facts;
    }

    // Facts of lines are sizes, for sentences such as "$0.8M won"; the table has the signs.
    private static void AddLine(FactList facts, LineKind kind, PipelineLine line)
    {
        if (line.Deals > 0)
        {
            var amount = kind == LineKind.Currency ? line.Amount : line.Amount.Abs();
            var definition = LineNames.Definition(kind);
            facts
                .Add(line.Line, line.Name, amount, definition, line.Deals)
                .Count($"{line.Line}_deals", $"{line.Name}, deals", line.Deals, definition);
        }
    }

    private static void AddPassed(FactList facts, GetPipelineChangesResult result)
    {
        if (result.PassedWonDeals > 0)
        {
            facts.Add("passed_won", "Came and won", result.PassedWon, PassedDefinition, result.PassedWonDeals);
        }

        if (result.PassedLostDeals > 0)
        {
            facts.Add("passed_lost", "Came and lost", result.PassedLost, PassedDefinition, result.PassedLostDeals);
        }
    }

    private static void AddMovers(FactList facts, GetPipelineChangesResult result)
    {
        foreach (var (index, move) in result.Movers.Where(move => move.Name is not null).Take(NamedMovers).Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"mover_{index + 1}");
            facts
                .Add(id, "Mover", move.Name, "largest change of a deal, over all lines")
                .Add($"{id}_line", "Line", move.Line, "the line that the deal stands in")
                .Add($"{id}_change", "Change", move.Change.Abs(), "|end − start| of the deal in the pipeline");
        }
    }

    private IEnumerable<Note> Assumptions() =>
        AssumptionNotes.Of(book, AssumptionNotes.Amounts, AssumptionNotes.Dates, AssumptionNotes.History);

    private IEnumerable<Note> Notes(GetPipelineChangesResult result)
    {
        yield return new(
            NoteKind.Definition,
            "Pipeline is open deals due in the period, omitted ones left out; won, lost and pushed deals count at their amount at the start."
        );
        if (!book.Coverage.History)
        {
            yield return new(
                NoteKind.Missing,
                "The data has no history between a deal's creation and its end, so pushes and changes of amount cannot be seen."
            );
        }

        if (result.PassedWonDeals + result.PassedLostDeals is > 0 and var passed)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(passed, "deal")} closed in the window without being in the pipeline at its start; in no line."
            );
        }

        if (result.WithoutAmount is > 0 and var unvalued)
        {
            yield return new(NoteKind.Caution, $"{Wording.Has(unvalued, "deal")} no amount, taken as zero.");
        }

        if (selection.Words.Length > 0 && book.Departures.Any())
        {
            yield return new(
                NoteKind.Definition,
                "Deals that left are counted by what they were in the pipeline, by the filter's fields as known now."
            );
        }
    }
}

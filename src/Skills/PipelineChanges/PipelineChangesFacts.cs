using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>Says a pipeline's change as facts, tables and notes.</summary>
internal sealed class PipelineChangesFacts(ScopedBook book, DealSelection selection, ChangeWindow window)
{
    private const string PipelineDefinition =
        "open deals due in the period at that moment, omitted ones left out, at that day's rates";

    private const int MostRowsOfLine = 3;

    private const string NoName = "(no longer visible)";

    public PipelineChangesResult Describe(PipelineChangesResult result) =>
        result with
        {
            Facts = Worked(result),
            Tables = [Changes(result), .. Deals(result)],
            Notes =
            [
                .. Notes(result),
                .. AssumptionNotes.Of(book, AssumptionNotes.Amounts, AssumptionNotes.Dates, AssumptionNotes.History),
            ],
            ListedDeals = [.. Listed(result).Select(move => move.Deal).OfType<string>()],
        };

    public PipelineChangesResult SayWhatIsMissing(PipelineChangesResult result) =>
        result with
        {
            Facts = WindowFacts().Facts,
            Notes =
            [
                new(
                    NoteKind.Missing,
                    "Open deals have no expected close dates in this data, so no pipeline is due in a period and no change of it can be told."
                ),
                .. AssumptionNotes.Of(book, AssumptionNotes.Amounts, AssumptionNotes.Dates, AssumptionNotes.History),
            ],
        };

    private IReadOnlyList<Fact> Worked(PipelineChangesResult result)
    {
        var workings = new Workings(Facts(result)).Sum("net_change", "end", "-start");
        return result.Start is not { } start
            ? workings.Facts
            : workings
                .Sum(
                    "end",
                    [
                        Workings.Of("start", start),
                        .. result
                            .Lines.Where(line => line.Deals > 0)
                            .Select(line => Workings.Of(line.Name.ToLowerInvariant(), line.Amount)),
                    ]
                )
                .Facts;
    }

    private FactList WindowFacts() =>
        new FactList()
            .Add("since", "Since", window.Since, "counted from the close of the day before")
            .Add("until", "Until", window.Until, "counted to its close, or to now");

    private IReadOnlyList<Fact> Facts(PipelineChangesResult result)
    {
        var facts = WindowFacts()
            .Add("start", "Pipeline at the start", result.Start, PipelineDefinition, result.StartDeals)
            .Add("end", "Pipeline at the end", result.End, PipelineDefinition, result.EndDeals);
        AddNet(facts, result.NetChange);
        foreach (var (kind, line) in LineNames.All.Select(kind => (kind, result.Lines[(int)kind])))
        {
            AddLine(facts, kind, line);
        }

        AddPassed(facts, result);
        AddMovers(facts, result);
        return facts.Facts;
    }

    private static void AddNet(FactList facts, Money? change)
    {
        facts.Add("net_change", "Net change", change, "end − start");
        var direction = change switch
        {
            { Minor: > 0 } => ("rise", "Rise"),
            { Minor: < 0 } => ("fall", "Fall"),
            _ => default((string Id, string Label)?),
        };
        if (direction is { } named)
        {
            facts.Add(named.Id, named.Label, Size(change), "|end − start|");
        }
    }

    // Facts of lines are sizes, for sentences such as "$0.8M won"; the table has the signs.
    private static void AddLine(FactList facts, LineKind kind, PipelineLine line)
    {
        if (line.Deals == 0)
        {
            return;
        }

        var isSigned = kind == LineKind.Currency;
        facts
            .Add(line.Line, line.Name, isSigned ? line.Amount : Size(line.Amount), Definition(kind), line.Deals)
            .Add($"{line.Line}_deals", $"{line.Name}, deals", FactValue.Count(line.Deals), Definition(kind));
    }

    private static void AddPassed(FactList facts, PipelineChangesResult result)
    {
        const string Definition = "closed in the period inside the window, without being in the pipeline at its start";
        if (result.PassedWonDeals > 0)
        {
            facts.Add("passed_won", "Came and won", result.PassedWon, Definition, result.PassedWonDeals);
        }

        if (result.PassedLostDeals > 0)
        {
            facts.Add("passed_lost", "Came and lost", result.PassedLost, Definition, result.PassedLostDeals);
        }
    }

    private static void AddMovers(FactList facts, PipelineChangesResult result)
    {
        var named = result.Movers.Where(move => move.Name is not null).Take(3).Index();
        foreach (var (index, move) in named)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"mover_{index + 1}");
            facts
                .Add(id, "Mover", FactValue.Name(move.Name ?? NoName), "largest change of a deal, over all lines")
                .Add($"{id}_line", "Line", FactValue.Name(move.Line), "the line that the deal stands in")
                .Add($"{id}_change", "Change", Size(move.Change), "|end − start| of the deal in the pipeline");
        }
    }

    internal static FactTable Changes(PipelineChangesResult result)
    {
        var lines = result.Lines.Where(line => line.Deals > 0).ToArray();
        var scale = lines.Select(line => Math.Abs(line.Amount.Minor)).DefaultIfEmpty(0).Max();
        return new(
            "changes",
            "Pipeline change",
            [
                new("line", "Line", "where deals came from or went to; each deal stands in one line"),
                new("amount", "Amount", "what the line adds to the pipeline; start + lines = end"),
                new("deals", "Deals", "how many deals stand in the line"),
            ],
            [
                Row("Start", result.Start, result.StartDeals),
                .. lines.Select(line => Row(line.Name, line.Amount, line.Deals) with { Bar = Bar(line.Amount, scale) }),
                Row("End", result.End, result.EndDeals),
            ]
        );
    }

    private static FactRow Row(string name, Money? amount, int? deals) =>
        new([
            FactValue.Name(name),
            amount is { } known ? FactValue.Of(known) : null,
            deals is { } count ? FactValue.Count(count) : null,
        ])
        {
            SourceRows = deals,
        };

    private static double? Bar(Money amount, long scale) => scale > 0 ? (double)amount.Minor / scale : null;

    private static IEnumerable<FactTable> Deals(PipelineChangesResult result)
    {
        var listed = Listed(result).ToArray();
        if (listed.Length == 0)
        {
            yield break;
        }

        yield return new(
            "deals",
            "Largest deals of each line",
            [
                new("deal", "Deal", "the deal's name; none for deals that left the scope or were deleted"),
                new("line", "Line", "the line that the deal stands in"),
                new("change", "Change", "what the deal adds to the pipeline"),
                new("before", "Before", "its amount in the pipeline at the start"),
                new("after", "After", "its amount in the pipeline at the end"),
            ],
            [.. listed.Select(DealRow)]
        )
        {
            OutOf = result.Lines.Sum(line => line.Deals),
        };
    }

    private static IEnumerable<PipelineMove> Listed(PipelineChangesResult result) =>
        result.Lines.SelectMany(line => line.Moves.Take(MostRowsOfLine));

    private static FactRow DealRow(PipelineMove move) =>
        new([
            FactValue.Name(move.Name ?? NoName),
            FactValue.Name(move.Line),
            FactValue.Of(move.Change),
            move.Before is { } before ? FactValue.Of(before) : null,
            move.After is { } after ? FactValue.Of(after) : null,
        ])
        {
            DealId = move.Deal,
            Detail = Detail(move),
        };

    private static string? Detail(PipelineMove move)
    {
        var parts = new[]
        {
            move.Owner,
            OldToNew(move.StageBefore, move.StageAfter),
            OldToNew(Day(move.CloseBefore), Day(move.CloseAfter)) is { } dates ? $"close {dates}" : null,
        };
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    private static string? Day(string? iso) => iso is null ? null : FactFormat.Period(iso);

    private static string? OldToNew(string? before, string? after) =>
        before is null || string.Equals(before, after, StringComparison.Ordinal) ? after
        : after is null ? before
        : $"{before} → {after}";

    private IEnumerable<Note> Notes(PipelineChangesResult result)
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

        var passed = result.PassedWonDeals + result.PassedLostDeals;
        if (passed > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(passed.Value, "deal")} closed in the window without being in the pipeline at its start; in no line."
            );
        }

        if (result.WithoutAmount > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Has(result.WithoutAmount.Value, "deal")} no amount, taken as zero."
            );
        }

        if (selection.Words.Length > 0 && book.Departures.Any())
        {
            yield return new(
                NoteKind.Definition,
                "Deals that left are counted by what they were in the pipeline, by the filter's fields as known now."
            );
        }
    }

    private static string Definition(LineKind kind) => LineNames.Definition(kind);

    private static Money? Size(Money? amount) => amount is { Minor: < 0 } negative ? -negative : amount;
}

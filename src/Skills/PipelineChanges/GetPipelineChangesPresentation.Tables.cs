using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.PipelineChanges;

/// <content>The lines of the change, and the largest deals of each line.</content>
internal sealed partial class GetPipelineChangesPresentation
{
    private const int MostRowsOfLine = 3;
    private const string NoName = "(no longer visible)";

    /// <summary>
    /// The lines that deals stand in, between the pipeline at the start and at the end: start + lines = end. A bar is
    /// drawn for lines only, to the left for what went.
    /// </summary>
    public static FactTable Changes(GetPipelineChangesResult result)
    {
        Step[] steps =
        [
            new("Start", result.Start, result.StartDeals, IsLine: false),
            .. result
                .Lines.Where(line => line.Deals > 0)
                .Select(line => new Step(line.Name, line.Amount, line.Deals, IsLine: true)),
            new("End", result.End, result.EndDeals, IsLine: false),
        ];
        return new TableBuilder<Step>("changes", "Pipeline change")
            .Column("line", "Line", "where deals came from or went to; each deal stands in one line", step => step.Name)
            .Column("amount", "Amount", "what the line adds to the pipeline; start + lines = end", step => step.Amount)
            .Count("deals", "Deals", "how many deals stand in the line", step => step.Deals)
            .SourceRows(step => step.Deals)
            .ScaledBar(step => step.IsLine ? step.Amount?.Minor : null)
            .Build(steps);
    }

    private static IEnumerable<FactTable> Deals(
        GetPipelineChangesResult result,
        Func<int, IEnumerable<PipelineMove>> whole
    )
    {
        var listed = Listed(result).ToArray();
        if (listed.Length > 0)
        {
            yield return new TableBuilder<PipelineMove>("deals", "Largest deals of each line")
                .Column(
                    "deal",
                    "Deal",
                    "the deal's name; none for deals that left the scope or were deleted",
                    move => move.Name ?? NoName
                )
                .Column("line", "Line", "the line that the deal stands in", move => move.Line)
                .Column("change", "Change", "what the deal adds to the pipeline", move => move.Change)
                .Column("before", "Before", "its amount in the pipeline at the start", move => move.Before)
                .Column("after", "After", "its amount in the pipeline at the end", move => move.After)
                .Deal(move => move.Deal)
                .Detail(Detail)
                .Build(listed, result.Lines.Sum(line => line.Deals), whole);
        }
    }

    private static IEnumerable<PipelineMove> Listed(GetPipelineChangesResult result) =>
        result.Lines.SelectMany(line => line.Moves.Take(MostRowsOfLine));

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

    // A row of the change: the pipeline at one of the two moments, or a line.
    private sealed record Step(string Name, Money? Amount, int? Deals, bool IsLine);
}

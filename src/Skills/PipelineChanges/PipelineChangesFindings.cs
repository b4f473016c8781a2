using RevBot.Skills.Findings;

namespace RevBot.Skills.PipelineChanges;

/// <summary>What is stated of a pipeline that moved: by how much, by which lines, by which deals.</summary>
internal static class PipelineChangesFindings
{
    private const int MostNamed = 3;

    /// <summary>The findings, in the order of a full answer; of a pipeline that is not known only that.</summary>
    public static IReadOnlyList<Finding> List(GetPipelineChangesResult result) =>
        new FindingList()
            .Add(FindingKind.Change, "change", 1)
            .AddIf(result.Lines.Any(line => line.Deals > 0), FindingKind.Cause, "lines", 0.8)
            .AddNaming(
                FindingKind.Rank,
                "movers",
                0.7,
                result.Movers.Where(move => move.Name is not null).Take(MostNamed),
                (facts, move) =>
                    facts
                        .Add("name", "Deal", move.Name, "as in the CRM")
                        .Add("line", "Line", move.Line, "the line that the deal stands in")
                        .Add("amount", "Change", move.Change.Abs(), "|end − start| of the deal in the pipeline")
            )
            .Findings;
}

using RevBot.Data.Finance;

namespace RevBot.Skills.PipelineChanges;

/// <summary>A deal in its line of the change, with what it adds to the pipeline.</summary>
/// <param name="Kind">The line.</param>
/// <param name="Crossing">The deal at the two moments.</param>
/// <param name="Change">What it adds to the pipeline; negative for what it takes.</param>
/// <param name="WasIn">Whether it was in the pipeline at the start.</param>
/// <param name="IsIn">Whether it is in the pipeline at the end.</param>
internal sealed record Movement(LineKind Kind, Crossing Crossing, Money Change, bool WasIn, bool IsIn)
{
    /// <summary>Largest change first, then by id; nameless deals last.</summary>
    public static IReadOnlyList<Movement> Largest(IEnumerable<Movement> movements) =>
        [
            .. movements
                .OrderByDescending(movement => Math.Abs(movement.Change.Minor))
                .ThenBy(movement => movement.Crossing.Deal is null)
                .ThenBy(movement => movement.Crossing.Deal?.Id, StringComparer.Ordinal)
                .ThenByDescending(movement => movement.Change.Minor),
        ];
}

namespace RevBot.Skills.Tests.PipelineChanges;

/// <summary>A deal of a random history; days are counted from <see cref="RandomPipeline.FirstDay"/>.</summary>
internal sealed record RandomDeal(string Name, string Currency, string Segment, IReadOnlyList<RandomMove> Moves)
{
    /// <summary>Null while it exists.</summary>
    public int? DeletedOn { get; init; }

    /// <summary>
    /// What was known at the close of a day about that day: of the changes that were recorded and had begun, the one that
    /// began last.
    /// </summary>
    public RandomMove? KnownAt(int day) =>
        DeletedOn <= day ? null : Moves.Where(move => move.On <= day && move.RecordedOn <= day).MaxBy(move => move.On);
}

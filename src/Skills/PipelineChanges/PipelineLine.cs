using RevBot.Data.Finance;

namespace RevBot.Skills.PipelineChanges;

/// <summary>A line of a pipeline's change.</summary>
/// <param name="Line">Stable: created, pulled_in, increased, reopened, moved_in, now_counted, won, lost, pushed_out,
/// decreased, moved_out, no_longer_counted, removed, currency.</param>
/// <param name="Name">For people.</param>
/// <param name="Amount">What it adds to the pipeline; negative for what it takes.</param>
/// <param name="Deals">How many deals stand in it.</param>
/// <param name="Moves">The largest of them, at most fifty, largest first.</param>
public sealed record PipelineLine(string Line, string Name, Money Amount, int Deals, IReadOnlyList<PipelineMove> Moves);

using RevBot.Data.Finance;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.Brief;

/// <summary>The deals to which the same happened in a window, largest amount first.</summary>
/// <param name="Kind">What: a line of the pipeline's change.</param>
/// <param name="Total">The sum of their amounts, to the minor unit; never below 0.</param>
/// <param name="Deals">The deals, at least one; their amounts add up to the total.</param>
internal sealed record Happening(LineKind Kind, Money Total, IReadOnlyList<HappenedDeal> Deals);

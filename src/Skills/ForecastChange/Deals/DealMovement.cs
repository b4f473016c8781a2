using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange.Deals;

/// <summary>What a deal moved a forecast by, in minor units, with the largest causes first.</summary>
internal sealed record DealMovement(DealPair Pair, long Change, IReadOnlyList<(Cause Cause, long Part)> Causes);

namespace RevBot.Skills.WinRateChange;

/// <summary>The change of the win rate in two parts that add up to it.</summary>
/// <param name="Mix">Points from other weights of the kinds of deals.</param>
/// <param name="Rate">Points from winning deals of a kind more or less often.</param>
/// <param name="Kinds">What the kinds are by, such as "segment, deal type, region".</param>
/// <param name="Parts">The same for the values of one dimension, the largest part first.</param>
/// <param name="PartsBy">That dimension's heading.</param>
public sealed record WinRateSplit(
    double Mix,
    double Rate,
    string Kinds,
    IReadOnlyList<WinRatePart> Parts,
    string PartsBy
);

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>Predictions that shared a fate, such as those for one quarter, with what came of them.</summary>
/// <param name="Logits">logit p of predictions made without the outcomes.</param>
/// <param name="Outcomes">0 or 1 each, in the same order.</param>
/// <param name="Weights">0 and more each.</param>
public sealed record RecalibrationGroup(
    IReadOnlyList<double> Logits,
    IReadOnlyList<double> Outcomes,
    IReadOnlyList<double> Weights
);

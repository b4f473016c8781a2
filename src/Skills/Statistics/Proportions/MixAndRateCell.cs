namespace RevBot.Skills.Statistics.Proportions;

/// <summary>A cell's part of a change.</summary>
/// <param name="Mix">By its other weight.</param>
/// <param name="Rate">By its other share.</param>
public readonly record struct MixAndRateCell(double Mix, double Rate);

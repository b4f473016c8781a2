namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>Somebody who sells.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Region">0 to 2.</param>
/// <param name="Skill">Log odds of winning.</param>
/// <param name="Bias">Log odds that the seller adds in reading a deal: above 0 too hopeful.</param>
/// <param name="Diligence">The share of activities that are logged.</param>
internal sealed record Salesperson(int Number, int Region, double Skill, double Bias, double Diligence);

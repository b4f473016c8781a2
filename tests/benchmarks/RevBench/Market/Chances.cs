namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>What may happen to a deal within a week; what is left of 1 is that it stays where it is.</summary>
internal readonly record struct Chances(double Win, double Lose, double Advance)
{
    public double Stay => 1 - Win - Lose - Advance;
}

using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.RevBench;

/// <summary>What a trial gave.</summary>
internal sealed record Outcome(Scenario Scenario)
{
    public List<Point> Points { get; } = [];

    public List<(Cell Cell, Prediction Prediction)> Predictions { get; } = [];
}

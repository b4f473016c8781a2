namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>An open deal's chance of being won by the quarter's end, as the product and as the oracle say it.</summary>
internal readonly record struct Prediction(float Chance, float Oracle, bool Won);

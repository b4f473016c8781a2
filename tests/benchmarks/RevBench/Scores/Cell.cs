namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>Where in the table a figure belongs.</summary>
internal readonly record struct Cell(string World, string Size, int Week);

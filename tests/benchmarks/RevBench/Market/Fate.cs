namespace RevBot.Benchmarks.RevBench.Market;

internal enum Fate
{
    Open = 0,
    Won = 1,
    Lost = 2,
}

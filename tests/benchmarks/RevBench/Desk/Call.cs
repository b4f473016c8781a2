namespace RevBot.Benchmarks.RevBench.Desk;

/// <summary>A seller's commit for a quarter, in dollars, booked included.</summary>
internal readonly record struct Call(int Seller, int Quarter, long At, double Dollars);

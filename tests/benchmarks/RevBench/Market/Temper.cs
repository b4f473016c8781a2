namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>What a deal is by birth; all of it is hidden but segment, seller and product.</summary>
/// <param name="Segment">0 small, 1 middle, 2 large.</param>
/// <param name="Product">0 to 2.</param>
/// <param name="Quality">Standard normal.</param>
/// <param name="Seller">Who sells it.</param>
internal readonly record struct Temper(int Segment, int Product, double Quality, Salesperson Seller);

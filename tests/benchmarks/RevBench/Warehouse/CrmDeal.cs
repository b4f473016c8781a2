using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.RevBench.Warehouse;

/// <summary>A deal as a CRM has it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Segment">0 small, 1 middle, 2 large.</param>
/// <param name="Product">0 to 2.</param>
/// <param name="Seller">Who sells it.</param>
/// <param name="CreatedWeek">Counted as <see cref="Timeline"/> does.</param>
internal sealed record CrmDeal(int Number, int Segment, int Product, Salesperson Seller, int CreatedWeek)
{
    /// <summary>What was written, oldest first; at least the opening.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    public IReadOnlyList<Touch> Touches { get; init; } = [];
}

using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.RevBench.Warehouse;

/// <summary>What a simulation leaves in a CRM.</summary>
/// <param name="Timeline">When.</param>
/// <param name="Sellers">Everybody who sells.</param>
/// <param name="Deals">In the order of their numbers.</param>
/// <param name="Calls">What sellers called.</param>
internal sealed record CrmRecord(
    Timeline Timeline,
    IReadOnlyList<Salesperson> Sellers,
    IReadOnlyList<CrmDeal> Deals,
    IReadOnlyList<Call> Calls
);

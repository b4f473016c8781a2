using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Benchmarks.RevBench.Oracle;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>What a simulation left behind: the deals as the CRM has them, and what the oracle said.</summary>
internal sealed record History(
    Scenario Scenario,
    IReadOnlyList<Salesperson> Sellers,
    IReadOnlyList<Trade> Deals,
    IReadOnlyList<Call> Calls,
    IReadOnlyList<OracleRow> Oracle
);

using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Benchmarks.RevBench.Oracle;
using RevBot.Benchmarks.RevBench.Warehouse;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>What a simulation left behind: the deals as the CRM has them, and what the oracle said.</summary>
internal sealed record History(
    Scenario Scenario,
    IReadOnlyList<Salesperson> Sellers,
    IReadOnlyList<Trade> Deals,
    IReadOnlyList<Call> Calls,
    IReadOnlyList<OracleRow> Oracle
)
{
    /// <summary>What of it is in the CRM.</summary>
    public CrmRecord ToCrm() =>
        new(
            Scenario.Timeline,
            Sellers,
            [
                .. Deals.Select(deal => new CrmDeal(
                    deal.Number,
                    deal.Temper.Segment,
                    deal.Temper.Product,
                    deal.Temper.Seller,
                    deal.CreatedWeek
                )
                {
                    Entries = deal.Entries,
                    Touches = deal.Touches,
                }),
            ],
            Calls
        );
}

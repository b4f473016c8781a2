using RevBot.Data.Book;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Pipeline;

/// <summary>The deals at risk of the dashboard: the first of <c>list_risk_deals</c>.</summary>
internal static class TopRisks
{
    private const int Most = 5;
    private const int SignalsSaid = 2;

    /// <param name="book">The view.</param>
    /// <param name="arguments">The dashboard's own.</param>
    /// <returns>Null where the data cannot tell, which the answer then says.</returns>
    public static IReadOnlyList<PipelineRisk>? Of(ScopedBook book, GetPipelineArguments arguments)
    {
        var risks = new ListRiskDeals().Run(
            book,
            new()
            {
                Period = arguments.Period,
                Filter = arguments.Filter,
                Top = Most,
            }
        );
        return risks.OpenDeals is null ? null : [.. risks.Deals.Select(Describe)];
    }

    private static PipelineRisk Describe(RiskDeal deal) =>
        new(deal.Id, deal.Name, deal.Amount, deal.Impact, Reason(deal));

    private static string Reason(RiskDeal deal) =>
        string.Join(' ', deal.Signals.Take(SignalsSaid).Select(signal => signal.Evidence));
}

using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Pipeline;

/// <summary>The deals at risk of the dashboard, largest impact first: what <c>list_risk_deals</c> says, in short.</summary>
internal static class TopRisks
{
    /// <summary>How many the dashboard lists.</summary>
    public const int Most = 5;

    /// <param name="book">The view.</param>
    /// <param name="arguments">The dashboard's own.</param>
    public static IReadOnlyList<PipelineRisk> Of(ScopedBook book, GetPipelineArguments arguments)
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
        return
        [
            .. risks.Deals.Select(risk => new PipelineRisk(
                risk.Id,
                risk.Name,
                risk.Amount ?? Money.Zero(book.Company.Currency),
                risk.Impact,
                risk.Signals[0].Evidence
            )),
        ];
    }
}

using RevBot.Data.Calendar;
using RevBot.Skills.Deals;

namespace RevBot.Skills.Brief;

/// <content>What is due and what could come on top, out of <c>list_deals</c>.</content>
internal sealed partial class GetBriefPresentation
{
    // Null where the data have no expected close dates.
    private Statement? Closing(Statement blank)
    {
        if (!view.Book.Coverage.CloseDates || view.Closing.Count is null)
        {
            return null;
        }

        var facts = new StatementFacts(StatementKind.Closing)
            .Take(view.Closing, "count", "amount")
            .Add("until", "Until", view.Closes, "the last day that counts");
        return blank with
        {
            Facts = facts.Facts,
            Items = [.. view.Closing.Deals.Select((deal, place) => ClosingItem(deal, place + 1))],
            Marks = StatementNames.Marks([view.Closing.Count > 0 ? "any" : string.Empty]),
        };
    }

    // Null where there is no best case, before and after the period, and where other categories are asked for.
    private Statement? Upside(Statement blank) =>
        !view.Period.Contains(view.Book.Today)
        || !view.Book.Coverage.Categories
        || view.Filter?.ForecastCategories is { Count: > 0 }
        || view.Upside is not { Count: > 0, Amount.Minor: > 0 }
            ? null
            : blank with
            {
                Facts = new StatementFacts(StatementKind.Upside).Take(view.Upside, "count", "amount").Facts,
                Items =
                [
                    .. view
                        .Upside.Deals.Where(deal => deal.Amount is { Minor: > 0 })
                        .Select((deal, place) => UpsideItem(deal, place + 1)),
                ],
            };

    private StatementItem UpsideItem(DealLine deal, int place) =>
        new StatementFacts(StatementKind.Upside, place)
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "the deal's amount")
            .Share("chance", "Chance", deal.Probability, "of closing in the period, as in list_risk_deals")
            .Item();

    private StatementItem ClosingItem(DealLine deal, int place) =>
        new StatementFacts(StatementKind.Closing, place)
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "the deal's amount")
            .Add("stage", "Stage", deal.Stage, "the stage")
            .Add("close", "Close", deal.CloseDate is { } close ? Dates.FromIso(close) : null, "the expected close date")
            .Item();
}

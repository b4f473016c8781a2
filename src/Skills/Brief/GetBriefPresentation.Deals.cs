using RevBot.Data.Calendar;
using RevBot.Skills.Deals;

namespace RevBot.Skills.Brief;

/// <content>What was won and what is due, out of <c>list_deals</c>.</content>
internal sealed partial class GetBriefPresentation
{
    private Statement Won(Statement blank)
    {
        var won = view.Won;
        var facts = new StatementFacts(StatementKind.Won)
            .Take(won, "count", "amount")
            .Take(won, "first_deal", "first_amount")
            .Add("since", "Since", view.Since, "the first day that counts")
            .Add("until", "Until", view.Until, "the last day that counts");
        return blank with { Facts = facts.Facts, Marks = CountMarks(won, view.IsPast ? "past" : string.Empty) };
    }

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
            Marks = CountMarks(view.Closing),
        };
    }

    private StatementItem ClosingItem(DealLine deal, int place) =>
        new StatementFacts(StatementKind.Closing, place)
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "the deal's amount")
            .Add("stage", "Stage", deal.Stage, "the stage")
            .Add("close", "Close", deal.CloseDate is { } close ? Dates.FromIso(close) : null, "the expected close date")
            .Item();

    private static IReadOnlySet<string> CountMarks(ListDealsResult deals, params string[] more) =>
        StatementNames.Marks([
            deals.Count > 0 ? "any" : string.Empty,
            deals.Count == 1 ? "one" : string.Empty,
            .. more,
        ]);
}

using System.Globalization;
using System.Text;
using RevBot.Data.Book;
using RevBot.Data.Book.History;

namespace RevBot.Data.Tests.Book;

/// <summary>Writes out all that a view shows, so that two views can be compared.</summary>
internal static class BookText
{
    public static string Of(ScopedBook book)
    {
        var text = new StringBuilder();
        Line(text, book.Company.Name, book.Revision, book.Coverage, book.LastSync);
        foreach (var deal in book.Deals)
        {
            Line(text, deal.Id, deal.Name, deal.Account, deal.Product, deal.Segment, deal.DealType, deal.LeadSource);
            Line(text, deal.Competitor, deal.LossReason, deal.Discount, deal.NextStep, deal.NextStepOn, deal.CreatedAt);
            Line(text, [.. deal.Countries.ToArray().Cast<object>()]);
            Line(text, [.. deal.Contacts.Cast<object>()]);
            Line(text, [.. deal.Signals.Cast<object>()]);
            foreach (var version in deal.History)
            {
                Line(text, version.From, version.To, State(version.State));
            }

            for (var day = 0; day < deal.Activities.Days; day++)
            {
                Line(text, deal.Activities[day]);
            }
        }

        Line(text, [.. book.People.Sellers.Cast<object>()]);
        Line(
            text,
            [.. book.Mirror.Deals.Select(deal => (object)$"{deal.Id} {deal.Stage?.Name} {deal.Amount} {deal.Deal?.Id}")]
        );
        return text.ToString();
    }

    private static string State(DealState state) =>
        $"{state.Stage.Name} {state.Category} {state.Amount} {state.Value} {state.CloseOn} {state.Owner}";

    private static void Line(StringBuilder text, params object?[] parts) =>
        text.AppendJoin('|', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture))).Append('\n');
}

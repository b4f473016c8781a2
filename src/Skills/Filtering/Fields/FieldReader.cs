using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>
/// Reads the fields that cost work, and keeps what the next deal needs too. Deals are examined as of their own view.
/// Safe for many threads.
/// </summary>
/// <param name="book">The view of whoever asks.</param>
/// <param name="period">
/// The period in which deals are to close, for their probability; null for the quarter of a deal's view.
/// </param>
internal sealed class FieldReader(ScopedBook book, Period? period)
{
    private readonly Lock gate = new();
    private ScopedBook? view;
    private RiskExaminer? examiner;

    /// <summary>The view of whoever asks.</summary>
    public ScopedBook Book => book;

    /// <summary>The risk of an open deal as it stands in its view; as in <c>list_risk_deals</c>.</summary>
    public RiskFinding RiskOf(Deal deal)
    {
        lock (gate)
        {
            if (examiner is null || !ReferenceEquals(view, deal.View))
            {
                view = deal.View;
                examiner = new(new(view, period ?? view.Company.Calendar.QuarterOf(view.Today)));
            }

            return examiner.Examine(deal);
        }
    }
}

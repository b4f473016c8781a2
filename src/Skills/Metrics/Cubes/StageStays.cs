using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>Finds how long deals stayed in the open stages that they left during a period.</summary>
/// <remarks>
/// A stay lasts from the day on which a deal came into a stage, without a break, to the day on which it went to another
/// one, forwards or back, or closed; it counts on that day. Filter and groups go by the deal as it last stood in the stage,
/// so that a filter by stage means the stage that was left.
/// </remarks>
/// <param name="book">The view.</param>
/// <param name="selection">Which deals are meant, as they stood in the stage.</param>
/// <param name="period">The period in which stages were left.</param>
/// <param name="cube">What is added to.</param>
internal sealed class StageStays(ScopedBook book, DealSelection selection, Data.Calendar.Period period, MetricCube cube)
{
    private readonly Instant start = Dates.CloseOf(period.Start.PlusDays(-1), book.Company.Zone);
    private readonly Instant end = Dates.CloseOf(period.End, book.Company.Zone);

    /// <summary>Adds the stays of a deal that ended in the period.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="now">How it stands now: most deals did not change since the period began, and their history is not read.</param>
    public void Add(Deal deal, in DealState now)
    {
        if (now.Since <= start)
        {
            return;
        }

        var history = deal.History;
        var entered = history[0].From;
        for (var place = 1; place < history.Count; place++)
        {
            var (before, left) = (history[place - 1].State, history[place].From);
            if (before.Stage.Id == history[place].State.Stage.Id)
            {
                continue;
            }

            if (before.IsOpen && left > start && left <= end && selection.Matches(deal, before))
            {
                Add(deal, before, book.Company.DayOf(entered), book.Company.DayOf(left));
            }

            entered = left;
        }
    }

    private void Add(Deal deal, in DealState state, LocalDate entered, LocalDate left)
    {
        var days = NodaTime.Period.DaysBetween(entered, left);
        foreach (var cell in cube.CellsOf(deal, state, left))
        {
            cell.AddStay(days);
        }
    }
}

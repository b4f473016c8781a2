using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>Finds close dates that moved during a period: pushes and slips.</summary>
/// <remarks>
/// A push is a change by which an open deal's close date moves beyond the last day of the fiscal quarter that it was
/// in; each counts, on the day of the change. A slip is a deal that was open, not omitted and due in the period at its
/// start, and is open with a close date after its end at the end: it counts once, with its amount at the start, on the
/// day on which the date last left the period. A move within a quarter, a pull-in and the closing itself are neither.
/// </remarks>
/// <param name="book">The view.</param>
/// <param name="period">The period; its start is the close of the day before its first.</param>
/// <param name="cube">What is added to.</param>
internal sealed class CloseDateMoves(ScopedBook book, Data.Calendar.Period period, MetricCube cube)
{
    private readonly Instant start = Dates.CloseOf(period.Start.PlusDays(-1), book.Company.Zone);
    private readonly Instant end = Dates.CloseOf(period.End, book.Company.Zone);
    private readonly Dictionary<LocalDate, LocalDate> quarterEnds = [];

    /// <summary>
    /// Whether a deal changed since the period began; most deals did not, and their history is not read.
    /// </summary>
    public bool MayTouch(in DealState now) => now.Since > start;

    /// <summary>Adds the pushes and the slip of a deal to its groups.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="now">How it stands now, which decides its groups.</param>
    public void Add(Deal deal, in DealState now)
    {
        LocalDate? leftOn = null;
        var history = deal.History;
        for (var place = 1; place < history.Count; place++)
        {
            var from = history[place].From;
            if (from > start && from <= end)
            {
                leftOn = Follow(deal, now, history, place) ?? leftOn;
            }
        }

        AddSlip(deal, now, leftOn);
    }

    // Counts a push, and gives the day if the close date left the period by this change.
    private LocalDate? Follow(Deal deal, in DealState now, IReadOnlyList<DealVersion> history, int place)
    {
        var (before, after) = (history[place - 1].State, history[place].State);
        if (!before.IsOpen || !after.IsOpen || before.CloseOn is not { } old || after.CloseOn is not { } late)
        {
            return null;
        }

        var on = book.Company.DayOf(history[place].From);
        if (late > QuarterEnd(old))
        {
            foreach (var cell in cube.CellsOf(deal, now, on))
            {
                cell.AddPush();
            }
        }

        return old <= period.End && late > period.End ? on : null;
    }

    private void AddSlip(Deal deal, in DealState now, LocalDate? leftOn)
    {
        if (
            leftOn is null
            || !deal.TryAt(start, out var then)
            || !then.IsDueIn(period)
            || then.Category == ForecastCategory.Omitted
            || !deal.TryAt(end, out var last)
            || !last.IsOpen
            || !(last.CloseOn > period.End)
        )
        {
            return;
        }

        var amount = then.Value;
        foreach (var cell in cube.CellsOf(deal, now, leftOn))
        {
            cell.AddSlipped(amount);
        }
    }

    private LocalDate QuarterEnd(LocalDate day)
    {
        if (!quarterEnds.TryGetValue(day, out var last))
        {
            quarterEnds[day] = last = book.Company.Calendar.QuarterOf(day).End;
        }

        return last;
    }
}

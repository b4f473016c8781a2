using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.WinLoss.Cases;
using RevBot.Skills.WinLoss.Drivers;
using RevBot.Skills.WinLoss.Search;

namespace RevBot.Skills.WinRateChange;

/// <summary>What is found in the deals closed in two periods and in the years around them; of the deals itself it holds none.</summary>
/// <param name="Moves">The groups that moved by more than chance.</param>
/// <param name="Step">What to do about the first that fell; null for none.</param>
/// <param name="Looked">How many groups were looked at.</param>
/// <param name="Split">Mix against rate; null where there is nothing to split.</param>
/// <param name="AmountsDiffer">Whether lost deals carry another kind of amount than won ones.</param>
internal sealed record WinRateFindings(
    IReadOnlyList<WinRateMove> Moves,
    WinLossStep? Step,
    int Looked,
    WinRateSplit? Split,
    bool AmountsDiffer
)
{
    /// <summary>Looks at the deals that are meant.</summary>
    /// <param name="book">The view.</param>
    /// <param name="selection">Which deals.</param>
    /// <param name="asked">The two periods.</param>
    /// <param name="year">The year up to the later one, and the years before it.</param>
    public static WinRateFindings Find(
        ScopedBook book,
        DealSelection selection,
        (Period Now, Period Before) asked,
        ChangeWindow year
    )
    {
        var (now, before) = asked;
        var from = before.Start < year.Before.Start ? before.Start : year.Before.Start;
        var to = before.End > year.After.End ? before.End : year.After.End;
        var table = CaseTable.Gather(book, selection, Period.Between(from, to > now.End ? to : now.End));
        var (moves, step, looked) = new WinRateMoves(table).Find(new(now, before, false), year);
        return new(moves, step, looked, WinRateSplits.Of(table, table.In(before), table.In(now)), table.AmountsDiffer);
    }
}

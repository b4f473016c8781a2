using RevBot.Data.Book;
using RevBot.Skills.Facts;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Filtering;

/// <summary>
/// The period of a question about rates. Where none is named it is the current quarter, or the last closed one where
/// the current is too young to say: less than a third of its days gone (today counts), or fewer than 12 of the deals
/// that are meant closed in it so far. The last closed one is taken as it is.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Note">Which period was taken and why; null where one was named.</param>
public sealed record TellingPeriod(Period Period, Note? Note)
{
    /// <summary>Fewer closed deals than this say nothing about a rate.</summary>
    public const int LeastDeals = 12;

    private const int LeastPart = 3;

    /// <summary>The named period, or the quarter that can tell.</summary>
    /// <param name="book">The view; its day decides how much of the quarter is gone.</param>
    /// <param name="text">A canonical period; the quarter is chosen when empty.</param>
    /// <param name="selection">Which deals are meant: only these count towards the 12.</param>
    /// <exception cref="SkillInputException">The name is no canonical period.</exception>
    public static TellingPeriod Choose(ScopedBook book, string? text, DealSelection selection)
    {
        if (PeriodArgument.Parse(book, text) is { } named)
        {
            return new(named, null);
        }

        var current = book.Company.Calendar.QuarterOf(book.DataDay);
        var gone = NodaTime.Period.DaysBetween(current.Start, book.DataDay) + 1;
        if (gone * LeastPart < current.Days)
        {
            return LastClosed(book, current, $"{current.Id} is less than a third gone");
        }

        var closed = ClosedIn(book, current, selection);
        return closed >= LeastDeals
            ? new(
                current,
                new(NoteKind.Assumption, $"No period was named, so this is the current quarter, {current.Id}.")
            )
            : LastClosed(book, current, $"only {Wording.Plural(closed, "such deal")} closed in {current.Id} so far");
    }

    private static TellingPeriod LastClosed(ScopedBook book, Period current, string reason)
    {
        var last = book.Company.Calendar.Shift(current, -1);
        return new(
            last,
            new(NoteKind.Assumption, $"This is the last closed quarter, {last.Id}: {reason}, too little to say.")
        );
    }

    private static int ClosedIn(ScopedBook book, Period period, DealSelection selection)
    {
        var count = 0;
        foreach (var deal in book.DealsAround(period))
        {
            var state = deal.Now;
            if (state.ClosesIn(period) && !state.IsOpen && selection.Matches(deal, state) && ++count == LeastDeals)
            {
                break;
            }
        }

        return count;
    }
}

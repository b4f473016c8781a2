using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast;

/// <summary>The blended forecast and its range alone, as they are told: for whoever compares moments.</summary>
/// <param name="Amount">In the reporting currency.</param>
/// <param name="Low">The lower end of the range.</param>
/// <param name="High">The upper end.</param>
internal sealed record LeadingNumber(Money Amount, Money Low, Money High)
{
    /// <summary>
    /// That of a view; null where the forecast does not cover the quarter. Of all deals of the view it is worked out once for
    /// an instant, those of the past too.
    /// </summary>
    /// <param name="book">The view; its instant is the one that counts.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="filter">Which deals; null for all.</param>
    /// <exception cref="SkillInputException">A name of the filter is not known in the view.</exception>
    public static LeadingNumber? Of(ScopedBook book, Period quarter, DealFilter? filter)
    {
        var selection = DealSelection.Of(book, filter, quarter);
        return !Outlook.Covers(book, quarter) ? null
            : selection.IsEverything ? book.Kept(quarter, Measured, _ => 0)
            : Measured(book);
        LeadingNumber Measured(ScopedBook view)
        {
            var outlook = Outlook.Of(view, quarter, selection);
            var range = outlook.Spread.Range();
            return new(Told(view, outlook.Ensemble), Told(view, range.Low), Told(view, range.High));
        }
    }

    private static Money Told(ScopedBook book, double minor) =>
        new((long)Math.Round(minor, MidpointRounding.AwayFromZero), book.Company.Currency);
}

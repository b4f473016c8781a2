using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast;

/// <summary>The blended forecast alone, as it is told: for whoever compares many moments.</summary>
/// <param name="Amount">In the reporting currency.</param>
internal sealed record LeadingNumber(Money Amount)
{
    /// <summary>That of a view; of all its deals it is worked out once for an instant, those of the past too.</summary>
    /// <param name="book">The view; its instant is the one that counts.</param>
    /// <param name="quarter">A quarter that <see cref="Outlook.Covers"/> allows.</param>
    /// <param name="selection">Which deals, found in the view.</param>
    public static LeadingNumber Of(ScopedBook book, Period quarter, DealSelection selection)
    {
        return selection.IsEverything ? book.Kept(quarter, Measured, _ => 0) : Measured(book);
        LeadingNumber Measured(ScopedBook view)
        {
            var ensemble = Outlook.Of(view, quarter, selection).Ensemble;
            return new(new Money((long)Math.Round(ensemble, MidpointRounding.AwayFromZero), view.Company.Currency));
        }
    }
}

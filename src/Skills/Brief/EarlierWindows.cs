using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief;

/// <summary>
/// The windows of the same length before a brief's, each of the quarter that ran then: what moves in them is what is
/// usual. A window that reaches into another quarter is left out, as one before the data begin.
/// </summary>
/// <param name="book">The view. A forecast is the one of then; what moved is compared as in the brief's own window.</param>
/// <param name="filter">Which deals; null for all in view.</param>
/// <param name="selection">
/// The same, found in the view. What in it rests on a period, such as a chance to win, is read for the brief's own, so that all
/// windows are of the same deals.
/// </param>
/// <param name="since">The first day of the brief's window.</param>
/// <param name="days">How many days it has.</param>
internal sealed class EarlierWindows(
    ScopedBook book,
    DealFilter? filter,
    DealSelection selection,
    LocalDate since,
    int days
)
{
    private const int Least = 4;
    private const int Most = 6;
    private const int Looked = 12;

    // Each takes a forecast as it was known then, which costs far more than comparing two pipelines.
    private const int MostForecast = 5;

    private readonly Dictionary<(LocalDate Close, string Quarter), Money?> forecasts = [];

    /// <summary>The median of the money moved in a window; null where fewer than four can be told.</summary>
    public Money? UsualMoved() =>
        selection.IsEverything ? book.Kept((since, days), _ => new UsualMove(Moved()), _ => 0).Amount : Moved();

    private Money? Moved() =>
        book.Coverage is { CloseDates: true, History: true }
            ? Median(
                Windows()
                    .Select(window =>
                        Waterfall.Between(
                            book,
                            window.Quarter,
                            selection,
                            ChangeWindow.Between(book, window.First, window.Last)
                        )
                    )
                    .Where(waterfall => waterfall.StartDeals > 0)
                    .Select(waterfall => Happenings.Total(Happenings.From(waterfall), book.Company.Currency))
            )
            : null;

    /// <summary>The median of how far the forecast moved, up or down; null where fewer than four can be told.</summary>
    public Money? UsualChange() =>
        book.Coverage is { CloseDates: true, History: true }
            ? Median(
                Windows()
                    .Select(window =>
                        (
                            Before: ForecastAt(window.First.PlusDays(-1), window.Quarter),
                            After: ForecastAt(window.Last, window.Quarter)
                        )
                    )
                    .Where(pair => pair is { Before: not null, After: not null })
                    .Select(pair => (pair.After!.Value - pair.Before!.Value).Abs())
                    .Take(MostForecast)
            )
            : null;

    private IEnumerable<(Period Quarter, LocalDate First, LocalDate Last)> Windows()
    {
        for (var back = 1; back <= Looked; back++)
        {
            var first = since.PlusDays(-back * days);
            var last = first.PlusDays(days - 1);
            var quarter = book.Company.Calendar.QuarterOf(last);
            if (quarter.Contains(first))
            {
                yield return (quarter, first, last);
            }
        }
    }

    // The leading number, where the forecast covered the quarter then.
    private Money? ForecastAt(LocalDate close, Period quarter)
    {
        if (!forecasts.TryGetValue((close, quarter.Id), out var found))
        {
            var then = book.AsKnownAt(Dates.CloseOf(close, book.Company.Zone));
            found = LeadingNumber.Of(then, quarter, filter)?.Amount;
            forecasts[(close, quarter.Id)] = found;
        }

        return found;
    }

    private static Money? Median(IEnumerable<Money> amounts)
    {
        Money[] sorted = [.. amounts.Take(Most).Order()];
        return sorted.Length < Least ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]).Times(0.5);
    }

    /// <summary>What usually moves in so many days before a day; null where it cannot be told.</summary>
    private sealed record UsualMove(Money? Amount);
}

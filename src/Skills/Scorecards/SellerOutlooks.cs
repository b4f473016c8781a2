using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Scorecards;

/// <summary>
/// The forecast of each seller, from one walk through the deals: for each the same number that the forecast gives when it
/// is asked about that seller alone.
/// </summary>
internal sealed class SellerOutlooks
{
    private readonly Dictionary<int, Outlook> outlooks = [];

    private SellerOutlooks() { }

    /// <summary>The share of a quarter's bookings that is usually there by now; null where no forecast covers the period.</summary>
    public double? UsualByNow { get; private init; }

    /// <summary>How many open deals they hold.</summary>
    public int Deals => outlooks.Values.Sum(outlook => outlook.Raw.Deals.Count);

    /// <summary>Forecasts the sellers.</summary>
    /// <param name="book">The view.</param>
    /// <param name="period">Where the forecast does not cover it, nobody has an outlook.</param>
    /// <param name="selection">Which deals are meant.</param>
    /// <param name="sellers">Whose outlook is wanted, by id.</param>
    public static SellerOutlooks Make(
        ScopedBook book,
        Period period,
        DealSelection selection,
        IReadOnlyCollection<int> sellers
    )
    {
        if (!Outlook.Covers(book, period))
        {
            return new();
        }

        var knowledge = book.Norm<ForecastKnowledge>();
        var positions = PeriodPosition.MeasureEach(book, period, selection, sellers);
        var everybody = ForecastPeople.Concerned(book, selection) is not null;
        var day = PeriodPosition.DayIn(book, period);
        var week = Forecast.Learning.QuarterWeek.Elapsed(period, day);
        var made = new SellerOutlooks { UsualByNow = 1 - knowledge.Learning.Curve.ToCome(week, period.DaysLeft(day)) };
        foreach (var (id, position) in positions)
        {
            made.outlooks[id] = Outlook.Predict(position, everybody ? new HashSet<int> { id } : null, knowledge);
        }

        return made;
    }

    /// <summary>A seller's outlook; null for none.</summary>
    public Outlook? Of(int sellerId) => outlooks.GetValueOrDefault(sellerId);
}

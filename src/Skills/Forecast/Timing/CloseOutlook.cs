using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// When the open deals of a view close: this quarter week by week, scaled to the model's chance of each deal, and the two
/// quarters after it. From what was known at the view's instant.
/// </summary>
internal sealed class CloseOutlook
{
    /// <summary>How many quarters after the forecast's own are looked at.</summary>
    public const int QuartersAfter = 2;

    private readonly PeriodPosition position;
    private readonly WindowHazards hazards;
    private readonly StatedDays stated;
    private readonly int within;

    private CloseOutlook(PeriodPosition position, WindowHazards hazards, StatedDays stated)
    {
        (this.position, this.hazards, this.stated) = (position, hazards, stated);
        within = hazards.Windows.Count(window => window.Last <= position.Period.End);
    }

    /// <summary>The windows that every curve has.</summary>
    public IReadOnlyList<TimingWindow> Windows => hazards.Windows;

    /// <summary>The outlook; null where nothing is fitted or the quarter is over.</summary>
    /// <param name="position">Where the view stands in a quarter that runs or is about to begin.</param>
    public static CloseOutlook? Predict(PeriodPosition position)
    {
        var (view, period) = (position.View, position.Period);
        if (view.Today >= period.End || view.Norm<CloseTiming>() is not { IsFitted: true } timing)
        {
            return null;
        }

        var calendar = view.Company.Calendar;
        var windows = TimingWindow.After(view.Today, calendar.Shift(period, QuartersAfter), calendar);
        return new(position, timing.Over(windows), timing.Stated);
    }

    /// <summary>The curve of an open deal of the view.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="state">Its state at the view's instant.</param>
    /// <param name="probability">The model's, of being won by the quarter's end.</param>
    public CloseCurve CurveOf(Deal deal, in DealState state, double probability) =>
        new(hazards.Windows, QuarterShare.Scale(hazards.Of(position.Reader.Read(deal, state)), within, probability))
        {
            Stated = state.CloseOn,
            StatedDays = stated,
        };

    /// <summary>The chances of an open deal to be won in each window, those of <see cref="CurveOf"/>. Several may ask side by side.</summary>
    /// <param name="place">The deal's place among the open ones of the position.</param>
    /// <param name="probability">The model's, of being won by the quarter's end.</param>
    /// <param name="won">Is filled, one a window.</param>
    public void WinsOf(int place, double probability, Span<double> won)
    {
        hazards.WinsOf(position.Snapshot(place), won);
        QuarterShare.Scale(won, within, probability);
    }

    /// <summary>The curves of all open deals, in the order of the expectations, which is that of the book.</summary>
    /// <param name="deals">The model's expectations of the same position.</param>
    public IEnumerable<(DealExpectation Deal, CloseCurve Curve)> Curves(IReadOnlyList<DealExpectation> deals)
    {
        for (var place = 0; place < deals.Count; place++)
        {
            var open = position.Open[place];
            yield return (deals[place], CurveOf(open.Deal, open.State, deals[place].Probability));
        }
    }
}

using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Scenario;

/// <summary>
/// What the forecast would expect of a deal if its close date were another: by the model with the date's features
/// changed (due, weeks to close, one more push where the quarter is a later one), by the table, or by conversion.
/// </summary>
internal sealed class RedatedChance(ScenarioBase of)
{
    private const double DaysPerQuarter = 90;
    private readonly Lazy<PeriodPosition> position = new(() => PeriodPosition.Of(of.Book, of.Period));

    /// <summary>The conversion of a deal's stage, or the CRM's percentage where none is known; 0..1.</summary>
    public static double ByConversion(StageConversion conversion, Deal deal, in DealState state) =>
        Math.Clamp(conversion.RateOf(state.Stage, deal.Segment) ?? state.Stage.Probability ?? 0, 0, 1);

    /// <summary>The probability of being won in the period, 0..1.</summary>
    public double Probability(Deal deal, LocalDate closeOn)
    {
        var state = deal.Now;
        var isDue = of.Period.Contains(closeOn);
        if (of.Knowledge?.Learning is not { } learning)
        {
            return isDue ? ByConversion(of.Book.Norms.Conversion(of.Period), deal, state) : 0;
        }

        return learning.Model is { } model ? model.Probability(Redated(deal, state, closeOn))
            : learning.Table is { } table ? table.ShareOf(of.Raw.Week, state.Stage.Id, deal.Segment, isDue)
            : isDue ? state.Stage.Probability ?? 0
            : 0;
    }

    /// <summary>
    /// The snapshot of a deal as if it had the other close date. A move to a later quarter counts as one push more.
    /// </summary>
    private DealSnapshot Redated(Deal deal, in DealState state, LocalDate closeOn)
    {
        var (book, calendar) = (of.Book, of.Book.Company.Calendar);
        var now = position.Value.Reader.Read(deal, state);
        var pushed =
            state.CloseOn is { } before && calendar.QuarterNumber(closeOn) > calendar.QuarterNumber(before)
                ? Period.DaysBetween(before, closeOn)
                : 0;
        return now with
        {
            IsDue = of.Period.Contains(closeOn),
            WeeksToClose = Period.DaysBetween(book.Today, closeOn) / 7.0,
            Pushes = now.Pushes + (pushed > 0 ? 1 : 0),
            PushedQuarters = now.PushedQuarters + (pushed / DaysPerQuarter),
        };
    }
}

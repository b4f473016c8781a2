using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast;

/// <summary>
/// A quarter's forecast for the deals that a person may see: by each method, blended, with its range. The company's
/// knowledge is applied to the scope's own deals; the range is as wide as these deals' own variance asks for, with the
/// company's shock and multipliers.
/// </summary>
internal sealed class Outlook
{
    private Outlook(RawForecast raw, int week) => (Raw, Week) = (raw, week);

    /// <summary>The numbers before correction, and the deals.</summary>
    public RawForecast Raw { get; }

    /// <summary>The week whose record counts, 0 to 12.</summary>
    public int Week { get; }

    /// <summary>The methods that the data allow, in their order.</summary>
    public required IReadOnlyList<MethodOutlook> Methods { get; init; }

    /// <summary>The blend, in minor units.</summary>
    public required double Ensemble { get; init; }

    /// <summary>How the outcome may lie around the blend.</summary>
    public required OutcomeSpread Spread { get; init; }

    /// <summary>Whether the knowledge of quarters fits a period at a day: a quarter that is running or about to begin.</summary>
    public static bool Covers(ScopedBook book, Period period) =>
        period == book.Company.Calendar.QuarterOf(period.Start) && book.Today >= period.Start.PlusDays(-7);

    /// <param name="book">The view.</param>
    /// <param name="period">A quarter that <see cref="Covers"/> allows.</param>
    /// <param name="selection">Which deals; null for all.</param>
    /// <param name="knowledge">Of the view's day.</param>
    public static Outlook Predict(
        ScopedBook book,
        Period period,
        DealSelection? selection,
        ForecastKnowledge knowledge
    ) => Predict(PeriodPosition.Measure(book, period, selection), ForecastPeople.Concerned(book, selection), knowledge);

    /// <param name="position">Where a view stands in a quarter that <see cref="Covers"/> allows.</param>
    /// <param name="people">Whose calls count; null where a filter cuts across people.</param>
    /// <param name="knowledge">Of the view's day.</param>
    public static Outlook Predict(PeriodPosition position, IReadOnlySet<int>? people, ForecastKnowledge knowledge)
    {
        var (book, period) = (position.View, position.Period);
        var raw = Forecaster.Make(position, knowledge.Learning, people);
        var week = QuarterWeek.Nearest(period, book.Today);
        var isOver = book.Today >= period.End;
        string[] present =
        [
            .. ForecastMethods.ComponentsOn(knowledge.Level).Where(method => raw.AmountOf(method) is not null),
        ];
        string[] counting = [.. present.Where(raw.IsGiven)];
        var weights = knowledge.WeightsOf(counting, week);
        MethodOutlook[] methods =
        [
            .. present.Select(method =>
            {
                var amount = raw.AmountOf(method) ?? 0;
                var factor =
                    method == ForecastMethods.Commit
                        ? new CallCorrection(knowledge, raw.Week).FactorOf(raw.Sellers)
                        : knowledge.FactorOf(method, raw.Week);
                return new MethodOutlook(
                    method,
                    amount,
                    factor,
                    isOver ? raw.Booked : Math.Max(raw.Booked, amount * factor),
                    Array.IndexOf(counting, method) is >= 0 and var place ? weights[place] : 0,
                    knowledge.RecordOf(method, week)
                );
            }),
        ];
        var ensemble = methods.Sum(method => method.Weight * method.Corrected);
        return new(raw, week)
        {
            Methods = methods,
            Ensemble = ensemble,
            Spread = new(raw, ensemble, isOver ? RangeRule.Certain : knowledge.RangeOf(week)),
        };
    }

    /// <summary>One method's number.</summary>
    /// <param name="Method">Its name in the code.</param>
    /// <param name="Raw">As the method gives it, in minor units.</param>
    /// <param name="Factor">What the correction multiplies it by.</param>
    /// <param name="Corrected">Corrected for the bias that the record shows, never below what is booked.</param>
    /// <param name="Weight">Its share of the ensemble; 0 for calls that fewer than half of the sellers have made yet.</param>
    /// <param name="Record">How it did before; null without a record.</param>
    internal sealed record MethodOutlook(
        string Method,
        double Raw,
        double Factor,
        double Corrected,
        double Weight,
        MethodRecord? Record
    );
}

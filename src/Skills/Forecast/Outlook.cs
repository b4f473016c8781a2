using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Forecast.Timing;

namespace RevBot.Skills.Forecast;

/// <summary>
/// A quarter's forecast for the deals that a person may see: by each method, blended, with its range. The company's
/// knowledge is applied to the scope's own deals, as a part of the company's forecast (<see cref="ForecastFrame"/>). The
/// range is as wide as these deals' own variance asks for, with the company's shock and multipliers.
/// </summary>
internal sealed class Outlook
{
    private readonly ForecastKnowledge known;
    private readonly bool isOver;
    private readonly Lazy<IReadOnlyList<GetForecastResult.ExpectedClosing>> closings;

    private Outlook(PeriodPosition position, RawForecast raw, int week, ForecastKnowledge known)
    {
        (Raw, Week, this.known, isOver) = (raw, week, known, position.Day >= position.Period.End);
        closings = new(() =>
            CloseOutlook.Predict(position) is { } timing
                ? ExpectedClosings.Sum(position.View, position.Period, timing, raw)
                : []
        );
    }

    /// <summary>When the open deals are expected to close; empty where that cannot be said. Worked out once.</summary>
    public IReadOnlyList<GetForecastResult.ExpectedClosing> Closings => closings.Value;

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

    /// <summary>By the knowledge of the view's day. Of all deals of a view of now it is worked out once.</summary>
    /// <param name="book">The view.</param>
    /// <param name="period">A quarter that <see cref="Covers"/> allows.</param>
    /// <param name="selection">Which deals; null for all.</param>
    public static Outlook Of(ScopedBook book, Period period, DealSelection? selection)
    {
        return book.IsLatest && selection is (null or { IsEverything: true })
            ? book.Kept(period, view => Predicted(view, PeriodPosition.Of(view, period)), made => made.Raw.Deals.Count)
            : Predicted(book, PeriodPosition.Of(book, period, selection));
        Outlook Predicted(ScopedBook view, PeriodPosition position) =>
            Predict(position, ForecastPeople.Concerned(view, selection), view.Norm<ForecastKnowledge>());
    }

    /// <param name="position">Where a view stands in a quarter that <see cref="Covers"/> allows.</param>
    /// <param name="people">Whose calls count; null where a filter cuts across people.</param>
    /// <param name="knowledge">Of the view's day.</param>
    public static Outlook Predict(PeriodPosition position, IReadOnlySet<int>? people, ForecastKnowledge knowledge)
    {
        var (book, period) = (position.View, position.Period);
        var raw = Forecaster.Make(position, knowledge.Learning, people);
        var frame = raw.Frame ?? throw new InvalidOperationException("A forecast that was made has a frame.");
        var week = QuarterWeek.Nearest(period, position.Day);
        var isDone = position.Day >= period.End;
        string[] present = [.. ForecastMethods.Components.Where(method => raw.AmountOf(method) is not null)];
        string[] counting = [.. present.Where(raw.IsGiven)];
        var weights = knowledge.WeightsOf(counting, week);
        MethodOutlook[] methods =
        [
            .. present.Select(method =>
            {
                var amount = raw.AmountOf(method) ?? 0;
                return new MethodOutlook(
                    method,
                    amount,
                    isDone
                        ? raw.Booked
                        : frame.Corrected(method, (amount, raw.Booked, raw.Sellers), knowledge, raw.Week),
                    Array.IndexOf(counting, method) is >= 0 and var place ? weights[place] : 0,
                    knowledge.RecordOf(method, week)
                );
            }),
        ];
        var ensemble = methods.Sum(method => method.Weight * method.Corrected);
        return new(position, raw, week, knowledge)
        {
            Methods = methods,
            Ensemble = ensemble,
            Spread = new(raw, ensemble, isDone ? RangeRule.Certain : knowledge.RangeOf(week)),
        };
    }

    /// <summary>The numbers of some of the deals: of a group of a breakdown. Parts add up to the whole.</summary>
    public PartOutlook Part(OutlookPart part)
    {
        var frame = Raw.Frame;
        if (frame is null || isOver)
        {
            return new(part.Booked, part.Booked, part.Booked);
        }

        var fresh = frame.NewRate * part.History;
        double Of(string method) =>
            method switch
            {
                ForecastMethods.Commit => part.Sellers.Sum(seller => (double)seller.Amount),
                ForecastMethods.Weighted => part.Booked + part.Weighted + fresh,
                ForecastMethods.Model => part.Booked + part.Expected + fresh,
                _ => frame.BookingsOf(part.Booked, part.History) ?? part.Booked,
            };
        return new(
            Of(ForecastMethods.Weighted),
            Raw.Model is null ? null : Of(ForecastMethods.Model),
            Methods.Sum(method =>
                method.Weight
                * frame.Corrected(method.Method, (Of(method.Method), part.Booked, part.Sellers), known, Raw.Week)
            )
        );
    }

    /// <summary>What is added up of some of the deals, in minor units.</summary>
    /// <param name="History">What was won in the quarters before, in minor units.</param>
    internal sealed record OutlookPart(double History)
    {
        /// <summary>Closed won in the period, in minor units.</summary>
        public double Booked { get; init; }

        /// <summary>What open deals add to the weighted pipeline.</summary>
        public double Weighted { get; init; }

        /// <summary>What the model expects of them.</summary>
        public double Expected { get; init; }

        /// <summary>What each seller stands for.</summary>
        public IReadOnlyList<CommitForecast.SellerCommit> Sellers { get; init; } = [];
    }

    /// <summary>The methods' numbers of some of the deals, in minor units; the model's is null below its level.</summary>
    internal sealed record PartOutlook(double Weighted, double? Model, double Ensemble);

    /// <summary>One method's number.</summary>
    /// <param name="Method">Its name in the code.</param>
    /// <param name="Raw">As the method gives it, in minor units.</param>
    /// <param name="Corrected">Corrected for the bias that the record shows, never below what is booked.</param>
    /// <param name="Weight">Its share of the ensemble; 0 for calls that fewer than half of the sellers have made yet.</param>
    /// <param name="Record">How it did before; null without a record.</param>
    internal sealed record MethodOutlook(
        string Method,
        double Raw,
        double Corrected,
        double Weight,
        MethodRecord? Record
    );
}

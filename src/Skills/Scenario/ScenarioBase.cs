using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Scenario;

/// <summary>
/// The forecast that a scenario changes. In a quarter that runs or is about to begin it is the engine's; for other periods
/// ahead it is open deals due × the stage's conversion, with a range by these deals' own chance alone.
/// </summary>
internal sealed class ScenarioBase
{
    private static readonly RangeRule DealsAlone = new(0, -Wilson.Z80, Wilson.Z80, 0);

    private ScenarioBase(ScopedBook book, Period period, DealSelection selection, RawForecast raw, double ensemble) =>
        (Book, Period, Selection, Raw, Ensemble, Lean) = (
            book,
            period,
            selection,
            raw,
            ensemble,
            LeanOf(raw, ensemble)
        );

    /// <summary>The view.</summary>
    public ScopedBook Book { get; }

    /// <summary>What is forecast.</summary>
    public Period Period { get; }

    /// <summary>Which deals the forecast is of.</summary>
    public DealSelection Selection { get; }

    /// <summary>The open deals with what is expected of each, and what is booked.</summary>
    public RawForecast Raw { get; }

    /// <summary>The ensemble, in minor units.</summary>
    public double Ensemble { get; }

    /// <summary>
    /// How wide the range is; of the deals' own chance alone where the company's knowledge does not cover the period.
    /// </summary>
    public required RangeRule Rule { get; init; }

    /// <summary>The company's knowledge; null where the period is none that it covers.</summary>
    public ForecastKnowledge? Knowledge { get; init; }

    /// <summary>How the outcome may lie.</summary>
    public required OutcomeSpread Spread { get; init; }

    /// <summary>
    /// What the ensemble sees beyond the model lies where something can still change: a deal counts in the ensemble with
    /// p + c·p(1 − p) of its amount, −1 ≤ c ≤ 1, where c is such that all deals and the new revenue add up to it. So a
    /// deal that is certainly won counts fully, and a deal that is certainly lost counts nothing.
    /// </summary>
    public double Lean { get; }

    /// <summary>Booked + expected revenue of open deals + new revenue.</summary>
    public double Model => ModelOf(Raw);

    /// <exception cref="SkillInputException">The period is over.</exception>
    public static ScenarioBase Predict(ScopedBook book, Period period, DealSelection selection)
    {
        if (period.End <= book.Today)
        {
            throw new SkillInputException($"{period.Id} is over; a scenario needs a period that is still open.");
        }

        return Outlook.Covers(book, period)
            ? ByKnowledge(book, period, selection)
            : ByConversion(book, period, selection);
    }

    /// <summary>The part of a deal's amount that the ensemble counts, in minor units.</summary>
    public double Counted(double amount, double probability) =>
        amount * (probability + (Lean * probability * (1 - probability)));

    /// <summary>An amount in minor units as money, halves to even.</summary>
    /// <param name="minor">Minor units of the reporting currency.</param>
    public Money Money(double minor) => new((long)Math.Round(minor, MidpointRounding.ToEven), Book.Company.Currency);

    /// <summary>The base of a quarter that runs or is about to begin: get_forecast's own numbers.</summary>
    private static ScenarioBase ByKnowledge(ScopedBook book, Period period, DealSelection selection)
    {
        var knowledge = book.Norm<ForecastKnowledge>();
        var outlook = Outlook.Of(book, period, selection);
        return new(book, period, selection, outlook.Raw, outlook.Ensemble)
        {
            Rule = knowledge.RangeOf(outlook.Week),
            Knowledge = knowledge,
            Spread = outlook.Spread,
        };
    }

    /// <summary>The base of any other period ahead: deals due × conversion, no new revenue.</summary>
    private static ScenarioBase ByConversion(ScopedBook book, Period period, DealSelection selection)
    {
        var conversion = book.Norms.Conversion(period);
        var deals = new List<DealExpectation>();
        var (booked, variance) = (0.0, 0.0);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (!state.ClosesIn(period) || !selection.Matches(deal, state))
            {
                continue;
            }

            booked += state.IsWon ? state.Value.Minor : 0;
            if (state.IsOpen && state.Category != ForecastCategory.Omitted)
            {
                var share = RedatedChance.ByConversion(conversion, deal, state);
                double amount = state.Value.Minor;
                deals.Add(new(deal, share, share * amount, amount));
                variance += amount * amount * share * (1 - share);
            }
        }

        var ensemble = booked + deals.Sum(deal => deal.Expected);
        var raw = new RawForecast
        {
            Week = 0,
            Booked = booked,
            Weighted = ensemble,
            DealVariance = variance,
            Deals = deals,
        };
        return new(book, period, selection, raw, ensemble)
        {
            Rule = DealsAlone,
            Spread = new(raw, ensemble, DealsAlone),
        };
    }

    /// <summary>Booked + expected of open deals + new revenue, in minor units.</summary>
    private static double ModelOf(RawForecast raw) =>
        raw.Booked + raw.Deals.Sum(deal => deal.Expected) + raw.NewRevenue;

    /// <summary>c of <see cref="Lean"/>; 0 where nothing can change any more.</summary>
    private static double LeanOf(RawForecast raw, double ensemble)
    {
        var open = raw.NewRevenue + raw.Deals.Sum(deal => deal.Expected * (1 - deal.Probability));
        return open > 0 ? Math.Clamp((ensemble - ModelOf(raw)) / open, -1, 1) : 0;
    }
}

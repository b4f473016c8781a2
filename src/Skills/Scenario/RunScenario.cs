using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Scenario.Adjustments;
using RevBot.Skills.Scenario.Presentation;

namespace RevBot.Skills.Scenario;

/// <summary>"What if …?": the forecast with deals slipped, won, lost or changed, beside the forecast as it is.</summary>
public sealed class RunScenario : Skill<RunScenarioArguments, RunScenarioResult>
{
    private const int MostAdjustments = 50;
    private const int MostDeals = 50;

    /// <inheritdoc/>
    public override string Plugin => "forecast";

    /// <inheritdoc/>
    public override string Name => "run_scenario";

    /// <inheritdoc/>
    public override string Description =>
        "What if: the forecast, its range and the chance of quota with deals slipped, won, lost, dropped, re-dated or re-priced, win rate or volatility scaled, pipeline or sellers added; one scenario or two beside the base.";

    /// <inheritdoc/>
    public override RunScenarioResult Run(ScopedBook book, RunScenarioArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var first = Read(
            book,
            arguments.Adjustments
                ?? throw new SkillInputException(
                    "Say what to suppose: which deals slip, are won or lost, or what else changes."
                )
        );
        var second = arguments.Alternative is { } alternative ? Read(book, alternative) : null;
        var from = ScenarioBase.Predict(book, period, selection);
        var names = new Lazy<DealArgument>(() => new(book));
        var runs = new[] { first, second }
            .OfType<IReadOnlyList<Adjustment>>()
            .Select(list => ScenarioRun.Apply(from, list, names))
            .ToArray();
        var quota = ForecastPeople.Concerned(book, selection) is { } people
            ? book.People.WholeQuotaOf(book.People.Sellers.Where(seller => people.Contains(seller.Id)), period)
            : null;
        var result = new RunScenarioResult
        {
            Quota = quota?.Amount,
            Supposing = AdjustmentPresentation.Describe(book, first, names),
            AlternativeSupposing = second is null ? null : AdjustmentPresentation.Describe(book, second, names),
            Base = ScenarioRun.Apply(from, [], names).Outcome(quota?.Amount),
            Scenario = runs[0].Outcome(quota?.Amount),
            Alternative = second is null ? null : runs[1].Outcome(quota?.Amount),
            Deals = Deals(from, runs[0]),
            AlternativeDeals = second is null ? [] : Deals(from, runs[1]),
        };
        return new RunScenarioPresentation(from, runs).Describe(SkillResult.About(result, book, selection, period));
    }

    /// <summary>Checks every adjustment.</summary>
    /// <exception cref="SkillInputException">One cannot be used, or there are more than 50.</exception>
    private static Adjustment[] Read(ScopedBook book, IReadOnlyList<ScenarioAdjustment> given) =>
        given.Count <= MostAdjustments
            ? [.. given.Select(one => Adjustment.Parse(book, one))]
            : throw new SkillInputException($"I can take at most {MostAdjustments} changes at once.");

    /// <summary>The touched deals, largest difference first, fifty at most.</summary>
    private static IReadOnlyList<RunScenarioResult.ScenarioDeal> Deals(ScenarioBase from, ScenarioRun run) =>
        [
            .. run
                .Touched.Select(deal => (deal, line: Line(from, deal)))
                .OrderByDescending(touched => Math.Abs((touched.line.CountedAfter - touched.line.Counted).Minor))
                .ThenByDescending(touched => touched.line.Amount.Minor)
                .ThenBy(touched => touched.deal.Before.Deal.Order)
                .Take(MostDeals)
                .Select(touched => touched.line),
        ];

    /// <summary>A touched deal before and after.</summary>
    private static RunScenarioResult.ScenarioDeal Line(ScenarioBase from, AdjustedDeal touched)
    {
        var deal = touched.Before.Deal;
        var state = deal.Now;
        return new()
        {
            Id = deal.Id,
            Name = deal.Name,
            Owner = state.Owner?.Name,
            Becomes =
                touched.Fate == AdjustedDeal.DealFate.Expected
                    ? "adjusted"
                    : touched.Fate.ToString().ToLowerInvariant(),
            CloseDate = state.CloseOn is { } day ? Dates.Iso(day) : null,
            CloseDateAfter = (touched.CloseOn ?? state.CloseOn) is { } after ? Dates.Iso(after) : null,
            Amount = from.Money(touched.EnteredBefore),
            AmountAfter = from.Money(touched.EnteredAfter),
            Probability = touched.Before.Probability,
            ProbabilityAfter = touched.Probability,
            Counted = from.Money(from.Counted(touched.Before.Amount, touched.Before.Probability)),
            CountedAfter = from.Money(from.Counted(touched.Amount, touched.Probability)),
        };
    }
}

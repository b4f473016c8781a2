using RevBot.Data.Book.Deals;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Scenario.Adjustments;

namespace RevBot.Skills.Scenario;

/// <summary>
/// Applies adjustments to the forecast's deals and works the forecast out again. The range is worked out, not drawn, so every
/// difference from the base comes from the scenario.
/// </summary>
internal sealed class ScenarioRun
{
    /// <summary>The last bits of a product depend on its order.</summary>
    private const int Digits = 12;

    private readonly ScenarioBase from;
    private readonly RedatedChance redated;
    private readonly Lazy<DealArgument> names;
    private readonly SortedDictionary<int, AdjustedDeal> touched = [];
    private readonly List<string> notes = [];
    private double newFactor = 1;
    private double volatility = 1;
    private double addedVariance;

    private ScenarioRun(ScenarioBase from, Lazy<DealArgument> names) =>
        (this.from, this.names, redated) = (from, names, new(from));

    /// <summary>The deals that any adjustment touches, in the order of the book.</summary>
    public IReadOnlyCollection<AdjustedDeal> Touched => touched.Values;

    /// <summary>What the adjustments rest on, in sentences.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>What added pipeline is expected to bring in the period, in minor units.</summary>
    public double AddedPipeline { get; private set; }

    /// <summary>
    /// What added sellers are expected to bring in the period, in minor units; below 0 for sellers who leave.
    /// </summary>
    public double AddedSellers { get; private set; }

    /// <param name="from">The base.</param>
    /// <param name="adjustments">In their order.</param>
    /// <param name="names">Finds named deals; shared by the scenarios of a question.</param>
    public static ScenarioRun Apply(ScenarioBase from, IEnumerable<Adjustment> adjustments, Lazy<DealArgument> names)
    {
        var run = new ScenarioRun(from, names);
        foreach (var adjustment in adjustments)
        {
            run.Apply(adjustment);
        }

        return run;
    }

    /// <summary>The forecast under the scenario, with its range and its chance of quota.</summary>
    public RunScenarioResult.ScenarioOutcome Outcome(Data.Finance.Money? quota)
    {
        var sure =
            from.Raw.Booked
            + touched.Values.Where(deal => deal.Fate == AdjustedDeal.DealFate.Won).Sum(deal => deal.Amount);
        var forecast = Math.Max(sure, from.Ensemble + Change());
        var spread = IsEmpty
            ? from.Spread
            : ScenarioSpread.Build(from, touched, new(newFactor, volatility, addedVariance), sure, forecast);
        var range = spread.Range();
        var (closed, ensemble) = (from.Money(sure), from.Money(forecast));
        return new()
        {
            Forecast = ensemble,
            Model = from.Money(Model()),
            Low = from.Money(range.Low),
            High = from.Money(range.High),
            ChanceOfQuota = quota is { } of
                ? Math.Round(Math.Clamp(spread.ToldChanceOf(of.Minor), 0, 1), Digits)
                : null,
            ClosedWon = closed,
            Gap = quota - closed,
            AgainstQuota = ensemble - quota,
            Change = ensemble - from.Money(from.Ensemble),
            AddedPipeline = from.Money(AddedPipeline),
            AddedSellers = from.Money(AddedSellers),
            Touched = touched.Count,
        };
    }

    /// <summary>Whether nothing that the range rests on was changed.</summary>
    private bool IsEmpty =>
        touched.Count == 0 && newFactor.Equals(1) && volatility.Equals(1) && addedVariance.Equals(0);

    /// <summary>Applies one adjustment to the deals that it means.</summary>
    private void Apply(Adjustment adjustment)
    {
        if (adjustment.Kind is AdjustmentKind.AddPipeline or AdjustmentKind.Headcount)
        {
            Add(adjustment);
            return;
        }

        if (adjustment.Rate is { } rate)
        {
            notes.Add(rate.Basis);
        }

        if (adjustment.IsOfEverything)
        {
            newFactor *= adjustment.Kind == AdjustmentKind.WinRate ? adjustment.Factor : 1;
            volatility *= adjustment.Kind == AdjustmentKind.Volatility ? adjustment.Factor : 1;
        }

        foreach (var deal in adjustment.Names.Count > 0 ? Named(adjustment) : Set(adjustment))
        {
            Adjust(deal, adjustment);
        }
    }

    /// <summary>Adds pipeline or sellers, with the sentence that says how they count.</summary>
    private void Add(Adjustment adjustment)
    {
        var isPipeline = adjustment.Kind == AdjustmentKind.AddPipeline;
        var added = isPipeline
            ? Scenario.Additions.AddedPipeline.Expect(from, adjustment)
            : Scenario.Additions.AddedSellers.Expect(from, adjustment);
        AddedPipeline += isPipeline ? added.Amount : 0;
        AddedSellers += isPipeline ? 0 : added.Amount;
        addedVariance += added.Variance;
        notes.Add(added.Basis);
    }

    /// <summary>Changes one deal.</summary>
    private void Adjust(AdjustedDeal deal, Adjustment adjustment)
    {
        switch (adjustment.Kind)
        {
            case AdjustmentKind.Win:
                deal.Befall(AdjustedDeal.DealFate.Won);
                break;
            case AdjustmentKind.Lose:
                deal.Befall(AdjustedDeal.DealFate.Lost);
                break;
            case AdjustmentKind.Drop:
                deal.Befall(AdjustedDeal.DealFate.Dropped);
                break;
            case AdjustmentKind.Slip or AdjustmentKind.CloseDate:
                Redate(deal, adjustment);
                break;
            case AdjustmentKind.Amount:
                Price(deal, adjustment);
                break;
            case AdjustmentKind.WinRate:
                deal.ScaleWinRate(adjustment.Factor);
                break;
            case AdjustmentKind.Volatility:
                deal.ScaleVolatility(adjustment.Factor);
                break;
        }
    }

    /// <summary>
    /// A slip past the period means that the deal does not close in it. A new close date only means that the seller enters another date.
    /// </summary>
    private void Redate(AdjustedDeal deal, Adjustment adjustment)
    {
        var before = deal.Before.Deal.Now.CloseOn;
        var day = adjustment.Redated(before);
        var isSlip = adjustment.Kind == AdjustmentKind.Slip;
        if (isSlip && (day is null || day > from.Period.End))
        {
            deal.Befall(AdjustedDeal.DealFate.Slipped, day);
        }
        else if (day is { } date && date != before)
        {
            deal.Befall(AdjustedDeal.DealFate.Redated, date, redated.Probability(deal.Before.Deal, date));
        }
        else
        {
            deal.Befall(AdjustedDeal.DealFate.Expected);
        }
    }

    /// <summary>Sets or scales a deal's amount; given amounts are in units of the reporting currency.</summary>
    private void Price(AdjustedDeal deal, Adjustment adjustment)
    {
        if (adjustment.Amount is { } amount)
        {
            deal.Price((double)amount * from.Book.Company.Currency.MinorPerUnit);
        }

        deal.ScaleAmount(adjustment.Factor);
    }

    /// <summary>The named deals that the forecast is of; a note names the others.</summary>
    private IEnumerable<AdjustedDeal> Named(Adjustment adjustment)
    {
        foreach (
            var deal in adjustment
                .Names.Select(name => names.Value.Open(name, adjustment.Ask))
                .DistinctBy(deal => deal.Order)
        )
        {
            if (from.Selection.Matches(deal, deal.Now))
            {
                yield return Touch(Expectation(deal));
            }
            else
            {
                notes.Add($"{deal.Name} is not among the deals looked at, so it changes nothing.");
            }
        }
    }

    /// <summary>A deal that the forecast leaves out (omitted, or not due) counts for nothing before.</summary>
    private DealExpectation Expectation(Deal deal)
    {
        foreach (var expectation in from.Raw.Deals)
        {
            if (expectation.Deal.Order == deal.Order)
            {
                return expectation;
            }
        }

        return new(deal, 0, 0, deal.Now.Value.Minor);
    }

    /// <summary>The deals that a filter or a count means; a note says where there is none.</summary>
    private IEnumerable<AdjustedDeal> Set(Adjustment adjustment)
    {
        var any = !from.Book.Coverage.CloseDates || !adjustment.TakesDueOnly;
        var found = from.Raw.Deals.Where(expectation =>
            expectation.Deal.Now is var state
            && (any || state.ClosesIn(from.Period))
            && adjustment.Selection.Matches(expectation.Deal, state)
        );
        var meant = adjustment.Count is { } count
            ? found.OrderByDescending(deal => deal.Deal.Now.Value.Minor).ThenBy(deal => deal.Deal.Order).Take(count)
            : found;
        var deals = meant.Select(Touch).ToArray();
        if (deals.Length == 0)
        {
            notes.Add("One of the changes fits no open deal, so it changes nothing.");
        }

        return deals;
    }

    /// <summary>The deal under the scenario; made when it is first touched.</summary>
    private AdjustedDeal Touch(DealExpectation expectation)
    {
        if (!touched.TryGetValue(expectation.Deal.Order, out var deal))
        {
            deal = touched[expectation.Deal.Order] = new(expectation, expectation.Deal.Now.Value.Minor);
        }

        return deal;
    }

    /// <summary>Forecast of the scenario − forecast of the base, in minor units.</summary>
    private double Change() =>
        touched.Values.Sum(deal =>
            from.Counted(deal.Amount, deal.Probability) - from.Counted(deal.Before.Amount, deal.Before.Probability)
        )
        + ((newFactor - 1) * from.Raw.NewRevenue * (1 + from.Lean))
        + AddedPipeline
        + AddedSellers;

    /// <summary>The model's number under the scenario, in minor units.</summary>
    private double Model() =>
        from.Model
        + touched.Values.Sum(deal => (deal.Amount * deal.Probability) - deal.Before.Expected)
        + ((newFactor - 1) * from.Raw.NewRevenue)
        + AddedPipeline
        + AddedSellers;
}

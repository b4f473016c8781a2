using RevBot.Data;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics.Logistic;
using RevBot.Skills.Tests.Statistics;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>The five canaries of a leak from the future into a forecast.</summary>
public sealed class LeakCanaries(TruncatedDemo demo) : IClassFixture<TruncatedDemo>
{
    [Fact]
    public void Features_FromHistoryCutOffAtAnInstant_AreThoseOfTheWholeHistoryAtThatInstant()
    {
        var whole = Snapshots(demo.AtCut(demo.Whole));
        var cut = Snapshots(demo.AtCut(demo.Truncated));

        Assert.True(whole.Count > 100);
        Assert.Equal(cut, whole);
    }

    // The cut-off book has other competitors, discounts, next steps, loss reasons: fields that tell the outcome.
    [Fact]
    public void Forecast_FromABookWithoutTheFutureAndWithPlantedOutcomes_IsTheSameToTheLastBit()
    {
        var whole = Look(demo.AtCut(demo.Whole));
        var cut = Look(demo.AtCut(demo.Truncated));

        Assert.NotNull(whole.Raw.Model);
        Assert.Equal(cut.Raw.Model, whole.Raw.Model);
        Assert.Equal(cut.Ensemble, whole.Ensemble);
        Assert.Equal(cut.Spread.Range(), whole.Spread.Range());
        Assert.Equal(cut.Methods, whole.Methods);
        Assert.Equal(cut.Raw.Deals.Select(deal => deal.Probability), whole.Raw.Deals.Select(deal => deal.Probability));
    }

    // What a company's deals bring that are won later on the same day must not be in a forecast of a seller.
    [Fact]
    public void ForecastOfASeller_InTheMiddleOfADay_DoesNotKnowItsRest()
    {
        var sellers = demo.AtCut(demo.Whole)
            .People.Sellers.Where(seller => demo.Whole.ScopeOf(seller) is { SeesAll: false })
            .ToArray();
        Assert.True(WonLaterThatDay() > 0);

        Assert.All(
            sellers,
            seller =>
                Assert.Equal(
                    Look(demo.Truncated.For(demo.Truncated.ScopeOf(seller), demo.Cut)).Ensemble,
                    Look(demo.Whole.For(demo.Whole.ScopeOf(seller), demo.Cut)).Ensemble
                )
        );
    }

    [Fact]
    public void Columns_AreMadeOfWhatWasKnownThen_AndNotOfFieldsWithoutHistory()
    {
        string[] now =
        [
            nameof(Deal.Competitor),
            nameof(Deal.Discount),
            nameof(Deal.NextStep),
            nameof(Deal.LossReason),
            nameof(Deal.Contacts),
        ];

        Assert.Empty(
            typeof(DealSnapshot)
                .GetProperties()
                .Select(property => property.Name)
                .Intersect(now, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Model_OfShuffledOutcomes_TellsNothing()
    {
        var rows = Rows();
        var shuffled = Shuffled(rows.Select(row => row.Won).ToArray(), 7);
        var mixed = rows.Select((row, place) => row with { Won = shuffled[place] }).ToArray();

        var area = AreaOutOf(mixed, place => place % 2 == 0);

        Assert.InRange(area, 0.45, 0.55);
    }

    [Fact]
    public void Model_OfDealsSplitAtRandom_IsHardlyBetterThanOfDealsSplitByTime()
    {
        var rows = Rows();
        var sample = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
        var newest = LearningWindow.Samples(sample, LearningWindow.Quarters)[0].Rows.Count;

        var byTime = AreaOutOf(rows, place => place < newest);
        var atRandom = AreaOutOf(rows, place => rows[place].Order % 8 == 3);

        Assert.True(atRandom - byTime < 0.02, $"{atRandom:0.000} at random, {byTime:0.000} by time");
    }

    private int WonLaterThatDay()
    {
        var won = 0;
        foreach (var deal in TruncatedDemo.Everything(demo.Whole, TruncatedDemo.CutOn).Deals)
        {
            won += deal.Now.IsWon && deal.Now.Since > demo.Cut ? 1 : 0;
        }

        return won;
    }

    private static Dictionary<string, DealSnapshot> Snapshots(ScopedBook view)
    {
        var position = PeriodPosition.Measure(view, view.Company.Calendar.QuarterOf(view.Today));
        return position.Open.ToDictionary(
            open => open.Deal.Id,
            open => position.Reader.Read(open.Deal, open.State),
            StringComparer.Ordinal
        );
    }

    private static Outlook Look(ScopedBook view) => Outlook.Of(view, view.Company.Calendar.QuarterOf(view.Today), null);

    private QuarterSample.TrainingRow[] Rows() =>
        [
            .. LearningWindow
                .Samples(TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today), LearningWindow.Quarters)
                .SelectMany(sample => sample.Rows),
        ];

    // Fits to the rows that are not held out and measures on those that are.
    private double AreaOutOf(QuarterSample.TrainingRow[] rows, Func<int, bool> isHeld)
    {
        var kept = rows.Where((_, place) => !isHeld(place)).ToArray();
        var held = rows.Where((_, place) => isHeld(place)).ToArray();
        var levels = FeatureLevels.Measure(demo.Whole.Company, [.. kept.Select(row => (row.Deal, row.Won))]);
        var layout = FeatureLayout.Fit(new FeatureColumns(levels).All(), [.. kept.Select(row => row.Deal)]);
        var set = LandmarkTraining.TrainingSet.Encode(layout, [.. kept.Select(row => (row, 1.0))]);
        var fit = RidgeLogistic.Fit(set.Matrix, set.Outcomes, set.Weights, [.. layout.Columns.Select(_ => 4.0)]);
        var test = LandmarkTraining.TrainingSet.Encode(layout, [.. held.Select(row => (row, 1.0))]);
        return TestMeasures.Auc(test.LogitsOf(fit.Coefficients), test.Outcomes)!.Value;
    }

    private static bool[] Shuffled(bool[] values, ulong seed)
    {
        var draws = new SeededRandom(seed);
        for (var place = values.Length - 1; place > 0; place--)
        {
            var other = draws.Below(place + 1);
            (values[place], values[other]) = (values[other], values[place]);
        }

        return values;
    }
}

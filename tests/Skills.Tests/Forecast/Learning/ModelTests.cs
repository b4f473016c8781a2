using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Backtesting;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Tests.Forecast.Learning;

/// <summary>The model and the outlook on the demo company: sums, scopes and ranges that must hold whatever it says.</summary>
public sealed class ModelTests(TruncatedDemo demo) : IClassFixture<TruncatedDemo>
{
    [Fact]
    public void Contributions_AndTheReference_AddUpToTheDealsLogOdds()
    {
        var (position, model) = Model();
        foreach (var open in position.Open)
        {
            var deal = position.Reader.Read(open.Deal, open.State);
            var why = model.Explain(deal);

            Assert.Equal(why.LogOdds, why.Reference + why.Groups.Values.Sum(), 10);
            Assert.Equal(model.LogOddsOf(deal), why.LogOdds, 10);
        }
    }

    [Fact]
    public void Probabilities_LieBetweenZeroAndOne_AndWithBookingsMakeTheModelsNumber()
    {
        var outlook = Look();
        Assert.All(outlook.Raw.Deals, deal => Assert.InRange(deal.Probability, 0, 1));
        Assert.Equal(
            outlook.Raw.Booked + outlook.Raw.Deals.Sum(deal => deal.Probability * deal.Amount) + outlook.Raw.NewRevenue,
            outlook.Raw.Model!.Value,
            2
        );
    }

    [Fact]
    public void Ensemble_IsTheWeightedSumOfTheCorrectedMethods_AndLiesInItsRange()
    {
        var outlook = Look();

        Assert.Equal(1, outlook.Methods.Sum(method => method.Weight), 12);
        Assert.Equal(ForecastMethods.Components, outlook.Methods.Select(method => method.Method));
        Assert.All(outlook.Methods, method => Assert.Equal(outlook.Raw.IsGiven(method.Method), method.Weight > 0));
        Assert.Equal(outlook.Methods.Sum(method => method.Weight * method.Corrected), outlook.Ensemble, 2);
        var range = outlook.Spread.Range();
        Assert.InRange(outlook.Ensemble, range.Low, range.High);
        Assert.True(outlook.Raw.Booked <= range.Low);
    }

    [Fact]
    public void Chance_FallsAsTheTargetRises()
    {
        var outlook = Look();
        var chances = Enumerable
            .Range(0, 40)
            .Select(step => outlook.Spread.ChanceOf(outlook.Ensemble * step / 20))
            .ToArray();

        Assert.Equal(chances.OrderDescending(), chances);
        Assert.Equal(1, chances[0]);
    }

    [Fact]
    public void Outlook_OfAQuarterThatIsOver_IsWhatWasWon()
    {
        var view = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
        var last = view.Company.Calendar.Shift(view.Company.Calendar.QuarterOf(view.Today), -1);

        var outlook = Outlook.Of(view, last, null);

        Assert.Equal(outlook.Raw.Booked, outlook.Ensemble, 2);
        Assert.Equal(outlook.Raw.Booked, outlook.Spread.Range().High, 2);
    }

    [Fact]
    public void Knowledge_IsTheSameOnEveryDayOfAQuarter()
    {
        var view = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);

        Assert.Same(view.Norm<ForecastKnowledge>(), view.NormAt<ForecastKnowledge>(TruncatedDemo.Today.PlusDays(-10)));
    }

    [Fact]
    public void Rows_OfALargeBook_AreThinnedTheSameWayEachTime_AndStandForAll()
    {
        var kept = Enumerable.Range(0, 100_000).Count(id => Thinning.Keeps($"D-{id}", 3, 0.25));

        Assert.InRange(kept, 24_500, 25_500);
        Assert.True(Thinning.Keeps("D-1", 0, 1));
        Assert.Equal(Thinning.Keeps("D-77", 5, 0.5), Thinning.Keeps("D-77", 5, 0.5));
    }

    [Fact]
    public void Backtest_OfClosedQuarters_ForecastsEachWithEveryMethodAndTheActual()
    {
        var view = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);

        var run = Backtest.Run(view, new() { Quarters = 3, Weeks = [0, 6] }, CancellationToken.None);

        Assert.Equal(3 * 2 * 8, run.Rows.Count);
        Assert.All(
            run.Rows,
            row => Assert.Equal(1 - (Math.Abs(row.Actual - row.Forecast) / row.Actual), row.Accuracy, 10)
        );
        Assert.All(
            run.Rows.Where(row => row.Method == ForecastMethods.Ensemble),
            row => Assert.True(row.Low <= row.Forecast && row.Forecast <= row.High)
        );
        Assert.Contains(run.Cautions, caution => caution.StartsWith("3 of the quarters", StringComparison.Ordinal));
        Assert.NotEmpty(run.Predictions);
    }

    private Outlook Look()
    {
        var view = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
        return Outlook.Of(view, view.Company.Calendar.QuarterOf(view.Today), null);
    }

    private (PeriodPosition Position, LandmarkModel Model) Model()
    {
        var view = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
        return (
            PeriodPosition.Measure(view, view.Company.Calendar.QuarterOf(view.Today)),
            view.Norm<ForecastLearning>().Model!
        );
    }
}

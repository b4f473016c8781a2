using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Timing;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Tests.Forecast.Timing;

/// <summary>Close timing on the demo company: sums, agreement with the model, no leak, and that it is right on average.</summary>
public sealed class CloseTimingTests(TruncatedDemo demo) : IClassFixture<TruncatedDemo>
{
    [Fact]
    public void Curves_OfOpenDeals_AddUpToOne_AndWithinTheQuarterToTheModelsChance()
    {
        var (_, outlook, curves) = Look(TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today));

        Assert.True(curves.Count > 100);
        var end = outlook.Windows.Count(window => window.Last <= QuarterOf(TruncatedDemo.Today).End);
        foreach (var (deal, curve) in curves)
        {
            Assert.Equal(deal.Probability, curve.Curve.WonWithin(end), 1e-8);
            Assert.Equal(1, curve.Curve.Won.Sum() + curve.Curve.Lost.Sum() + curve.Curve.Open[^1], 1e-8);
            Assert.All(curve.Curve.Won.Concat(curve.Curve.Lost), chance => Assert.True(chance >= 0));
        }
    }

    [Fact]
    public void Closings_WithWhatIsWonAndNotCreatedYet_AreTheModelsNumber()
    {
        var view = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
        var answer = new GetForecast().Run(view, new());

        var weeks = answer.Closings.Where(closing => closing.IsWeek).ToArray();
        var model = answer.Methods.Single(method => method.Method == "model").Amount;
        var sum = weeks.Aggregate(answer.ClosedWon + answer.Range!.NewRevenue, (all, week) => all + week.Amount);
        Assert.InRange(sum.Minor, model.Minor - 1, model.Minor + 1);
        Assert.Equal(
            answer.ClosedWon + weeks.Aggregate(answer.ClosedWon - answer.ClosedWon, (all, week) => all + week.Amount),
            weeks[^1].ClosedBy
        );
        Assert.Equal("2026-11-23", weeks[0].From);
        Assert.Equal(answer.To, weeks[^1].To);
        Assert.Equal(2, answer.Closings.Count(closing => !closing.IsWeek));
    }

    [Fact]
    public void Curves_FromABookCutOffAtAnInstant_AreThoseOfTheWholeBook_ToTheLastBit()
    {
        var whole = Look(demo.AtCut(demo.Whole)).Curves;
        var cut = Look(demo.AtCut(demo.Truncated)).Curves;

        Assert.Equal(cut.Select(pair => pair.Deal.Deal.Id), whole.Select(pair => pair.Deal.Deal.Id));
        Assert.Equal(cut.SelectMany(pair => pair.Curve.Curve.Won), whole.SelectMany(pair => pair.Curve.Curve.Won));
        Assert.Equal(
            cut.Select(pair => LikelyClose.Find(pair.Curve)),
            whole.Select(pair => LikelyClose.Find(pair.Curve))
        );
    }

    // Over six quarters and three points of each: what was expected of open deals in the quarter after, and what came.
    [Fact]
    public void Wins_ExpectedInTheNextQuarter_ComeOnAverage()
    {
        var today = TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
        var (expected, came) = (0.0, 0);
        foreach (var back in Enumerable.Range(2, 6))
        {
            var quarter = today.Company.Calendar.Shift(QuarterOf(TruncatedDemo.Today), -back);
            var next = today.Company.Calendar.Shift(quarter, 1);
            foreach (var week in new[] { 0, 4, 8 })
            {
                var view = TruncatedDemo.Everything(demo.Whole, QuarterWeek.Day(quarter, week));
                var (position, model) = (PeriodPosition.Measure(view, quarter), view.Norm<ForecastLearning>().Model!);
                var outlook = CloseOutlook.Predict(position)!;
                foreach (var open in position.Open)
                {
                    var chance = model.Probability(position.Reader.Read(open.Deal, open.State));
                    var curve = outlook.CurveOf(open.Deal, open.State, chance);
                    expected += curve.WonBy(next.End) - curve.WonBy(quarter.End);
                    came += today.Same(open.Deal)?.Now.IsWonIn(next) == true ? 1 : 0;
                }
            }
        }

        Assert.True(expected / came is > 0.8 and < 1.25, $"{expected:0.0} expected, {came} came");
    }

    private static Period QuarterOf(LocalDate day) => new FiscalCalendar(11).QuarterOf(day);

    private static (
        Outlook Outlook,
        CloseOutlook Timing,
        IReadOnlyList<(Skills.Forecast.Methods.DealExpectation Deal, CloseCurve Curve)> Curves
    ) Look(ScopedBook view)
    {
        var position = PeriodPosition.Measure(view, view.Company.Calendar.QuarterOf(view.Today.PlusDays(1)));
        var outlook = Outlook.Predict(position, ForecastPeople.Concerned(view, null), view.Norm<ForecastKnowledge>());
        var timing = CloseOutlook.Predict(position)!;
        return (outlook, timing, [.. timing.Curves(outlook.Raw.Deals)]);
    }
}

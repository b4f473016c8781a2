using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.DealStory;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics.Logistic;
using RevBot.Skills.Tests.Forecast;

namespace RevBot.Skills.Tests.DealStory;

/// <summary>What makes a deal's chance: sums on the demo company, and a split by hand.</summary>
public sealed class DealScoreTests(TruncatedDemo demo) : IClassFixture<TruncatedDemo>
{
    [Fact]
    public void Causes_OfEveryOpenDeal_AddUp_InLogOddsAndInChance_AndToTheCentInMoney()
    {
        var view = View();
        var open = Open(view).Take(60).ToArray();
        Assert.Equal(60, open.Length);
        foreach (var deal in open)
        {
            var score = new ExplainDeal().Run(view, new() { Deal = deal.Id }).Score!;

            Assert.Equal(
                score.LogOdds!.Value,
                score.UsualLogOdds!.Value + score.Causes.Sum(cause => cause.LogOdds),
                1e-8
            );
            Assert.Equal(score.Probability, score.Usual!.Value + score.Causes.Sum(cause => cause.Points), 1e-8);
            Assert.Equal(LogOdds.Sigma(score.LogOdds.Value), score.Probability, 1e-12);
            if (deal.Now.HasValue)
            {
                Assert.Equal(
                    score.Expected!.Value.Minor,
                    score.UsualExpected!.Value.Minor + score.Causes.Sum(cause => cause.Money!.Value.Minor)
                );
                Assert.Equal(score.Probability * deal.Now.Value.Minor, score.Expected.Value.Minor, 0.51);
            }
        }
    }

    [Fact]
    public void Chance_IsTheOneThatTheForecastAddsUp()
    {
        var view = View();
        var outlook = Outlook.Of(view, view.Company.Calendar.QuarterOf(view.Today), null);

        foreach (var expected in outlook.Raw.Deals.Take(20))
        {
            Assert.Equal(
                expected.Probability,
                new ExplainDeal().Run(view, new() { Deal = expected.Deal.Id }).Score!.Probability,
                1e-12
            );
        }
    }

    [Fact]
    public void LikelyClose_LiesAheadAndInItsRange_OrIsNotGiven()
    {
        var view = View();
        var today = Dates.Iso(view.Today);
        var answers = Open(view)
            .Take(60)
            .Select(deal => new ExplainDeal().Run(view, new() { Deal = deal.Id }))
            .ToArray();

        foreach (var close in answers.Select(answer => answer.LikelyClose!))
        {
            Assert.Equal(close.ByUntil < 0.1, close.On is null);
            if (close.On is not null)
            {
                string[] days = [today, close.From!, close.On, close.To!, close.Until];
                Assert.Equal(days.Order(StringComparer.Ordinal), days);
            }
        }

        Assert.Contains(answers, answer => answer.LikelyClose!.On is not null);
        Assert.Contains(answers, answer => answer.LikelyClose!.On is null);
    }

    // From logit 0 (0.5) to logit ln 3 (0.75): 0.25 over ln 3. Activity brings 2·ln 3, the close date −ln 3, so 0.5 and −0.25
    // of the chance; of 100.01 these are 50.005 and −25.0025, from 50.005 to 75.0075, so rounded runs from 50.01 over
    // 100.01 to 75.01.
    [Fact]
    public void Causes_ByHand_ShareTheChanceAsTheyShareTheLogOdds()
    {
        var why = new LandmarkModel.DealContributions(
            Math.Log(3),
            0,
            new SortedDictionary<FeatureGroup, double>
            {
                [FeatureGroup.Activity] = 2 * Math.Log(3),
                [FeatureGroup.Timing] = -Math.Log(3),
            }
        );

        var causes = ScoreCauses.Attribute(why, new Money(10_001, Currency.Usd));

        Assert.Equal(["activity", "close_date"], causes.Select(cause => cause.Group));
        Assert.Equal(0.5, causes[0].Points, 1e-8);
        Assert.Equal(-0.25, causes[1].Points, 1e-8);
        Assert.Equal([5_000, -2_500], causes.Select(cause => cause.Money!.Value.Minor));
    }

    [Fact]
    public void Causes_OfADealLikeTheUsualOne_HaveTheSlopeOfTheChance()
    {
        var why = new LandmarkModel.DealContributions(
            0,
            0,
            new SortedDictionary<FeatureGroup, double> { [FeatureGroup.Age] = 0.4, [FeatureGroup.Size] = -0.4 }
        );

        Assert.Equal([0.1, -0.1], ScoreCauses.Attribute(why, null).Select(cause => Math.Round(cause.Points, 12)));
    }

    private static IEnumerable<Deal> Open(ScopedBook view)
    {
        foreach (var deal in view.Deals)
        {
            if (deal.Now.IsOpen)
            {
                yield return deal;
            }
        }
    }

    private ScopedBook View() => TruncatedDemo.Everything(demo.Whole, TruncatedDemo.Today);
}

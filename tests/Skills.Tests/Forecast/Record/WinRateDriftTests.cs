using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Record;

/// <summary>Which changes of win rates are told.</summary>
public sealed class WinRateDriftTests
{
    private static readonly string[] Before = ["2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10"];
    private static readonly string[] Now = ["2026-05-10", "2026-08-10"];

    // Of 40 large deals a quarter half were won, in the newest two quarters a fifth; of the small ones half throughout.
    [Fact]
    public void LargeDeals_WonFarLessOften_AreTold_AndSmallOnesAreNot()
    {
        var view = Company(nowOfLarge: 5).AsSeenBy("Vera");

        var change = Assert.Single(view.Norm<WinRateDrift>().Changes);
        Assert.Equal(("size", "large", 0.5, 0.2), (change.Dimension, change.Group, change.Before, change.Now));

        var answer = new GetForecast().Run(view, new());
        Assert.StartsWith(
            "Win rates of large deals fell from 50% to 20% of the deals closed in the last two quarters",
            answer.Drift,
            StringComparison.Ordinal
        );
        Assert.Contains(answer.Notes, note => note.Text == answer.Drift);
    }

    [Fact]
    public void WinRates_ThatStay_AreNotTold()
    {
        var view = Company(nowOfLarge: 2).AsSeenBy("Vera");

        Assert.Empty(view.Norm<WinRateDrift>().Changes);
        Assert.Null(new GetForecast().Run(view, new()).Drift);
    }

    /// <summary>Every quarter 40 small, 40 middle-sized and 40 large deals close.</summary>
    /// <param name="nowOfLarge">In the newest two quarters, of how many large deals one is won.</param>
    private static TestCompany Company(int nowOfLarge)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera");
        foreach (var day in Before.Concat(Now))
        {
            for (var deal = 0; deal < 120; deal++)
            {
                var size = deal % 3;
                var oneOf = size == 2 && Now.Contains(day) ? nowOfLarge : 2;
                var closing = company.Deal(
                    $"{day} {deal}",
                    "Vera",
                    1_000 + (100_000 * size) + deal,
                    close: day,
                    created: "2025-01-05"
                );
                _ = deal / 3 % oneOf == 0 ? closing.Won(day) : closing.Lost(day);
            }
        }

        return company;
    }
}

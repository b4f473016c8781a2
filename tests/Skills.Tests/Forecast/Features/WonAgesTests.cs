using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Features;

/// <summary>Deals won after 1, 2, … days, so that 19 of 20 took no longer than the last but one.</summary>
public sealed class WonAgesTests
{
    private static readonly LocalDate Eve = new(2026, 9, 30);

    [Theory]
    [InlineData(20, 19, true)]
    [InlineData(20, 20, false)]
    [InlineData(19, 300, true)]
    public void ADeal_MayCloseWhileItIsNoOlderThanNearlyAllWonOnes(int wins, int age, bool may)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera");
        for (var days = 1; days <= wins; days++)
        {
            var close = new LocalDate(2026, 6, 1).PlusDays(days);
            company.Deal($"Won {days}", "Vera", 100, created: "2026-06-01").Won($"{close:uuuu-MM-dd}");
        }

        company.Deal("Open", "Vera", 100, created: "2026-01-05");
        var ages = new WonAges(Eve);
        Deal? open = null;
        foreach (var deal in company.AsSeenBy("Vera").Deals)
        {
            var state = deal.Now;
            if (state.IsWon)
            {
                ages.Add(deal, state);
            }
            else
            {
                open = deal;
            }
        }

        Assert.Equal(may, ages.MayClose(open!.Value, new LocalDate(2026, 1, 5).PlusDays(age)));
    }
}

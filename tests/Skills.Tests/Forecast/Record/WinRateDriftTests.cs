using RevBot.Data.Book;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Presentation;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Record;

/// <summary>
/// Which changes of win rates are found (30 deals on either side, 5 points, q over all groups, closed within the quarters),
/// and to whom they are told.
/// </summary>
public sealed class WinRateDriftTests
{
    private const string Then = "2025-08-10";
    private const string Lately = "2026-08-10";

    private static readonly string[] Before = ["2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10"];
    private static readonly string[] Now = ["2026-05-10", "2026-08-10"];

    // Of 40 large deals a quarter half were won, in the newest two quarters a fifth; of the small ones half throughout.
    [Fact]
    public void LargeDeals_WonFarLessOften_AreTold_AndSmallOnesAreNot()
    {
        var view = Sized(nowOfLarge: 5).AsSeenBy("Vera");

        Assert.Equal([new("size", "large", 0.5, 0.2)], Drift(view).Changes);

        var answer = new GetForecast().Run(view, new());
        Assert.StartsWith(
            "Across the company, win rates of large deals fell from 50% to 20% of the deals closed in the last two quarters",
            answer.Drift,
            StringComparison.Ordinal
        );
        Assert.Contains(answer.Notes, note => note.Text == answer.Drift);
    }

    [Fact]
    public void WinRates_ThatStay_AreNotTold()
    {
        var view = Sized(nowOfLarge: 2).AsSeenBy("Vera");

        Assert.Empty(Drift(view).Changes);
        Assert.Null(new GetForecast().Run(view, new()).Drift);
    }

    [Theory]
    [InlineData(60, 30, true)]
    [InlineData(60, 29, false)]
    [InlineData(30, 60, true)]
    [InlineData(29, 60, false)]
    public void AGroup_IsLookedAtFrom30DealsOnEitherSide(int before, int now, bool isFound)
    {
        var view = Company().Closed(before, before - 3, Then, "SMB").Closed(now, 3, Lately, "SMB").AsSeenBy("Vera");

        Assert.Equal(isFound, Drift(view).Changes.Any(change => change.Group == "SMB"));
    }

    // 380 of 400 and 100 of 100 are exactly 5 points apart, 381 of 400 are less; either differs by more than chance.
    [Theory]
    [InlineData(380, true)]
    [InlineData(381, false)]
    public void AChange_IsToldFrom5PointsOn(int wonBefore, bool isFound)
    {
        var view = Company().Closed(400, wonBefore, Then, "SMB").Closed(100, 100, Lately, "SMB").AsSeenBy("Vera");

        Assert.Equal(isFound, Drift(view).Changes.Count == 1);
    }

    // 30 of 60 and 44 of 60 differ with p = 0.009: alone, and beside four groups that stay (q = 0.044), but not beside five.
    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Chance_IsCountedOverAllGroupsThatAreLookedAt(int others, bool isFound)
    {
        var company = Company().Closed(60, 30, Then, "SMB").Closed(60, 44, Lately, "SMB");
        for (var other = 0; other < others; other++)
        {
            company.Closed(40, 20, Then, $"Other {other}").Closed(40, 20, Lately, $"Other {other}");
        }

        Assert.Equal(isFound, Drift(company.AsSeenBy("Vera")).Changes.Any(change => change.Group == "SMB"));
    }

    // Without an amount a deal has no size, so many lost ones say nothing of any size; with the largest one they do of large deals.
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Deals_WithoutAnAmount_AreOfNoSize(bool hasAmount, int found)
    {
        var company = Company();
        foreach (var amount in new[] { 1_000m, 2_000m, 3_000m })
        {
            company.Closed(60, 30, Then, amount: amount).Closed(60, 30, Lately, amount: amount);
        }

        company.Closed(100, 0, Lately, amount: hasAmount ? 3_000 : null);

        var changes = Drift(company.AsSeenBy("Vera")).Changes;

        Assert.Equal(found, changes.Count);
        Assert.All(changes, change => Assert.Equal(("size", "large"), (change.Dimension, change.Group)));
    }

    // Lost by the quarter's end, but with a close date in the next quarter: that one will count them.
    [Theory]
    [InlineData("2026-09-30", 1)]
    [InlineData("2026-10-01", 0)]
    public void Deals_ClosedWithALaterDate_AreNotOfTheNewestQuarters(string closeOn, int found)
    {
        var company = Company()
            .Closed(60, 30, Then, "SMB")
            .Closed(60, 30, Lately, "SMB")
            .Closed(100, 0, "2026-09-20", "SMB", closeOn: closeOn);

        Assert.Equal(found, Drift(company.AsSeenBy("Vera")).Changes.Count);
    }

    [Theory]
    [InlineData("Vera", true)]
    [InlineData("Rita", false)]
    public void ARegion_IsToldToThoseAloneWhoSeeTheWholeCompany(string who, bool isTold)
    {
        var company = Company().Closed(60, 30, Then, region: "Nordics").Closed(60, 3, Lately, region: "Nordics");
        company.Deal("Own", "Rita", 5_000).Territory("Nordics 1", "Nordics");

        AssertTold(company.AsSeenBy(who), "region Nordics", isTold);
    }

    [Theory]
    [InlineData("Vera", true)]
    [InlineData("Rita", true)]
    [InlineData("Sam", false)]
    public void ASegment_IsToldToThoseWhoHaveDealsInItToo(string who, bool isTold)
    {
        var company = Company().Closed(60, 30, Then, "SMB").Closed(60, 3, Lately, "SMB");
        company.Deal("Own", "Rita", 5_000).Segment("smb ");
        company.Deal("Other", "Sam", 5_000).Segment("Enterprise");

        AssertTold(company.AsSeenBy(who), "segment SMB", isTold);
    }

    [Fact]
    public void ASize_IsToldToEverybody()
    {
        var company = Sized(nowOfLarge: 5).Seller("Rita");
        company.Deal("Own", "Rita", 5_000);

        AssertTold(company.AsSeenBy("Rita"), "large deals", isTold: true);
    }

    private static WinRateDrift Drift(ScopedBook view) => view.Norm<WinRateDrift>();

    private static void AssertTold(ScopedBook view, string group, bool isTold)
    {
        Assert.NotEmpty(Drift(view).Changes);
        Assert.Equal(
            isTold,
            DriftPresentation
                .Describe(Drift(view), view)
                ?.StartsWith($"Across the company, win rates of {group} fell", StringComparison.Ordinal)
                ?? false
        );
        Assert.Equal(DriftPresentation.Describe(Drift(view), view), new GetForecast().Run(view, new()).Drift);
    }

    /// <summary>A company with 40 deals in no group, for a group of nearly all deals divides nothing.</summary>
    private static TestCompany Company() =>
        new TestCompany("2026-11-22")
            .Leader("Vera", SellerRole.ChiefRevenueOfficer)
            .Seller("Rita")
            .Seller("Sam")
            .Closed(40, 20, Then);

    /// <summary>Every quarter 40 small, 40 middle-sized and 40 large deals close.</summary>
    /// <param name="nowOfLarge">In the newest two quarters, of how many large deals one is won.</param>
    private static TestCompany Sized(int nowOfLarge)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera", SellerRole.ChiefRevenueOfficer);
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

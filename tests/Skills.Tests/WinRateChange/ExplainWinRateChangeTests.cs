using System.Globalization;
using NodaTime;
using RevBot.Skills.Tests.Company;
using RevBot.Skills.WinRateChange;

namespace RevBot.Skills.Tests.WinRateChange;

public sealed class ExplainWinRateChangeTests
{
    [Fact]
    public void Split_AddsUpToTheChangeAndSoDoItsParts()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 30, "2026-05-10", "Enterprise");
        Close(company, 30, 30, "2026-05-12", "SMB");
        Close(company, 20, 30, "2026-08-10", "Enterprise");
        Close(company, 20, 30, "2026-08-12", "SMB");

        var result = Ask(company, new() { Period = "2026-Q3", CompareTo = "2026-Q2" });

        var split = result.Split!;
        Assert.Equal(result.Comparison.Change!.Value, split.Mix + split.Rate, 1e-12);
        Assert.Equal(result.Comparison.Change!.Value, split.Parts.Sum(part => part.Total), 1e-12);

        // Enterprise 10 of 40 then 20 of 50, SMB 30 of 60 then 20 of 50: mix 0.1 · 0.325 − 0.1 · 0.45.
        Assert.Equal(-0.0125, split.Mix, 1e-12);
        Assert.Equal(0.0125, split.Rate, 1e-12);
    }

    [Fact]
    public void CompareTo_NotNamed_IsThePeriodBefore()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 30, "2026-05-10");
        Close(company, 10, 30, "2026-08-10");

        Assert.Equal("2026-Q2", Ask(company, new() { Period = "2026-Q3" }).Comparison.Period);
    }

    [Fact]
    public void Change_OfElevenDeals_IsNotSpokenOf()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 30, "2026-05-10");
        Close(company, 1, 10, "2026-08-10");

        var result = Ask(company, new() { Period = "2026-Q3" });

        Assert.Equal(["too_few"], result.Findings.Select(finding => finding.Id), StringComparer.Ordinal);
        Assert.DoesNotContain(result.AllFacts, fact => fact.Id == "win_rate");
    }

    [Fact]
    public void AGroup_ThatIsWonLessForAYear_IsFoundWithBothConditionsAndItsQuarter()
    {
        var result = Ask(Years(fallsFrom: 8), new() { Period = "2026-Q3" });

        var move = Assert.Single(result.Moves);
        Assert.Equal(
            ["competitor = Globanto", "country = Germany"],
            move.Conditions.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Assert.Equal("deals in Germany against Globanto", move.Group);
        Assert.True(move.IsYear);
        Assert.Equal((80, 160), (move.Deals, move.DealsBefore));
        Assert.Equal(0.05, move.WinRate, 1e-12);
        Assert.Equal(0.4, move.WinRateBefore, 1e-12);
        Assert.Equal("2025-Q4", move.Since);
        Assert.False(result.Comparison.IsReal);
    }

    [Fact]
    public void Nothing_ThatMoved_NamesNoGroup()
    {
        var result = Ask(Years(fallsFrom: 99), new() { Period = "2026-Q3" });

        Assert.Empty(result.Moves);
        Assert.True(result.Looked > 3);
        Assert.Null(result.Step);
    }

    [Fact]
    public void Step_NamesTheLargestOpenDealOfTheGroupThatLacksWhatGoesWithWinning()
    {
        var company = Years(fallsFrom: 8, contacts: true);
        company
            .Deal("Small", "Priya", 10, close: "2026-11-30")
            .Competitor("Globanto")
            .Country("DE")
            .Contact("A", "user");
        company
            .Deal("Large", "Priya", 90, close: "2026-11-30")
            .Competitor("Globanto")
            .Country("DE")
            .Contact("A", "user");
        company
            .Deal("Elsewhere", "Priya", 99, close: "2026-11-30")
            .Competitor("Globanto")
            .Country("FR")
            .Contact("A", "user");

        var step = Ask(company, new() { Period = "2026-Q3" }).Step!;

        Assert.Equal(("Large", "Priya", 2), (step.Deal, step.Owner, step.OpenDeals));
        Assert.Equal("bring in a second contact", step.Do);
    }

    [Fact]
    public void Filter_ByLossReason_IsRefused()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        company.Deal("A", "Priya", 10).Lost("2026-08-01", "Price");

        Assert.Throws<SkillInputException>(() => Ask(company, new() { Filter = new() { LossReasons = ["Price"] } }));
    }

    private static ExplainWinRateChangeResult Ask(TestCompany company, ExplainWinRateChangeArguments arguments) =>
        new ExplainWinRateChange().Run(company.AsSeenBy("Priya"), arguments);

    private static void Close(TestCompany company, int won, int lost, string on, string? segment = null)
    {
        for (var one = 0; one < won + lost; one++)
        {
            var deal = company.Deal(
                string.Create(CultureInfo.InvariantCulture, $"{segment} {on} {one}"),
                "Priya",
                10,
                created: "2026-04-02"
            );
            if (segment is not null)
            {
                deal.Segment(segment);
            }

            _ = one < won ? deal.Won(on) : deal.Lost(on);
        }
    }

    // Twelve quarters up to 2026-Q3 with 20 deals each of two competitors in two countries: 8 of 20 are won, of Globanto
    // in Germany from a quarter on 1 of 20. Won deals have two contacts, where contacts are wanted; lost ones have one.
    private static TestCompany Years(int fallsFrom, bool contacts = false)
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        for (var quarter = 0; quarter < 12; quarter++)
        {
            var start = new LocalDate(2023, 10, 2).PlusMonths(3 * quarter);
            foreach (
                var (rival, country) in new[]
                {
                    ("Globanto", "DE"),
                    ("Globanto", "FR"),
                    ("Velora", "DE"),
                    ("Velora", "FR"),
                }
            )
            {
                var wins = (rival, country) == ("Globanto", "DE") && quarter >= fallsFrom ? 1 : 8;
                for (var one = 0; one < 20; one++)
                {
                    var on = start.PlusDays(one * 4);
                    var deal = company
                        .Deal(
                            $"{rival} {country} {quarter} {one}",
                            "Priya",
                            10 + one,
                            created: Iso(start.PlusDays(-30))
                        )
                        .Competitor(rival)
                        .Country(country);
                    var isWon = one * 7 % 20 < wins;
                    if (contacts)
                    {
                        deal.Contact("A", "user");
                        deal = isWon ? deal.Contact("B", "economic_buyer") : deal;
                    }

                    _ = isWon ? deal.Won(Iso(on)) : deal.Lost(Iso(on));
                }
            }
        }

        return company;
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

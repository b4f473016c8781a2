using RevBot.Skills.Scenario;
using RevBot.Skills.Scenario.Adjustments;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scenario;

/// <summary>How much a scenario takes, at each border.</summary>
public sealed class ScenarioBorderTests
{
    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "I can take at most 50 changes at once.")]
    public void Changes_AreFiftyAtMost(int count, string? refusal) =>
        Expect(refusal, [.. Enumerable.Repeat(new ScenarioAdjustment { Kind = "win", Deals = ["Acme"] }, count)]);

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "I can change at most 100 deals by name at once.")]
    public void Names_AreAHundredAtMost(int count, string? refusal) =>
        Expect(refusal, [new() { Kind = "win", Deals = [.. Enumerable.Repeat("Acme", count)] }]);

    [Theory]
    [InlineData(1, null)]
    [InlineData(1000, null)]
    [InlineData(0, "A slip goes later, so its days must be 1 or more.")]
    [InlineData(1001, "Days go from -1000 to 1000.")]
    public void Slip_IsOneToAThousandDays(int days, string? refusal) =>
        Expect(
            refusal,
            [
                new()
                {
                    Kind = "slip",
                    Deals = ["Acme"],
                    Days = days,
                },
            ]
        );

    [Theory]
    [InlineData(-1000, null)]
    [InlineData(-1001, "Days go from -1000 to 1000.")]
    public void CloseDate_MovesByAThousandDaysAtMost(int days, string? refusal) =>
        Expect(
            refusal,
            [
                new()
                {
                    Kind = "close_date",
                    Deals = ["Acme"],
                    Days = days,
                },
            ]
        );

    [Theory]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(-0.01, "A factor goes from 0 to 10: 0.9 is 10% less.")]
    [InlineData(10.01, "A factor goes from 0 to 10: 0.9 is 10% less.")]
    public void Factor_IsNoughtToTen(double factor, string? refusal) =>
        Expect(refusal, [new() { Kind = "volatility", Factor = factor }]);

    // Nine deals that closed in the last four quarters tell no win rate, ten do: five won of ten.
    [Theory]
    [InlineData(4, "Too few of these deals closed in the last four quarters")]
    [InlineData(5, null)]
    public void WinRate_IsHeldAgainstTenClosedDealsOrMore(int lost, string? refusal)
    {
        var company = Company();
        for (var place = 0; place < 5; place++)
        {
            company.Deal($"Won {place}", "Vera", 100).Won("2026-06-01");
        }

        for (var place = 0; place < lost; place++)
        {
            company.Deal($"Lost {place}", "Vera", 100).Lost("2026-06-01");
        }

        Expect(refusal, [new() { Kind = "win_rate", To = "0.25" }], company);
    }

    [Fact]
    public void DealsTouched_AreListedUpToFifty()
    {
        var company = Company();
        for (var place = 0; place < 51; place++)
        {
            company.Deal($"Deal {place}", "Vera", 100 + place, close: "2026-12-15");
        }

        var result = Run(
            [
                new()
                {
                    Kind = "amount",
                    Factor = 2,
                    Filter = new() { Owners = ["Vera"] },
                },
            ],
            company
        );

        Assert.Equal(52, result.Scenario.Touched);
        Assert.Equal(50, result.Deals.Count);
    }

    private static void Expect(string? refusal, ScenarioAdjustment[] adjustments, TestCompany? company = null)
    {
        if (refusal is null)
        {
            Assert.NotEmpty(Run(adjustments, company).Supposing);
        }
        else
        {
            var error = Assert.Throws<SkillInputException>(() => Run(adjustments, company));
            Assert.StartsWith(refusal, error.Message, StringComparison.Ordinal);
        }
    }

    private static RunScenarioResult Run(ScenarioAdjustment[] adjustments, TestCompany? company) =>
        new RunScenario().Run((company ?? Company()).AsSeenBy("Vera"), new() { Adjustments = adjustments });

    private static TestCompany Company()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera");
        company.Deal("Acme", "Vera", 100_000, "Negotiation", "2026-12-10");
        return company;
    }
}

using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Risk;

public sealed class TimingRulesTests
{
    [Theory]
    [InlineData("2026-08-29", null)] // 85 days = P75
    [InlineData("2026-08-28", RiskLevel.Watch)]
    [InlineData("2026-08-13", RiskLevel.High)] // 101 days > P90 = 100
    public void StageAge_AgainstWonDeals_RisesAtP75AndP90(string since, RiskLevel? expected)
    {
        var company = RiskCase.Company().WithWonDeals();
        company
            .Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-01-05")
            .Moves(since, stage: "Proposal");

        Assert.Equal(expected, RiskCase.Signal(company, "stage_age")?.Level);
    }

    [Fact]
    public void StageAge_FewerThanTenWonDeals_IsNotSaid()
    {
        var company = RiskCase.Company();
        company.Deal("Acme", "Priya", 1_000, "Proposal", "2026-12-20", created: "2024-01-05");

        Assert.Null(RiskCase.Signal(company, "stage_age"));
    }

    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-11-21", RiskLevel.Watch)]
    [InlineData("2026-11-15", RiskLevel.Watch)] // 7 days
    [InlineData("2026-11-14", RiskLevel.High)]
    public void CloseDatePassed_ByDays_RisesAfterSeven(string close, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company.Acme(close: close);

        Assert.Equal(expected, RiskCase.Signal(company, "close_date_passed")?.Level);
    }

    [Theory]
    [InlineData("2026-12-16", true)] // needs 39 more days in Proposal; 25 are left with today, 1.5 × 25 = 37.5
    [InlineData("2026-12-17", false)] // 1.5 × 26 = 39
    public void ImplausibleDate_ProcessLongerThanOneAndAHalfTimesWhatIsLeft_IsHigh(string close, bool expected)
    {
        // One open stage, so that the rest of the process is the rest of Proposal: 60 − 21 = 39 days.
        var company = RiskCase
            .Company()
            .Stages(
                ("Proposal", Data.Warehouse.StageOutcome.Open, 0.4),
                ("Closed Won", Data.Warehouse.StageOutcome.Won, 1),
                ("Closed Lost", Data.Warehouse.StageOutcome.Lost, 0)
            )
            .WithWonDeals();
        company.Acme(close: close);

        Assert.Equal(expected, RiskCase.Signal(company, "implausible_date")?.Level == RiskLevel.High);
    }

    [Fact]
    public void Pushed_WithinAQuarter_IsNoPush()
    {
        var company = RiskCase.Company();
        company.Acme(close: "2026-11-25").Moves("2026-11-10", close: "2026-12-31");

        Assert.Empty(RiskCase.Signals(company));
    }

    [Fact]
    public void Pushed_OnceByFewDays_IsOnlyASlippedQuarter()
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", "2026-09-30", created: "2026-09-01")
            .Moves("2026-09-29", close: "2026-10-10")
            .Moves("2026-10-09", close: "2026-12-20");

        var signal = Assert.Single(RiskCase.Signals(company));
        Assert.Equal(("slipped_quarters", RiskLevel.Watch), (signal.Kind, signal.Level));
        Assert.Contains("2026-Q3", signal.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    // 30 Mar → 2 Apr → 2 Jul: 3 + 91 days
    [InlineData(new[] { "2026-03-30", "2026-04-02", "2026-07-02" }, 94)]
    // 30 Jun → 1 Jul, back, → 5 Jul, …: pushes of 1 and 5 days
    [InlineData(new[] { "2026-06-30", "2026-07-01", "2026-06-30", "2026-07-05" }, 6)]
    public void Pushed_Twice_IsWatchBelowSixtyDaysInTotal(string[] dates, int days)
    {
        var company = RiskCase.Company();
        var deal = company.Deal("Acme", "Priya", 1_000, "Proposal", dates[0], created: "2026-01-05");
        for (var index = 1; index < dates.Length; index++)
        {
            deal.Moves($"2026-03-0{index}", close: dates[index]);
        }

        var result = RiskCase.Ask(company, new() { Period = "2026-Q3" }, on: "2026-03-20");

        var signal = Assert.Single(result.Deals).Signals.Single(found => found.Kind == "pushed");
        Assert.Equal(days >= 60 ? RiskLevel.High : RiskLevel.Watch, signal.Level);
        Assert.Contains($"{days} days", signal.Evidence, StringComparison.Ordinal);
        Assert.Equal(2, signal.Value);
    }

    [Fact]
    public void SlippedQuarters_TwoLater_IsHigh()
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", "2026-06-20", created: "2026-05-01")
            .Moves("2026-06-15", close: "2026-12-20");

        var signal = RiskCase.Signal(company, "slipped_quarters");

        Assert.Equal((RiskLevel.High, 2.0), (signal!.Level, signal.Value!.Value));
    }
}

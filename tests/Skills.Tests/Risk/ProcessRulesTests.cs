using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Risk;

public sealed class ProcessRulesTests
{
    [Fact]
    public void NextStep_Missing_IsWatch()
    {
        var company = RiskCase.Company();
        company.Acme();
        company
            .Deal("Other", "Priya", 1, "Qualify", "2026-12-20", created: "2026-11-01")
            .NextStep("Call", "2026-11-30");

        Assert.Equal(RiskLevel.Watch, RiskCase.Signal(company, "no_next_step")!.Level);
    }

    [Theory]
    [InlineData("Discovery", "2026-11-22", null)]
    [InlineData("Discovery", "2026-11-21", RiskLevel.Watch)]
    [InlineData("Proposal", "2026-11-21", RiskLevel.High)]
    public void NextStep_Overdue_IsHighLateInTheProcess(string stage, string due, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company.Acme(stage).NextStep("Send the offer", due);

        Assert.Equal(expected, RiskCase.Signal(company, "next_step_overdue")?.Level);
    }

    [Fact]
    public void StageRegression_OnceAndTwice_IsWatchAndHigh()
    {
        var once = RiskCase.Company();
        once.Acme("Negotiation").Moves("2026-11-10", stage: "Proposal");
        var twice = RiskCase.Company();
        twice
            .Acme("Negotiation")
            .Moves("2026-11-10", stage: "Proposal")
            .Moves("2026-11-12", stage: "Negotiation")
            .Moves("2026-11-15", stage: "Discovery");

        Assert.Equal(RiskLevel.Watch, RiskCase.Signal(once, "stage_regression")!.Level);
        var signal = RiskCase.Signal(twice, "stage_regression");
        Assert.Equal(RiskLevel.High, signal!.Level);
        Assert.StartsWith(
            "Moved back from Negotiation to Discovery on 15 Nov 2026",
            signal.Evidence,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(SignalKinds.LegalReviewStarted, "2026-11-01", null, null)] // 21 days
    [InlineData(SignalKinds.LegalReviewStarted, "2026-10-31", "review_stalled", RiskLevel.Watch)]
    [InlineData(SignalKinds.SecurityReviewStarted, "2026-10-10", "review_stalled", RiskLevel.High)] // 43 days
    [InlineData(SignalKinds.LegalObjection, "2026-11-20", "legal_objection", RiskLevel.Watch)]
    public void Reviews_ByDaysOpen_Rise(string kind, string on, string? expected, RiskLevel? level)
    {
        var company = RiskCase.Company();
        company.Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-10-01").Signal(kind, on);

        var signal = RiskCase.Signals(company).SingleOrDefault();

        Assert.Equal((expected, level), (signal?.Kind, signal?.Level));
    }

    [Theory]
    [InlineData("Proposal", RiskLevel.Watch)]
    [InlineData("Negotiation", RiskLevel.High)]
    public void WorksCouncil_InTheLastStage_IsHigh(string stage, RiskLevel expected)
    {
        var company = RiskCase.Company();
        company.Acme(stage).Signal(SignalKinds.WorksCouncilConcern, "2026-11-10");

        Assert.Equal(expected, RiskCase.Signal(company, "works_council")!.Level);
    }

    [Theory]
    [InlineData("2026-12-22", RiskLevel.High)] // in 30 days
    [InlineData("2026-12-23", RiskLevel.Watch)]
    public void BudgetPending_NearTheCloseDate_IsHigh(string close, RiskLevel expected)
    {
        var company = RiskCase.Company();
        company.Acme(close: close).Signal(SignalKinds.BudgetPending, "2026-11-10");

        Assert.Equal(expected, RiskCase.Signal(company, "budget_pending")!.Level);
    }

    [Theory]
    [InlineData("Negotiation", null)] // converts at 70% by the CRM's default
    [InlineData("Proposal", RiskLevel.Watch)] // 40%
    [InlineData("Discovery", RiskLevel.High)] // 20%
    public void WeakCommit_AgainstTheStagesConversion_Rises(string stage, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company.Acme(stage).Category(ForecastCategory.Commit);

        Assert.Equal(expected, RiskCase.Signal(company, "weak_commit")?.Level);
    }
}

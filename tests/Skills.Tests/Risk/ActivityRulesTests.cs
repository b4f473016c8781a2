using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Risk;

public sealed class ActivityRulesTests
{
    [Theory]
    [InlineData("2026-11-08", null)] // 14 days: at the limit
    [InlineData("2026-11-07", RiskLevel.Watch)]
    [InlineData("2026-10-24", RiskLevel.High)] // 29 days, more than twice 14
    public void Inactive_WithoutNorm_StartsAfterFourteenDays(string last, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", "2026-12-20", created: "2026-10-01")
            .Activity(last, inbound: 1);

        Assert.Equal(expected, RiskCase.Signal(company, "inactive")?.Level);
    }

    [Theory]
    [InlineData("2026-08-24", null)] // 90 days = P80
    [InlineData("2026-08-23", RiskLevel.Watch)]
    [InlineData("2026-08-08", RiskLevel.High)] // 106 days > P95 = 105
    public void Inactive_WithNorm_IsMeasuredAgainstWonDeals(string last, RiskLevel? expected)
    {
        var company = RiskCase.Company().WithWonDeals(activities: true);
        company
            .Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-08-01")
            .Activity(last, meetings: 1);

        var signal = RiskCase.Signal(company, "inactive");

        Assert.Equal(expected, signal?.Level);
        if (signal is not null)
        {
            Assert.Equal(11, signal.NormDeals);
            Assert.Equal(90, signal.Threshold!.Value, 9);
        }
    }

    [Theory]
    [InlineData("Vera", "80% of 11 won deals were never silent for more than 90 days", 11)]
    [InlineData("Mia", "80% of won deals were never silent for more than 90 days", null)]
    public void Inactive_WithNorm_TellsItsCountOnlyToWhoSeesAllDeals(string who, string sentence, int? count)
    {
        var company = RiskCase.Company().WithWonDeals(activities: true);
        company
            .Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-08-01")
            .Activity("2026-08-08", meetings: 1);

        var signals = RiskCase.Ask(company, who: who).Deals.Single(deal => deal.Name == "Acme").Signals;

        var signal = Assert.Single(signals, signal => signal.Kind == "inactive");
        Assert.Contains(sentence, signal.Evidence, StringComparison.Ordinal);
        Assert.Equal(count, signal.NormDeals);
    }

    [Fact]
    public void Inactive_OnlyOutbound_CountsFromCreation()
    {
        var company = RiskCase.Company();
        company.Acme().Activity("2026-11-20", outbound: 1);

        var signal = RiskCase.Signal(company, "inactive");

        Assert.Equal(21, signal!.Value);
        Assert.Contains("since it was created on 1 Nov 2026", signal.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Inactive_CompanyWithoutActivities_IsNotSaid()
    {
        var company = RiskCase.Company();
        company.Acme();

        Assert.Empty(RiskCase.Signals(company));
    }

    [Theory]
    [InlineData(2, "2026-11-20", null)]
    [InlineData(3, "2026-11-20", RiskLevel.Watch)]
    [InlineData(5, "2026-11-20", RiskLevel.Watch)] // answered two days ago
    [InlineData(5, "2026-11-05", RiskLevel.High)] // 17 days ago
    public void Ghosted_ByUnansweredMessages_RisesWithNumberAndTime(int sent, string answered, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", "2026-12-20", created: "2026-11-01")
            .Activity("2026-11-02", outbound: 9)
            .Activity(answered, inbound: 1)
            .Activity("2026-11-21", outbound: sent);

        Assert.Equal(expected, RiskCase.Signal(company, "ghosted")?.Level);
    }
}

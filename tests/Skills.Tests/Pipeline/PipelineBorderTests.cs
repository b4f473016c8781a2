using RevBot.Skills.Pipeline;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Pipeline;

/// <summary>The limits that get_pipeline documents, each on both of its sides.</summary>
public sealed class PipelineBorderTests
{
    [Theory]
    [InlineData(9, 4)] // one high, three on watch
    [InlineData(10, 5)]
    [InlineData(13, 5)]
    public void Risks_AreAtMostFive_MostAtStakeFirst(int overdue, int listed)
    {
        var company = Company("2026-11-22");
        for (var n = 1; n <= overdue; n++)
        {
            company.Deal($"Late {n}", "Priya", 1_000 * n, "Proposal", "2026-10-31", created: "2026-10-01");
        }

        var risks = Run(company).Risks!;

        Assert.Equal(listed, risks.Count);
        Assert.Equal($"Late {overdue}", risks[0].Name);
    }

    [Fact]
    public void Risks_WhereTheDataCannotTell_AreUnknownNotNone()
    {
        var company = Company("2026-11-22");
        company.Deal("Acme", "Priya", 100);

        Assert.Null(Run(company, "2027-Q1").Risks);
        Assert.NotNull(Run(company).Risks);
    }

    [Fact]
    public void Shares_WithoutAQuota_AreUnknown()
    {
        var company = Company("2026-11-22");
        company.Deal("Acme", "Priya", 100, close: "2026-12-20");

        var result = Run(company);

        Assert.Null(result.Quota);
        Assert.Null(result.Coverage);
        Assert.Null(result.PercentToCommit);
    }

    [Theory]
    [InlineData("2026-09-30", 1)]
    [InlineData("2026-10-01", 0)]
    public void DaysUntil_IsZeroFromTheFirstDayOn(string today, int days) =>
        Assert.Equal(days, Run(Company(today)).DaysUntil);

    [Theory]
    [InlineData("2026-12-30", 1)]
    [InlineData("2026-12-31", 0)]
    [InlineData("2027-01-02", 0)]
    public void DaysLeft_IsZeroOnTheLastDayAndAfterIt(string today, int days) =>
        Assert.Equal(days, Run(Company(today)).DaysLeft);

    [Fact]
    public void StageShare_WithoutOpenDeals_IsUnknown() =>
        Assert.All(Run(Company("2026-11-22")).Stages, stage => Assert.Null(stage.Share));

    private static TestCompany Company(string today) => new TestCompany(today).Seller("Priya");

    private static GetPipelineResult Run(TestCompany company, string period = "2026-Q4") =>
        new GetPipeline().Run(company.AsSeenBy("Priya"), new() { Period = period });
}

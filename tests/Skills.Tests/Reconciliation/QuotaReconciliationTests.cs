using RevBot.Skills.Reconciliation;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Reconciliation;

public sealed class QuotaReconciliationTests
{
    [Fact]
    public void Quotas_ThatDiffer_AreNamedAndAddUp()
    {
        var company = new TestCompany("2026-11-22")
            .Leader("Vera")
            .Seller("Priya", manager: "Vera")
            .Seller("Olaf", manager: "Vera")
            .Quota("Priya", "2026-Q4", 1000)
            .Quota("Olaf", "2026-Q4", 500)
            .MirroredQuota("Priya", "2026-Q4", 1200)
            .MirroredQuota("Olaf", "2026-Q4", 500);
        company.Deal("Acme", "Priya", 100, close: "2026-12-15").Mirror();

        var result = new Reconcile().Run(company.AsSeenBy("Vera"), new() { Period = "2026-Q4" });

        var check = result.Checks.Single(check => check.Metric == "quota");
        Assert.Equal((1700m, 1500m, 200m), (check.Crm, check.Warehouse, check.Delta));
        Assert.False(check.Passed);
        var quota = Assert.Single(result.Quotas);
        Assert.Equal(("Priya", 200m), (quota.Seller, quota.Delta.Amount));
    }
}

using System.Text.Json;
using RevBot.Skills.Catalog;

namespace RevBot.Skills.Tests.Risk;

/// <summary>How many deals the company has won is not for everybody to know; how long they took is.</summary>
public sealed class RiskScopeTests
{
    [Theory]
    [InlineData("Vera", true)]
    [InlineData("Priya", false)]
    [InlineData("Mia", false)]
    public void TheNumberOfDealsBehindANorm_IsToldOnlyToWhoSeesAll(string who, bool told)
    {
        var company = RiskCase.Company().WithWonDeals(activities: true);
        company.Acme();
        company.Deal("Old", "Priya", 50_000, "Proposal", "2026-12-01", created: "2026-02-01");

        var result = RiskCase.Ask(company, who: who);
        var shown =
            JsonSerializer.Serialize(result, SkillJson.Options)
            + string.Join('\n', result.Tables.SelectMany(table => table.Rows).Select(row => row.Detail));

        Assert.Contains("75% of", shown, StringComparison.Ordinal);
        Assert.Equal(told, shown.Contains("11 won deals", StringComparison.Ordinal));
        Assert.Equal(told, shown.Contains("\"normDeals\":11", StringComparison.Ordinal));
    }
}

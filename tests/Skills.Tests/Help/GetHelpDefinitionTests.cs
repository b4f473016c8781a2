using RevBot.Skills.Catalog;
using RevBot.Skills.Help;
using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Help;

/// <summary>"How do you compute win rate": the formula that the figures are made by.</summary>
public sealed class GetHelpDefinitionTests
{
    [Theory]
    [InlineData("weighted pipeline", "weighted_pipeline")]
    [InlineData("win rate", "win_rate")]
    [InlineData("Win Rate by amount", "win_rate_by_amount")]
    [InlineData("sales cycle", "sales_cycle_days")]
    [InlineData("average deal size", "average_deal_size")]
    [InlineData("sales velocity", "velocity")]
    [InlineData("coverage", "coverage")]
    public void Topic_ThatNamesAMeasure_IsDefinedByItsFormula(string topic, string measure)
    {
        var known = Measures.All.Single(one => one.Name == measure);

        var help = Ask(topic);

        Assert.Equal(new(known.Heading, known.Definition), help.Defined);
        Assert.Equal(known.Definition, help.FindFact("formula")?.Value.Text);
        Assert.Empty(help.Tables);
        Assert.Equal(["definition", "how"], help.Findings.Select(finding => finding.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forecast")]
    [InlineData("deals")]
    [InlineData("get_forecast")]
    [InlineData("what you can do")]
    public void Topic_ThatNamesNoMeasure_GivesTheHelp(string? topic)
    {
        var help = Ask(topic);

        Assert.Null(help.Defined);
        Assert.Null(help.FindFact("formula"));
        Assert.NotEmpty(help.Topics);
    }

    private static GetHelpResult Ask(string? topic)
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        return new GetHelp(() => SkillCatalog.All).Run(company.AsSeenBy("Priya"), new() { Topic = topic });
    }
}

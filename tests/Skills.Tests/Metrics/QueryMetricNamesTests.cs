using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Metrics;

public sealed class QueryMetricNamesTests
{
    [Theory]
    [InlineData("profit", null, null, "There is no measure \"profit\"; there are pipeline_amount, deal_count")]
    [InlineData(null, null, null, "Name at least one measure")]
    [InlineData("won_amount", "planet", null, "I cannot group by \"planet\"; I can by owner, team")]
    [InlineData(
        "won_amount",
        "owner",
        "lost_amount desc",
        "I cannot order by \"lost_amount desc\"; use won_amount, owner"
    )]
    [InlineData("won_amount", "owner", "owner sideways", "I cannot order by \"owner sideways\"")]
    public void Names_ThatAreNotKnown_AreRefusedNamingThoseThatAre(
        string? measure,
        string? dimension,
        string? order,
        string sentence
    )
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");

        var refusal = Assert.Throws<SkillInputException>(() =>
            new QueryMetric().Run(
                company.AsSeenBy("Priya"),
                new()
                {
                    Measures = measure is null ? null : [measure],
                    GroupBy = dimension is null ? null : [dimension],
                    OrderBy = order,
                }
            )
        );

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_AreThe24OfTheField_AndTwoMedians() => Assert.Equal(26, Measures.All.Count);

    [Fact]
    public void Measures_ThatAddUp_AreAmountsAndCounts() =>
        Assert.Equal(
            [
                "activity_count",
                "created_amount",
                "created_count",
                "deal_count",
                "lost_amount",
                "lost_count",
                "pipeline_amount",
                "push_count",
                "slipped_amount",
                "weighted_pipeline",
                "won_amount",
                "won_count",
            ],
            Measures.All.Where(measure => measure.AddsUp).Select(measure => measure.Name).Order(StringComparer.Ordinal)
        );
}

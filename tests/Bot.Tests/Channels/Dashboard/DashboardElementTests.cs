using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Skills;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>
/// What text 2 of the background draws stands on the page, and every figure is the text of the fact that the same call
/// gives in the chat.
/// </summary>
public sealed class DashboardElementTests(DashboardStage stage) : IClassFixture<DashboardStage>
{
    [Theory]
    [InlineData(DemoFile.Leader, "", "{}")]
    [InlineData(DemoFile.Rep, "", "{}")]
    [InlineData(
        DemoFile.Leader,
        "?region=EMEA&segment=Enterprise&period=2027-Q3",
        """{"period":"2027-Q3","filter":{"regions":["EMEA"],"segments":["Enterprise"]}}"""
    )]
    public async Task Figures_OfThePage_AreThoseOfTheSameCallInTheChat(string person, string query, string arguments)
    {
        var page = await Page.OpenAsync(stage.Server, person, query);

        Assert.InRange(page.Figures.Count, 12, 60);
        var facts = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        // How RevBot is used is another figure once the test has asked.
        foreach (
            var (figure, shown) in page.Figures.Where(figure =>
                !figure.Key.StartsWith(FunctionName.GetAdoption, StringComparison.Ordinal)
            )
        )
        {
            var (function, fact) = (figure.Split(':')[0], figure.Split(':')[1]);
            facts[function] =
                facts.GetValueOrDefault(function) ?? await FactsAsync(stage.House, person, function, arguments);
            Assert.StartsWith(facts[function][fact], shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Header_OfALeader_HasQuotaCommitBestCasePipelineBothCoveragesDaysAndTheBar()
    {
        var page = await Page.OpenAsync(stage.Server, DemoFile.Leader);

        string[] wanted = ["quota", "commit", "best_case", "open", "coverage", "days_left"];
        Assert.All(wanted, fact => Assert.Contains($"get_pipeline:{fact}", page.Figures.Keys));
        Assert.Contains("get_forecast:remaining_coverage", page.Figures.Keys);
        Assert.Matches("[0-9]+% of quota in closed and commit", page.TextOf("header"));
        Assert.Matches("Closed won [0-9.]+% Closed \\+ commit [0-9.]+% Best case [0-9]+% Quota", page.TextOf("header"));
        Assert.Matches("<svg class=\"thick\".*class=\"m0\".*class=\"whole\"", page.Html);
        Assert.Contains("As of 22 Nov 2026", page.TextOf("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stages_AreThoseOfTheFunction_WithAmountsCountsAndBars()
    {
        var page = await Page.OpenAsync(stage.Server, DemoFile.Leader);

        var table = await TableAsync(stage.House, DemoFile.Leader, FunctionName.GetPipeline, "stages");
        Assert.NotEmpty(table.Rows);
        Assert.All(
            table.Rows,
            row => Assert.Contains(Cells(row, 0, 1, 2), page.TextOf("stages"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Changes_OfTheWeek_AreAWaterfallWhoseLinesAreTheFunctions()
    {
        var page = await Page.OpenAsync(stage.Server, DemoFile.Leader);

        var table = await TableAsync(stage.House, DemoFile.Leader, FunctionName.GetPipelineChanges, "changes");
        Assert.Equal("Start", FactFormat.Text(table.Rows[0].Cells[0]!));
        Assert.Equal("End", FactFormat.Text(table.Rows[^1].Cells[0]!));
        Assert.All(
            table.Rows,
            row => Assert.Contains(Cells(row, 0, 1, 2), page.TextOf("changes"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Risks_AreTheFiveWithMostAtStake_EachWithOwnerReasonAndNextStep()
    {
        var page = await Page.OpenAsync(stage.Server, DemoFile.Leader);

        var result = Assert.IsType<ListRiskDealsResult>(
            await ResultAsync(stage.House, DemoFile.Leader, FunctionName.ListRiskDeals, "{}")
        );
        Assert.Equal(5, result.Deals.Count);
        Assert.All(
            result.Deals,
            deal =>
            {
                Assert.Contains(deal.Name, page.TextOf("risks"), StringComparison.Ordinal);
                Assert.Contains(deal.Owner!, page.TextOf("risks"), StringComparison.Ordinal);
                Assert.Contains(deal.Signals[0].Evidence, page.TextOf("risks"), StringComparison.Ordinal);
                Assert.Contains("Next: " + deal.NextStep, page.TextOf("risks"), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Forecasts_ByEachMethod_StandWithTheirRecordTheRangeAndTheQuota()
    {
        var page = await Page.OpenAsync(stage.Server, DemoFile.Leader);

        var text = page.TextOf("methods");
        Assert.All(
            new[] { "AE commit", "Weighted pipeline", "Model", "Ensemble", "Accuracy", "Of quota", "80% range" },
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        var table = await TableAsync(stage.House, DemoFile.Leader, FunctionName.GetForecast, "methods");
        Assert.All(
            table.Rows.Where(row => row.Cells[0]!.Text!.StartsWith("80%", StringComparison.Ordinal) is false),
            row => Assert.Contains(Cells(row, 0, 1, 2), text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Trust_SaysWhetherTheCrmMatchesAndHowOldEachSourceIs()
    {
        var page = await Page.OpenAsync(stage.Server, DemoFile.Leader);

        var checks = await TableAsync(stage.House, DemoFile.Leader, FunctionName.Reconcile, "checks");
        Assert.All(
            checks.Rows,
            row => Assert.Contains(Cells(row, 0, 1, 2, 3), page.TextOf("trust"), StringComparison.Ordinal)
        );
        var sources = await TableAsync(stage.House, DemoFile.Leader, FunctionName.GetDataFreshness, "sources");
        Assert.All(
            sources.Rows,
            row => Assert.Contains(Cells(row, 0, 1), page.TextOf("trust"), StringComparison.Ordinal)
        );
    }

    private static string Cells(FactRow row, params int[] places) =>
        string.Join(' ', places.Select(place => FactFormat.Text(row.Cells[place]!)));

    private static async Task<FactTable> TableAsync(
        RevBotServices house,
        string person,
        string function,
        string table
    ) => (await ResultAsync(house, person, function, "{}")).Tables.Single(one => one.Id == table);

    private static async Task<IReadOnlyDictionary<string, string>> FactsAsync(
        RevBotServices house,
        string person,
        string function,
        string arguments
    ) =>
        (await ResultAsync(house, person, function, arguments)).Facts.ToDictionary(
            fact => fact.Id,
            fact => FactFormat.Text(fact.Value),
            StringComparer.Ordinal
        );

    private static async Task<SkillResult> ResultAsync(
        RevBotServices house,
        string person,
        string function,
        string arguments
    )
    {
        var answered = await house.Assistant.CallAsync(
            new(null, null, person, "test", "test"),
            new(function, JsonElement.Parse(arguments)),
            "test",
            CancellationToken.None
        );
        Assert.Null(answered.Refusal);
        return Assert.IsAssignableFrom<SkillResult>(answered.Calls[0].Result);
    }
}

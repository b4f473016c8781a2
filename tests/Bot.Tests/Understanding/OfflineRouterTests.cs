using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Understanding;

public sealed class OfflineRouterTests
{
    public static TheoryData<string, string, string, string> Questions()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "questions.jsonl")))
        {
            var question = JsonNode.Parse(line)!;
            data.Add(
                (string)question["user"]!,
                (string)question["text"]!,
                (string)question["function"]!,
                question["arguments"]!.ToJsonString()
            );
        }

        return data;
    }

    [Theory]
    [InlineData("deals we lost on price last quarter", "list_deals", "lossReasons")]
    [InlineData("how often did we lose to pricing last quarter", "query_metric", "lossReasons")]
    public void ALossReason_InAQuestionAboutLostDeals_NarrowsThemDown(string text, string function, string field)
    {
        var call = Assert.Single(Asking.Ask(text).Calls);

        Assert.Equal(function, call.Function);
        Assert.Equal("Price", call.Arguments.GetProperty("filter").GetProperty(field)[0].GetString());
    }

    [Theory]
    [InlineData("what changed in the pipeline between 9 and 13 nov", "2026-11-09", "2026-11-13")]
    [InlineData("pipeline changes from 1 to 15 November", "2026-11-01", "2026-11-15")]
    [InlineData("pipeline waterfall for the first half of October", "2026-10-01", "2026-10-15")]
    public void ARangeOfDays_OfPipelineChanges_IsItsWindow(string text, string since, string until)
    {
        var arguments = Assert.Single(Asking.Ask(text).Calls).Arguments;

        Assert.Equal(since, arguments.GetProperty("since").GetString());
        Assert.Equal(until, arguments.GetProperty("until").GetString());
    }

    [Theory]
    [InlineData("who has the fewest open deals", "deal_count asc")]
    [InlineData("who has the most open deals", "deal_count desc")]
    public void DealsThatAreRanked_AreCounted(string text, string order)
    {
        var call = Assert.Single(Asking.Ask(text).Calls);

        Assert.Equal("query_metric", call.Function);
        Assert.Equal(order, call.Arguments.GetProperty("orderBy").GetString());
    }

    [Theory]
    [InlineData("median deal size by segment", "deal_size_median")]
    [InlineData("what is the median sales cycle", "sales_cycle_median")]
    [InlineData("average deal size by segment", "average_deal_size")]
    public void AMedian_IsTheMeasureOfTheMiddle(string text, string measure) =>
        Assert.Equal(measure, Assert.Single(Asking.Ask(text).Calls).Arguments.GetProperty("measures")[0].GetString());

    [Theory]
    [InlineData("are we winning more than last year", "FY2026")]
    [InlineData("is our win rate better than last year", "FY2026")]
    public void ThanATime_IsComparedWith(string text, string compareTo)
    {
        var arguments = Assert.Single(Asking.Ask(text).Calls).Arguments;

        Assert.Equal(compareTo, arguments.GetProperty("compareTo").GetString());
        Assert.False(arguments.TryGetProperty("period", out _));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Route_AQuestionInPlainWords_GivesTheFunctionAndItsArguments(
        string user,
        string text,
        string function,
        string arguments
    )
    {
        var plan = Asking.Ask(text, user);

        Assert.True(plan.Calls.Count == 1, Asking.Line(plan));
        Assert.Equal(function, plan.Calls[0].Function);
        var given = JsonNode.Parse(plan.Calls[0].Arguments.GetRawText());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(arguments), given), $"{Asking.Line(plan)}\nnot {arguments}");
    }
}

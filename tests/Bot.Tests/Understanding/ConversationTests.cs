using RevBot.Bot.Conversation;

namespace RevBot.Bot.Tests.Understanding;

public sealed class ConversationTests
{
    private ConversationState talk = ConversationState.Empty;

    [Fact]
    public void FollowUps_OverEightTurns_KeepWhatIsNotChanged()
    {
        Turn("Which deals are at risk this quarter?", """list_risk_deals {"period":"2027-Q4"}""");
        Turn("and for EMEA?", """list_risk_deals {"period":"2027-Q4","filter":{"regions":["EMEA"]}}""");
        Turn("what about last quarter?", """list_risk_deals {"period":"2027-Q3","filter":{"regions":["EMEA"]}}""");
        Turn(
            "only enterprise",
            """list_risk_deals {"period":"2027-Q3","filter":{"regions":["EMEA"],"segments":["Enterprise"]}}"""
        );
        Turn(
            "except renewals",
            """list_risk_deals {"period":"2027-Q3","filter":{"regions":["EMEA"],"segments":["Enterprise"],"exclude":{"dealTypes":["Renewal"]}}}"""
        );
        Turn("drop the filter", """list_risk_deals {"period":"2027-Q3"}""");
        Turn("top 10", """list_risk_deals {"period":"2027-Q3","top":10}""");
        Turn("go back", """list_risk_deals {"period":"2027-Q3"}""");
    }

    [Fact]
    public void Names_LeftOutAndTakenBackIn_ChangeWhatWasSaidBefore()
    {
        Turn("pipeline in Germany and France", """get_pipeline {"filter":{"countries":["DE","FR"]}}""");
        Turn("without France", """get_pipeline {"filter":{"countries":["DE"]}}""");
        Turn(
            "excluding renewals",
            """get_pipeline {"filter":{"countries":["DE"],"exclude":{"dealTypes":["Renewal"]}}}"""
        );
        Turn("include renewals", """get_pipeline {"filter":{"countries":["DE"]}}""");
        Turn("all countries", "get_pipeline {}");
    }

    [Fact]
    public void GoingBack_Twice_LeadsTwoTurnsBack()
    {
        var state = ConversationState.Empty;
        foreach (var text in new[] { "pipeline", "only enterprise", "and Germany", "go back", "go back" })
        {
            var plan = Asking.Ask(text, talk: state);
            state = state.WithAnswer(plan.Calls, Listed.None);
        }

        Assert.Equal("{}", state.Last[0].Arguments.GetRawText());
    }

    [Fact]
    public void AnotherPerson_AfterABreakdown_TakesThePlaceOfTheFirst()
    {
        Turn("Show me the pipeline", "get_pipeline {}");
        Turn("by region", """query_metric {"measures":["pipeline_amount"],"groupBy":["region"]}""");
        Turn(
            "same for Priya",
            """query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"filter":{"owners":["Priya Kapoor"]}}"""
        );
        Turn(
            "and for Tom?",
            """query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"filter":{"owners":["Tom Keller"]}}"""
        );
        Turn("as a list", """list_deals {"filter":{"owners":["Tom Keller"]}}""");
    }

    [Fact]
    public void AnotherFigure_OpenedWithAnd_KeepsPeriodAndFilter()
    {
        Turn(
            "What's our win rate in Germany this quarter?",
            """get_win_loss {"period":"2027-Q4","filter":{"countries":["DE"]}}"""
        );
        Turn("and the forecast?", """get_forecast {"period":"2027-Q4","filter":{"countries":["DE"]}}""");
        Turn("why?", """get_pipeline_changes {"period":"2027-Q4","filter":{"countries":["DE"]}}""");
    }

    [Fact]
    public void AQuestionOfItsOwn_AfterAnother_StartsAfresh()
    {
        Turn(
            "Pipeline in Germany for next quarter",
            """get_pipeline {"period":"2028-Q1","filter":{"countries":["DE"]}}"""
        );
        Turn("Which deals close this month?", """list_deals {"period":"2026-11"}""");
    }

    [Fact]
    public void TheSecondOne_AfterAList_IsTheSecondDealListed()
    {
        Turn("top 3 deals", """list_deals {"orderBy":"amount desc","top":3}""");
        Turn("the second one", """list_deals {"filter":{"accounts":["Birchfield Capital Inc"]}}""");
        var past = Asking.Ask("the 9th one", talk: talk);
        Assert.Equal("The last list has 3 deals only.", past.Refusal?.Reason);
    }

    [Fact]
    public void GoBack_WithNothingBefore_SaysSo() =>
        Assert.Equal(
            "There is nothing to go back to in this conversation.",
            Asking
                .Ask("go back", talk: Asking.After(Asking.Ask("Show me the pipeline"), ConversationState.Empty))
                .Refusal?.Reason
        );

    [Fact]
    public void TwoQuestionsInOneMessage_GiveTwoCallsInOrder()
    {
        Turn(
            "Will we hit our number? Which deals are at risk in Germany?",
            """get_forecast {} & list_risk_deals {"filter":{"countries":["DE"]}}"""
        );
    }

    private void Turn(string text, string expected)
    {
        var plan = Asking.Ask(text, talk: talk);
        Assert.Equal(Sorted(expected), Sorted(Asking.Line(plan)));
        talk = Asking.After(plan, talk, "D-1", "D-2", "D-3");
    }

    // The order of JSON members says nothing; real argument records and plain JSON write them differently.
    private static string Sorted(string line) => string.Concat(line.Order());
}

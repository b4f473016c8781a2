namespace RevBot.Bot.Tests.Understanding;

public sealed class SeveralQuestionsTests
{
    [Theory]
    [InlineData(
        "What's the forecast for EMEA and which deals are at risk?",
        """get_forecast {"filter":{"regions":["EMEA"]}} & list_risk_deals {"filter":{"regions":["EMEA"]}}"""
    )]
    [InlineData(
        "Show me the pipeline in Germany and what is our win rate in Brazil?",
        """get_pipeline {"filter":{"countries":["DE"]}} & get_win_loss {"filter":{"countries":["BR"]}}"""
    )]
    [InlineData("Hi there! Will we hit our number? Which deals are at risk?", "get_forecast {} & list_risk_deals {}")]
    public void TwoQuestions_InOneMessage_BecomeTwoCallsInOrder(string text, string calls) =>
        Assert.Equal(calls, Asking.Line(Asking.Ask(text)));

    [Theory]
    [InlineData("Which enterprise deals are at risk and why?")]
    [InlineData("deals in Germany and Brazil")]
    [InlineData("pipeline amount and win rate by region")]
    [InlineData("deals of Priya and Tom without a next step")]
    [InlineData("Win rate by value and by count for the last fiscal year, by segment.")]
    [InlineData("Board call in twenty minutes. Give me the forecast for EMEA, all methods.")]
    public void And_BetweenNamesOrFigures_StaysOneQuestion(string text) => Assert.Single(Asking.Ask(text).Calls);

    [Fact]
    public void AQuestionNobodyAnswers_BesideOneThatIs_IsNamedAsLeftOut()
    {
        var plan = Asking.Ask("What is the pipeline in Germany? What is the weather in Berlin?");

        var call = Assert.Single(plan.Calls);
        Assert.Contains(call.Assumed, text => text.Contains("What is the weather in Berlin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thanks!")]
    [InlineData("ok great, thank you so much")]
    [InlineData("bye")]
    public void Thanks_AskForNothing_AndGetALine(string text) =>
        Assert.StartsWith("You're welcome", Asking.Ask(text).Refusal?.Reason, StringComparison.Ordinal);
}

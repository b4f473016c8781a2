using RevBot.Bot.Tests.Understanding.Companies;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>Which words that no rule used ask back, which are told, and which say nothing.</summary>
public sealed class LeftoverJudgementTests
{
    private const string Leader = "xiomara.quintanilla@tidepool.example";

    [Theory]
    [InlineData("what's quota for Team Ada", "Team Ada")]
    [InlineData("win rate of Team Grace this year", "Team Grace")]
    public void Team_WhoseNameBeginsWithTheWordTeam_IsThatTeam(string question, string team)
    {
        var plan = Read(question);

        Assert.True(plan.Calls.Count == 1, Asking.Line(plan));
        Assert.Contains($"[\"{team}\"]", plan.Calls[0].Arguments.GetRawText(), StringComparison.Ordinal);
    }

    // What the person believes is no bound of the deals.
    [Theory]
    [InlineData("why did the win rate fall by 6 points", "explain_win_rate_change", "6")]
    [InlineData(
        "we used to win one in three and now it is one in four, why did the win rate drop",
        "explain_win_rate_change",
        "three"
    )]
    [InlineData(
        "why are we at 91% of plan now when the forecast was higher on Monday",
        "explain_forecast_change",
        "91%"
    )]
    public void Figure_InAWhy_IsToldAndAsksNothingBack(string question, string function, string told)
    {
        var plan = Read(question);

        Assert.True(plan.Calls is [var call] && call.Function == function, Asking.Line(plan));
        Assert.Contains(plan.Unused, words => words.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Bound_OfDealsThatWasNotRead_StillAsksBack() =>
        Assert.Empty(Read("why did the forecast fall for deals above 80 lightyears").Calls);

    [Theory]
    [InlineData("which deals at risk may not sign")]
    [InlineData("which deals in danger will probably not sign")]
    public void DealsThatMayNotClose_AreThoseAtRisk(string question)
    {
        var plan = Read(question);

        Assert.True(plan.Calls is [{ Function: "list_risk_deals" }], Asking.Line(plan));
        Assert.Empty(plan.Unused);
    }

    [Theory]
    [InlineData("what can I tell the board for the quarter without getting fired")]
    [InlineData("can we raise prices for Checkout without losing deals")]
    public void HowSomethingIsToBeDone_NarrowsNoDeals(string question) =>
        Assert.True(Read(question).Calls.Count == 1, Asking.Line(Read(question)));

    [Fact]
    public void Margin_AskedOfPrices_IsAnsweredByThem() =>
        Assert.True(
            Read("how do discounts hit our margin").Calls is [{ Function: "analyze_price" }],
            Asking.Line(Read("how do discounts hit our margin"))
        );

    [Fact]
    public void Name_ThatTheAgeOfTheDataDoesNotDependOn_IsToldAndNotAskedAbout()
    {
        var plan = Read("how fresh is the data for Acmetropolis");

        Assert.True(plan.Calls is [{ Function: "get_data_freshness" }], Asking.Line(plan));
        Assert.Contains("Acmetropolis", plan.Unused);
    }

    private static Plan Read(string question) => CompanyBooks.Of("tidepool").Read(question, Leader);
}

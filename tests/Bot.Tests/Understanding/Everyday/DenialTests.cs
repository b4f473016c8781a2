namespace RevBot.Bot.Tests.Understanding.Everyday;

/// <summary>"Haven't", "hasn't", "didn't" turn a question round: they are used, or told, and never passed over.</summary>
public sealed class DenialTests
{
    [Theory]
    [InlineData(
        "deals that haven't moved in 30 days",
        """list_deals {"filter":{"where":[{"field":"days_in_stage","op":">=","value":30}]}}"""
    )]
    [InlineData(
        "deals that hasn't moved for 2 weeks",
        """list_deals {"filter":{"where":[{"field":"days_in_stage","op":">=","value":14}]}}"""
    )]
    [InlineData(
        "deals we haven't talked to in 3 weeks",
        """list_deals {"filter":{"where":[{"field":"days_since_activity","op":">=","value":21}]}}"""
    )]
    [InlineData(
        "deals we have not touched since 1 october",
        """list_deals {"filter":{"where":[{"field":"days_since_activity","op":">=","value":48}]}}"""
    )]
    [InlineData(
        "deals without any contact in the last month",
        """list_deals {"filter":{"where":[{"field":"days_since_activity","op":">=","value":31}]}}"""
    )]
    [InlineData("why didn't we hit quota in Q3", """get_forecast {"period":"2027-Q3"}""")]
    public void Denial_OfSomethingThatHappens_IsRead(string text, string line) =>
        Assert.Equal(line, Asking.Line(Asking.Ask(text)));

    [Theory]
    [InlineData("deals that didn't slip this quarter", "didn t slip this quarter")]
    [InlineData("which deals didn't close last quarter", "didn t close last quarter")]
    [InlineData("who hasn't created any pipeline this month", "hasn t created")]
    [InlineData("deals not due this quarter", "not due this quarter")]
    public void Denial_ThatNoRuleReads_IsAskedAbout(string text, string left)
    {
        var plan = Asking.Ask(text);

        Assert.Empty(plan.Calls);
        Assert.Equal([left], plan.Unused);
    }

    [Theory]
    [InlineData(
        "who created the most pipeline in october",
        """query_metric {"measures":["created_amount"],"groupBy":["owner"],"period":"2026-10","orderBy":"created_amount desc"}"""
    )]
    [InlineData(
        "what was our worst month this year",
        """query_metric {"measures":["won_amount"],"groupBy":["month"],"period":"FY2027","orderBy":"won_amount asc"}"""
    )]
    [InlineData(
        "deals closing past december",
        """list_deals {"filter":{"where":[{"field":"close_date","op":">","value":"2026-12-31"}]}}"""
    )]
    [InlineData("won in the past december", """list_deals {"period":"2025-12","flags":["won"]}""")]
    public void WhatHappened_IsOfThePast_AndPastATime_IsAfterIt(string text, string line) =>
        Assert.Equal(line, Asking.Line(Asking.Ask(text)));
}

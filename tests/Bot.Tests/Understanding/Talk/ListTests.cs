namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Deals of the last list.</summary>
public sealed class ListTests
{
    [Fact]
    public void PointersIntoAList_MeanItsDeals() =>
        Transcript.Holds(
            """
            deals closing this quarter in EMEA
            who owns those
            put them together
            as a list
            the biggest of them?
            the second one
            why?
            what should I do about it
            which deals are at risk
            the biggest one
            """
        );

    [Fact]
    public void WhatIsAskedOfThose_KeepsTheirFilter() =>
        Transcript.Holds(
            """
            Priya's deals in Germany
            do any of these lack a next step
            anything change in there since Monday
            show me the others
            """
        );
}

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Deals of the last list.</summary>
public sealed class ListTests
{
    [Fact]
    public void PointersIntoAList_MeanItsDeals() =>
        Transcript.Holds(
            """
            deals closing this quarter in EMEA
              list_deals {"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            who owns those
              query_metric {"measures":["pipeline_amount","deal_count"],"groupBy":["owner"],"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            put them together
              query_metric {"measures":["pipeline_amount","deal_count"],"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            as a list
              list_deals {"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            the biggest of them?
              list_deals {"period":"2027-Q4","filter":{"regions":["EMEA"]},"orderBy":"amount desc","top":1}
            the second one
              ! The last list has 1 deals only.
            why?
              explain_deal {"deal":"D-1"}
            what should I do about it
              explain_deal {"deal":"D-1"}
            which deals are at risk
              list_risk_deals
            the biggest one
              explain_deal {"deal":"D-1"}
            """
        );

    [Fact]
    public void WhatIsAskedOfThose_KeepsTheirFilter() =>
        Transcript.Holds(
            """
            Priya's deals in Germany
              list_deals {"filter":{"owners":["Priya Kapoor"],"countries":["DE"]}}
            which of those are over 50k
              list_deals {"filter":{"owners":["Priya Kapoor"],"countries":["DE"],"minAmount":50000}}
            anything change in there since Monday
              get_pipeline_changes {"since":"2026-11-16","filter":{"owners":["Priya Kapoor"],"countries":["DE"],"minAmount":50000}}
            show me the others
              get_pipeline_changes {"since":"2026-11-16","filter":{"countries":["DE"],"minAmount":50000,"exclude":{"owners":["Priya Kapoor"]}}}
            """
        );
}

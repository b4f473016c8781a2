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

    [Fact]
    public void WhatIsAskedOfALimitedList_IsAskedOfTheDealsThatItShowed() =>
        Transcript.Holds(
            """
            top 2 deals this quarter
              list_deals {"period":"2027-Q4","orderBy":"amount desc","top":2}
            which of these are in EMEA?
              list_deals {"period":"2027-Q4","filter":{"regions":["EMEA"],"where":[{"field":"name","op":"in","value":["Acme Rockets GmbH","Birchfield Capital Inc"]}]},"orderBy":"amount desc"}
            how much are those worth in total?
              query_metric {"measures":["pipeline_amount","deal_count"],"period":"2027-Q4","filter":{"regions":["EMEA"],"where":[{"field":"name","op":"in","value":["Acme Rockets GmbH","Birchfield Capital Inc"]}]}}
            """
        );

    [Fact]
    public void WhoOwnsTheMostOfThem_CountsWhatWasCounted() =>
        Transcript.Holds(
            """
            how many deals slipped this quarter
              query_metric {"measures":["push_count"],"period":"2027-Q4"}
            who owns the most of them
              query_metric {"measures":["push_count"],"groupBy":["owner"],"period":"2027-Q4","orderBy":"push_count desc"}
            """
        );

    [Fact]
    public void ADealThatIsLeftOutWithoutItsName_IsAskedBackAbout() =>
        Transcript.Holds(
            """
            pipeline for Priya
              get_pipeline {"filter":{"owners":["Priya Kapoor"]}}
            and without her biggest deal?
              … list_deals {"filter":{"owners":["Priya Kapoor"]},"orderBy":"amount desc","top":1}
            """
        );

    [Fact]
    public void TheSumOfWhatWasLost_KeepsTheCompetitor() =>
        Transcript.Holds(
            """
            Why did we lose to Deel in FY26?
              get_win_loss {"period":"FY2026","filter":{"competitors":["Deel"]}}
            and how much was that in total?
              query_metric {"measures":["won_amount","lost_amount"],"period":"FY2026","filter":{"competitors":["Deel"]}}
            """
        );

    [Fact]
    public void AnOrderAfterADeclinedQuestion_KeepsItsConditions() =>
        Transcript.Holds(
            """
            what is our churn in Germany
              … list_deals {"filter":{"countries":["DE"]}}
            sorted by close date
              list_deals {"filter":{"countries":["DE"]},"orderBy":"close_date asc"}
            """
        );

    [Fact]
    public void ATerritory_IsAPlaceLikeAnyOther() =>
        Transcript.Holds(
            """
            stalled deals in Rhineland
              list_deals {"filter":{"where":[{"field":"territory","op":"=","value":"Rhineland"}]},"flags":["stalled"]}
            older than 90 days
              list_deals {"filter":{"where":[{"field":"territory","op":"=","value":"Rhineland"},{"field":"age","op":">","value":90}]}}
            and in France?
              list_deals {"filter":{"countries":["FR"],"where":[{"field":"age","op":">","value":90}]}}
            in Rhineland
              list_deals {"filter":{"where":[{"field":"age","op":">","value":90},{"field":"territory","op":"=","value":"Rhineland"}]}}
            """
        );

    [Fact]
    public void AnOrder_SaidAlone_KeepsTheList() =>
        Transcript.Holds(
            """
            Priya's deals in Germany over 50k
              list_deals {"filter":{"owners":["Priya Kapoor"],"countries":["DE"],"minAmount":50000}}
            oldest first
              list_deals {"filter":{"owners":["Priya Kapoor"],"countries":["DE"],"minAmount":50000},"orderBy":"age desc"}
            """
        );
}

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>What pointers mean.</summary>
public sealed class PointerTests
{
    [Fact]
    public void APerson_IsTheLastOneSpokenOf() =>
        Transcript.Holds(
            """
            forecast for Priya this quarter
              get_forecast {"period":"2027-Q4","filter":{"owners":["Priya Kapoor"]}}
            her deals at risk
              list_risk_deals {"period":"2027-Q4","filter":{"owners":["Priya Kapoor"]}}
            how accurate is she
              get_forecast_accuracy {"filter":{"owners":["Priya Kapoor"]}}
            and Tom?
              get_forecast_accuracy {"filter":{"owners":["Tom Keller"]}}
            what deals does he have open
              list_deals {"filter":{"owners":["Tom Keller"]}}
            scrap that, pipeline of Claire's team
              get_pipeline {"filter":{"teams":["EMEA Enterprise"]}}
            leave out Sarah Lund
              get_pipeline {"filter":{"teams":["EMEA Enterprise"],"exclude":{"owners":["Sarah Lund"]}}}
            what deals are still in her name
              list_deals {"filter":{"owners":["Sarah Lund"]}}
            """
        );

    [Fact]
    public void TheTwo_ArePutSideBySide() =>
        Transcript.Holds(
            """
            win rate for EMEA last quarter
              get_win_loss {"period":"2027-Q3","filter":{"regions":["EMEA"]}}
            and AMER?
              get_win_loss {"period":"2027-Q3","filter":{"regions":["AMER"]}}
            put the two side by side
              get_win_loss {"period":"2027-Q3","filter":{"regions":["EMEA","AMER"]},"groupBy":"region"}
            by segment instead
              get_win_loss {"period":"2027-Q3","filter":{"regions":["EMEA","AMER"]},"groupBy":"segment"}
            the others?
              get_win_loss {"period":"2027-Q3","filter":{"exclude":{"regions":["EMEA","AMER"]}},"groupBy":"segment"}
            """
        );

    [Fact]
    public void What_IsSaidOfIt_KeepsPeriodAndPlace() =>
        Transcript.Holds(
            """
            forecast for EMEA next quarter
              get_forecast {"period":"2028-Q1","filter":{"regions":["EMEA"]}}
            which deals could sink it
              list_risk_deals {"period":"2028-Q1","filter":{"regions":["EMEA"]}}
            what is the pipeline there
              get_pipeline {"period":"2028-Q1","filter":{"regions":["EMEA"]}}
            who is behind quota there
              get_scorecards {"period":"2028-Q1","filter":{"regions":["EMEA"]},"focus":"short"}
            """
        );

    [Fact]
    public void APerson_WhomNobodySpokeOf_IsAskedFor() =>
        Transcript.Holds(
            """
            show me his deals
              ! I don't know whom you mean by "his". Ask again with the person's name.
            rank my reps by what they won this year
              query_metric {"measures":["won_amount"],"groupBy":["owner"],"period":"FY2027"}
            """
        );

    [Fact]
    public void APerson_WhoOnlyTellsSomething_IsNotAskedFor() =>
        Transcript.Holds(
            """
            she said we are short, will we hit our number this quarter
              get_forecast {"period":"2027-Q4"}
            """
        );
}

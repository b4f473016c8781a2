namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>What is measured.</summary>
public sealed class MeasureTests
{
    [Fact]
    public void Measures_AreAddedAndReplaced() =>
        Transcript.Holds(
            """
            pipeline amount by region this quarter
              query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"period":"2027-Q4"}
            add deal count
              query_metric {"measures":["pipeline_amount","deal_count"],"groupBy":["region"],"period":"2027-Q4"}
            show coverage too
              query_metric {"measures":["pipeline_amount","deal_count","coverage"],"groupBy":["region"],"period":"2027-Q4"}
            use the win rate instead
              query_metric {"measures":["win_rate"],"groupBy":["region"],"period":"2027-Q4"}
            by value
              query_metric {"measures":["win_rate_by_amount"],"groupBy":["region"],"period":"2027-Q4"}
            by count
              query_metric {"measures":["win_rate"],"groupBy":["region"],"period":"2027-Q4"}
            only EMEA
              query_metric {"measures":["win_rate"],"groupBy":["region"],"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            bookings instead
              query_metric {"measures":["won_amount"],"groupBy":["region"],"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            and what did they lose?
              query_metric {"measures":["lost_amount"],"groupBy":["region"],"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            """
        );

    [Fact]
    public void OtherFunctions_TakeMeasuresToo() =>
        Transcript.Holds(
            """
            reconcile pipeline this quarter
              reconcile {"metrics":["pipeline"],"period":"2027-Q4"}
            bookings as well
              reconcile {"metrics":["pipeline","bookings"],"period":"2027-Q4"}
            only EMEA
              reconcile {"metrics":["pipeline","bookings"],"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            how fresh is the data
              get_data_freshness
            back to the reconciliation but everything except EMEA
              reconcile {"metrics":["pipeline","bookings"],"period":"2027-Q4","filter":{"exclude":{"regions":["EMEA"]}}}
            """
        );

    [Fact]
    public void AWinRate_ByItsValue() =>
        Transcript.Holds(
            """
            win rate in Germany this quarter
              get_win_loss {"period":"2027-Q4","filter":{"countries":["DE"]}}
            use the value instead
              query_metric {"measures":["win_rate_by_amount"],"period":"2027-Q4","filter":{"countries":["DE"]}}
            """
        );
}

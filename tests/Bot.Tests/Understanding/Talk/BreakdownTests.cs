namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Breakdowns.</summary>
public sealed class BreakdownTests
{
    [Fact]
    public void ABreakdown_IsAddedToWhatWasAsked() =>
        Transcript.Holds(
            """
            bookings this quarter
              query_metric {"measures":["won_amount"],"period":"2027-Q4"}
            by region
              query_metric {"measures":["won_amount"],"groupBy":["region"],"period":"2027-Q4"}
            by segment instead of region
              query_metric {"measures":["won_amount"],"groupBy":["segment"],"period":"2027-Q4"}
            and now by rep
              query_metric {"measures":["won_amount"],"groupBy":["owner"],"period":"2027-Q4"}
            top 3 only
              query_metric {"measures":["won_amount"],"groupBy":["owner"],"period":"2027-Q4","top":3}
            split that by product
              query_metric {"measures":["won_amount"],"groupBy":["product"],"period":"2027-Q4","top":3}
            in EMEA
              query_metric {"measures":["won_amount"],"groupBy":["product"],"period":"2027-Q4","filter":{"regions":["EMEA"]},"top":3}
            break it out by team
              query_metric {"measures":["won_amount"],"groupBy":["team"],"period":"2027-Q4","filter":{"regions":["EMEA"]},"top":3}
            """
        );

    [Fact]
    public void AFigureWithoutABreakdown_BecomesAMeasure() =>
        Transcript.Holds(
            """
            show me the pipeline
              get_pipeline
            by region
              query_metric {"measures":["pipeline_amount"],"groupBy":["region"]}
            go back
              get_pipeline
            """
        );
}

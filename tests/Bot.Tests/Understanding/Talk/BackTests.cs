namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Going back, and why.</summary>
public sealed class BackTests
{
    [Fact]
    public void GoingBack_LeadsToTheTurnBefore() =>
        Transcript.Holds(
            """
            pipeline in Germany
              get_pipeline {"filter":{"countries":["DE"]}}
            by region
              query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"filter":{"countries":["DE"]}}
            only enterprise
              query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"filter":{"countries":["DE"],"segments":["Enterprise"]}}
            go back
              query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"filter":{"countries":["DE"]}}
            go back
              get_pipeline {"filter":{"countries":["DE"]}}
            undo
              ! There is nothing to go back to in this conversation.
            go back to last quarter
              get_pipeline {"period":"2027-Q3","filter":{"countries":["DE"]}}
            """
        );

    [Fact]
    public void Why_AsksTheFunctionThatTells() =>
        Transcript.Holds(
            """
            forecast for EMEA this quarter
              get_forecast {"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            why?
              explain_forecast_change {"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            win rate this quarter vs last quarter
              get_win_loss {"period":"2027-Q4","compareTo":"2027-Q3"}
            why did it change?
              explain_win_rate_change {"period":"2027-Q4","compareTo":"2027-Q3"}
            only enterprise
              explain_win_rate_change {"period":"2027-Q4","compareTo":"2027-Q3","filter":{"segments":["Enterprise"]}}
            does the same hold for France?
              explain_win_rate_change {"period":"2027-Q4","compareTo":"2027-Q3","filter":{"countries":["FR"],"segments":["Enterprise"]}}
            """
        );
}

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Questions that only look like follow-ups.</summary>
public sealed class FreshTests
{
    [Fact]
    public void AQuestionOfItsOwn_KeepsNothing() =>
        Transcript.Holds(
            """
            pipeline in Germany for next quarter
              get_pipeline {"period":"2028-Q1","filter":{"countries":["DE"]}}
            how is EMEA doing against quota
              get_forecast {"filter":{"regions":["EMEA"]}}
            another thing: which deals close this month
              list_deals {"period":"2026-11"}
            ok something else, win rate this year
              get_win_loss {"period":"FY2027"}
            how much did we win in France last year
              query_metric {"measures":["won_amount"],"period":"FY2026","filter":{"countries":["FR"]}}
            what can you do?
              get_help
            deals over 50k
              list_deals {"filter":{"minAmount":50000}}
            top 3 deals
              list_deals {"filter":{"minAmount":50000},"orderBy":"amount desc","top":3}
            """
        );

    [Fact]
    public void SmallTalk_ChangesNothing() =>
        Transcript.Holds(
            """
            pipeline in Germany
              get_pipeline {"filter":{"countries":["DE"]}}
            thanks
              ! You're welcome. Ask me about your forecast, pipeline, deals or win rate whenever you like.
            and France?
              get_pipeline {"filter":{"countries":["FR"]}}
            hello
              ! Hello! Ask me about your forecast, pipeline, deals or win rate, or ask what I can do.
            by rep
              query_metric {"measures":["pipeline_amount"],"groupBy":["owner"],"filter":{"countries":["FR"]}}
            """
        );
}

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Names that a follow-up replaces, adds or leaves out.</summary>
public sealed class NameTests
{
    [Fact]
    public void Names_AreReplacedAddedAndLeftOut() =>
        Transcript.Holds(
            """
            pipeline in Germany
              get_pipeline {"filter":{"countries":["DE"]}}
            and France?
              get_pipeline {"filter":{"countries":["FR"]}}
            Austria too
              get_pipeline {"filter":{"countries":["FR","AT"]}}
            without France
              get_pipeline {"filter":{"countries":["AT"]}}
            no I meant Brazil, not Austria
              get_pipeline {"filter":{"countries":["BR"]}}
            only enterprise
              get_pipeline {"filter":{"countries":["BR"],"segments":["Enterprise"]}}
            drop Germany, take AMER instead
              get_pipeline {"filter":{"regions":["AMER"],"segments":["Enterprise"],"exclude":{"countries":["DE"]}}}
            all regions
              get_pipeline {"filter":{"segments":["Enterprise"]}}
            except renewals
              get_pipeline {"filter":{"segments":["Enterprise"],"exclude":{"dealTypes":["Renewal"]}}}
            include renewals
              get_pipeline {"filter":{"segments":["Enterprise"]}}
            """
        );

    [Fact]
    public void People_ReplacePeople() =>
        Transcript.Holds(
            """
            forecast for Priya
              get_forecast {"filter":{"owners":["Priya Kapoor"]}}
            what about Tom
              get_forecast {"filter":{"owners":["Tom Keller"]}}
            same for Claire's team
              get_forecast {"filter":{"teams":["EMEA Enterprise"]}}
            just Sarah Lund
              get_forecast {"filter":{"owners":["Sarah Lund"],"teams":["EMEA Enterprise"]}}
            take Sarah Lund out
              get_forecast {"filter":{"teams":["EMEA Enterprise"]}}
            for everyone
              get_forecast
            """
        );
}

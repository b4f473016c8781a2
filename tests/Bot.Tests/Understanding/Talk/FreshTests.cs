namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Questions that only look like follow-ups.</summary>
public sealed class FreshTests
{
    [Fact]
    public void AQuestionOfItsOwn_KeepsNothing() =>
        Transcript.Holds(
            """
            pipeline in Germany for next quarter
            how is EMEA doing against quota
            another thing: which deals close this month
            ok something else, win rate this year
            how much did we win in France last year
            what can you do?
            deals over 50k
            who sold the most this quarter?
            """
        );

    [Fact]
    public void SmallTalk_ChangesNothing() =>
        Transcript.Holds(
            """
            pipeline in Germany
            thanks
            and France?
            hello
            by rep
            """
        );
}

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Going back, and why.</summary>
public sealed class BackTests
{
    [Fact]
    public void GoingBack_LeadsToTheTurnBefore() =>
        Transcript.Holds(
            """
            pipeline in Germany
            by region
            only enterprise
            go back
            go back
            undo
            go back to last quarter
            """
        );

    [Fact]
    public void Why_AsksTheFunctionThatTells() =>
        Transcript.Holds(
            """
            forecast for EMEA this quarter
            why?
            win rate this quarter vs last quarter
            why did it change?
            only enterprise
            does the same hold for France?
            """
        );
}

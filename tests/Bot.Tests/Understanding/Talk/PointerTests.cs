namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>What pointers mean.</summary>
public sealed class PointerTests
{
    [Fact]
    public void APerson_IsTheLastOneSpokenOf() =>
        Transcript.Holds(
            """
            forecast for Priya this quarter
            her deals at risk
            how accurate is she
            and Tom?
            what deals does he have open
            scrap that, pipeline of Claire's team
            leave out Sarah Lund
            what deals are still in her name
            """
        );

    [Fact]
    public void TheTwo_ArePutSideBySide() =>
        Transcript.Holds(
            """
            win rate for EMEA last quarter
            and AMER?
            put the two side by side
            by segment instead
            the others?
            """
        );

    [Fact]
    public void What_IsSaidOfIt_KeepsPeriodAndPlace() =>
        Transcript.Holds(
            """
            forecast for EMEA next quarter
            which deals could sink it
            what is the pipeline there
            who is behind quota there
            """
        );
}

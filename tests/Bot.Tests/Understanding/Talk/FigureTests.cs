namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>A figure alone.</summary>
public sealed class FigureTests
{
    [Fact]
    public void AFigureAlone_StandsForTheLastOne() =>
        Transcript.Holds(
            """
            forecast accuracy over the last 4 quarters
            go back 8
            go back six quarters
            only EMEA
            """
        );

    [Fact]
    public void ADiscount_IsChangedByAFigure() =>
        Transcript.Holds(
            """
            tell me about Harbor Foods
            would 10% off help
            15?
            five rather
            same for Kestrel Energy
            """
        );

    [Fact]
    public void ABound_KeepsItsScale() =>
        Transcript.Holds(
            """
            deals over 300k
            make it 500
            make it 1.2m
            top 5
            only the three biggest
            """
        );
}

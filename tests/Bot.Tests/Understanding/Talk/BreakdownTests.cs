namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Breakdowns.</summary>
public sealed class BreakdownTests
{
    [Fact]
    public void ABreakdown_IsAddedToWhatWasAsked() =>
        Transcript.Holds(
            """
            bookings this quarter
            by region
            by segment instead of region
            and now by rep
            top 3 only
            split that by product
            in EMEA
            break it out by team
            """
        );

    [Fact]
    public void AFigureWithoutABreakdown_BecomesAMeasure() =>
        Transcript.Holds(
            """
            show me the pipeline
            by region
            go back
            """
        );
}

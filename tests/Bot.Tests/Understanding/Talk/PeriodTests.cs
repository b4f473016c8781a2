namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Periods of a follow-up count from the question before.</summary>
public sealed class PeriodTests
{
    [Fact]
    public void AnotherPeriod_TakesThePlaceOfTheFirst() =>
        Transcript.Holds(
            """
            win rate in EMEA this quarter
            and last quarter?
            the quarter before
            and last year?
            same for the last fiscal year
            now Q1
            march?
            compared with the month before
            back to this quarter
            vs last year
            """
        );

    [Fact]
    public void AWindowOfChanges_StepsAndStops() =>
        Transcript.Holds(
            """
            what changed in the pipeline since 1 October
            stop at 31 October
            just Priya
            and last week?
            the week before
            since monday
            """
        );
}

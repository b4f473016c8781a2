namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>What is measured.</summary>
public sealed class MeasureTests
{
    [Fact]
    public void Measures_AreAddedAndReplaced() =>
        Transcript.Holds(
            """
            pipeline amount by region this quarter
            add deal count
            show coverage too
            use the win rate instead
            by value
            by count
            only EMEA
            bookings instead
            and what did they lose?
            """
        );

    [Fact]
    public void OtherFunctions_TakeMeasuresToo() =>
        Transcript.Holds(
            """
            reconcile pipeline this quarter
            bookings as well
            only EMEA
            how fresh is the data
            back to the reconciliation but everything except EMEA
            """
        );

    [Fact]
    public void AWinRate_ByItsValue() =>
        Transcript.Holds(
            """
            win rate in Germany this quarter
            use the value instead
            """
        );
}

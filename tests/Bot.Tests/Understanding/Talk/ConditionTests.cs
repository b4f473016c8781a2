namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Flags and conditions, which are one kind.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void AConditionOrFlag_TakesThePlaceOfTheLast() =>
        Transcript.Holds(
            """
            which deals have no next step
            and the stalled ones?
            only over 50k
            make it 80
            any due before christmas?
            older than 90 days?
            just Priya's
            anything closing next month?
            and lost?
            drop the filter
            """
        );
}

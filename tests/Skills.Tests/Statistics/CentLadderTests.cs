using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

public sealed class CentLadderTests
{
    // A hundred thirds of a cent are 33.33: rounded each by itself they would be nothing.
    [Fact]
    public void Parts_BelowACent_AddUpToTheRoundedSum()
    {
        var ladder = new CentLadder(10.4);

        var sum = Enumerable.Range(0, 99).Sum(_ => ladder.Next(1 / 3.0)) + ladder.Last(1 / 3.0, 10.4 + (100 / 3.0));

        // 43.73 is 44, and 10.4 is 10.
        Assert.Equal(44 - 10, sum);
    }

    [Fact]
    public void End_ThatThePartsDoNotReach_IsRefused()
    {
        var ladder = new CentLadder(100);
        ladder.Next(50);

        Assert.Throws<InvalidOperationException>(() => ladder.Last(10, 162));
    }
}

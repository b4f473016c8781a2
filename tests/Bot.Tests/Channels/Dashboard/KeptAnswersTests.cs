using System.Globalization;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Drawing;

namespace RevBot.Bot.Tests.Channels.Dashboard;

public sealed class KeptAnswersTests
{
    private readonly KeptAnswers kept = new();
    private int made;

    [Fact]
    public async Task Answer_AskedForTwice_IsWorkedOutOnce()
    {
        var (one, other) = (await GetAsync("a"), await GetAsync("a"));

        Assert.Same(one, other);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Answer_ThatFailed_IsTriedAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            kept.GetOrAdd("a", () => Task.FromException<CallAnswer>(new InvalidOperationException("no")))
        );

        await GetAsync("a");
        await GetAsync("a");

        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData(599, 0)]
    [InlineData(600, 1)]
    public async Task Answers_BeyondSixHundred_PushTheOldestOut(int others, int again)
    {
        await GetAsync("first");
        for (var other = 0; other < others; other++)
        {
            await GetAsync(other.ToString(CultureInfo.InvariantCulture));
        }

        var before = made;
        await GetAsync("first");

        Assert.Equal(again, made - before);
    }

    [Theory]
    [InlineData(new[] { 45.8, 46.9, 45.7 }, true)]
    [InlineData(new[] { 1.0, 9.0 }, false)]
    [InlineData(new[] { 5.0, 5.0 }, true)]
    [InlineData(new double[0], false)]
    public void Scale_AroundValues_HoldsThemAndSaysWhereItLeavesZeroOut(double[] values, bool leavesZeroOut)
    {
        var scale = Stretch.Around(values);

        Assert.Equal(leavesZeroOut, scale.LeavesZeroOut);
        Assert.All(values, value => Assert.InRange(scale.Place(value), 0, 100));
        Assert.True(scale.High > scale.Low);
    }

    private Task<CallAnswer> GetAsync(string key) =>
        kept.GetOrAdd(
            key,
            () =>
            {
                made++;
                return Task.FromResult(CallAnswer.None("none"));
            }
        );
}

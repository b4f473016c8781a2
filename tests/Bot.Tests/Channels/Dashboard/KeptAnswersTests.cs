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
            GetAsync("a", () => Task.FromException<CallAnswer>(new InvalidOperationException("no")))
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

    [Fact]
    public async Task Person_WithTooMuchBegun_WaitsAndOthersDoNot()
    {
        var open = new TaskCompletionSource<CallAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var begun = 0; begun < KeptAnswers.MostUnfinished; begun++)
        {
            Assert.True(Begin(begun.ToString(CultureInfo.InvariantCulture), 1, () => open.Task, out _));
        }

        Assert.False(Begin("more", 1, () => open.Task, out _));
        Assert.True(Begin("0", 1, () => open.Task, out var last));
        Assert.True(Begin("other", 2, () => open.Task, out _));

        open.SetResult(CallAnswer.None("none"));
        await last!;
        Assert.True(Begin("more", 1, () => open.Task, out _));
    }

    private bool Begin(string key, int person, Func<Task<CallAnswer>> make, out Task<CallAnswer>? answer) =>
        kept.TryGetOrAdd(key, person, make, out answer);

    private Task<CallAnswer> GetAsync(string key, Func<Task<CallAnswer>>? make = null) =>
        Begin(key, 1, make ?? Make, out var answer) ? answer! : throw new InvalidOperationException("Too much begun.");

    private Task<CallAnswer> Make()
    {
        made++;
        return Task.FromResult(CallAnswer.None("none"));
    }
}

using RevBot.Bot.Answering;
using RevBot.Bot.Provenance.Feedback;

namespace RevBot.Bot.Tests.Provenance.Feedback;

public sealed class FeedbackTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Thumb_InWords_IsKeptWithItsReasonForTheLastAnswer()
    {
        var answer = await AskAsync("get_pipeline");

        var said = await AskAsync("That's wrong, the amount is old");

        Assert.Contains("thumb down", said.Answer.Text, StringComparison.Ordinal);
        Assert.Equal("manage_feedback", said.Calls[0].Function);
        Assert.Equal(
            (answer.RecordId, -1, "the amount is old"),
            (Value<string>("request_id"), Value<long>("rating"), Value<string>("reason"))
        );
    }

    [Fact]
    public async Task Thumb_GivenAgain_TakesThePlaceOfTheFirst()
    {
        await AskAsync("get_pipeline");
        await AskAsync("thumbs down");

        await AskAsync("👍");

        Assert.Equal((1, 1L), (demo.Scalar<long>("SELECT COUNT(*) FROM feedback"), Value<long>("rating")));
    }

    [Fact]
    public async Task Thumb_ForSomebodyElsesAnswer_IsNotKept()
    {
        var answer = await AskAsync("get_pipeline");
        var house = demo.House(new PlannedRouter());

        Assert.False(house.Rate(answer.RecordId!, DemoFile.Rep, Thumb.Up, null, CancellationToken.None));
        Assert.False(house.Rate(answer.Id, DemoFile.Rep, Thumb.Up, null, CancellationToken.None));
        Assert.Equal(0, demo.Scalar<long>("SELECT COUNT(*) FROM feedback"));
    }

    [Fact]
    public async Task Reason_ThatIsLongAndHoldsControlCharacters_IsCutAndCleaned()
    {
        var answer = await AskAsync("get_pipeline");
        var reason = "too\u0007 old\n" + new string('x', 2000);

        demo.House(new PlannedRouter()).Rate(answer.Id, DemoFile.Leader, Thumb.Down, reason, CancellationToken.None);

        var kept = Value<string>("reason");
        Assert.Equal(FeedbackStore.LongestReason, kept.Length);
        Assert.StartsWith("too  old xxx", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thumb_WithoutAnAnswerBefore_IsLeftToTheRouter() =>
        Assert.Equal(PlannedRouter.Refusal, (await AskAsync("thumbs up")).Answer.Text);

    [Fact]
    public async Task Command_GivesAndListsThumbs()
    {
        var answer = await AskAsync("get_pipeline");

        var given = await Commands.Terminal.RunAsync(
            "feedback",
            "give",
            answer.Id,
            "down",
            "--as",
            DemoFile.Leader,
            "--reason",
            "old data",
            "--db",
            demo.Path
        );
        var refused = await Commands.Terminal.RunAsync(
            "feedback",
            "give",
            answer.Id,
            "up",
            "--as",
            DemoFile.Rep,
            "--db",
            demo.Path
        );
        var listed = await Commands.Terminal.RunAsync("feedback", "list", "--rated", "--db", demo.Path);

        Assert.Equal((0, 2, 0), (given.Code, refused.Code, listed.Code));
        Assert.Contains(answer.RecordId!, listed.Output, StringComparison.Ordinal);
        Assert.Contains("old data", listed.Output, StringComparison.Ordinal);
    }

    private T Value<T>(string column) => demo.Scalar<T>($"SELECT {column} FROM feedback");

    private Task<AnswerEnvelope> AskAsync(string text) =>
        demo.House(new PlannedRouter())
            .Assistant.AskAsync(new(null, "talk", DemoFile.Leader, text, "web"), CancellationToken.None);
}

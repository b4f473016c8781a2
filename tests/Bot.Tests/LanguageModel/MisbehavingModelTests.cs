using System.Diagnostics;
using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.LanguageModel;

/// <summary>Whatever the model does, the person gets the offline router's answer, and is told.</summary>
public sealed class MisbehavingModelTests : IDisposable
{
    private const string Question = "Will we hit our number?";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Server_ThatFails_IsTriedThreeTimesAndThenTheOfflineAnswerComes()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Status(500));

        await IsOfflineAnswerAsync(model, "could not be reached");

        Assert.Equal(3, model.Requests.Count);
    }

    [Fact]
    public async Task Server_ThatFailsOnce_IsAskedAgainAndTheModelAnswers()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Status(503), FakeModel.Call("get_forecast"));

        var answer = await model.AskAsync(demo, Question);

        Assert.Equal(("model", 2), (answer.Router, model.Requests.Count));
    }

    [Fact]
    public async Task Server_ThatIsBusyForASecond_IsWaitedFor()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Status(429, ("Retry-After", "1")),
            FakeModel.Call("get_forecast")
        );
        var started = Stopwatch.GetTimestamp();

        var answer = await model.AskAsync(demo, Question);

        Assert.Equal("model", answer.Router);
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Server_ThatIsBusyForAnHour_IsNotWaitedFor()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Status(429, ("Retry-After", "3600")));

        await IsOfflineAnswerAsync(model, "is too busy");

        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Server_ThatRefusesTheKey_IsAskedOnce()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Status(401));

        await IsOfflineAnswerAsync(model, "did not take the question");

        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Server_ThatSendsElsewhere_IsNotFollowed()
    {
        await using var elsewhere = await FakeModel.StartAsync(FakeModel.Call("get_forecast"));
        await using var model = await FakeModel.StartAsync(
            FakeModel.Status(307, ("Location", elsewhere.Endpoint + "/chat/completions"))
        );

        await IsOfflineAnswerAsync(model, "did not take the question");

        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Server_ThatNeverAnswers_IsGivenUpInTime()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.HangAsync);
        var started = Stopwatch.GetTimestamp();

        await IsOfflineAnswerAsync(model, "did not answer in time");

        Assert.Single(model.Requests);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Server_ThatIsNotThere_IsSaidToBeOutOfReach()
    {
        var model = await FakeModel.StartAsync(FakeModel.HangAsync);
        var settings = model.Settings();
        await model.DisposeAsync();

        var answer = await ModelAsking.House(demo, settings).Assistant.AskAsync(Asked, CancellationToken.None);

        Assert.Equal("offline", answer.Router);
        Assert.Contains("could not be reached", answer.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatStopsHalfWay_IsNotUsed()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.HalfAsync);

        // Whether a head of the answer still gets through depends on the machine's buffers.
        await IsOfflineAnswerAsync(model, "The language model");
    }

    [Theory]
    [InlineData("""{"id":"x","choices":[{"index":0,"mess""")]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":{"role":"assistant","tool_calls":"x"},"finish_reason":"stop"}]}""")]
    public async Task Answer_ThatIsNoneOfTheProtocol_IsNotUsed(string body)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Raw(body));

        await IsOfflineAnswerAsync(model, "could not be read");
    }

    [Fact]
    public async Task Answer_OfMegabytes_IsNotReadToItsEnd()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text(new string('x', 5_000_000)));

        await IsOfflineAnswerAsync(model, "could not be read");
    }

    [Theory]
    [InlineData("You will land at $99.9M, well above quota.")]
    [InlineData("{\"function\":\"get_forecast\"}")]
    public async Task Text_InThePlaceOfACall_ReachesNobody(string text)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Text(text));

        var answer = await IsOfflineAnswerAsync(model, "did not hold up");

        Assert.DoesNotContain("99.9", answer.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_BesideACall_ReachesNobody()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Raw(
                """{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"It is $99.9M.","tool_calls":[{"id":"c","type":"function","function":{"name":"get_forecast","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}"""
            )
        );

        var answer = await model.AskAsync(demo, Question);

        Assert.Equal("model", answer.Router);
        Assert.DoesNotContain("99.9", AnswerJson.Line(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_ThatNeverEnd_EndAfterThree()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("delete_everything"));

        await IsOfflineAnswerAsync(model, "did not hold up");

        Assert.Equal(3, model.Requests.Count);
    }

    [Fact]
    public async Task Calls_ByTheHundred_AreNotRun()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Calls([.. Enumerable.Repeat(("get_forecast", "{}"), 300)])
        );

        await IsOfflineAnswerAsync(model, "did not hold up");
    }

    [Fact]
    public async Task Arguments_OfAMegabyte_AreNotTaken()
    {
        var many = string.Join(',', Enumerable.Repeat("\"Enterprise\"", 20_000));
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("get_forecast", $$$"""{"filter":{"segments":[{{{many}}}]}}""")
        );

        await IsOfflineAnswerAsync(model, "did not hold up");
    }

    [Fact]
    public async Task Server_ThatKeepsFailing_IsLeftAloneForAWhile()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Status(500));
        var assistant = ModelAsking.House(demo, model.Settings()).Assistant;
        for (var question = 0; question < 4; question++)
        {
            var answer = await assistant.AskAsync(Asked, CancellationToken.None);
            Assert.Contains("could not be reached", answer.Answer.Text, StringComparison.Ordinal);
        }

        // Three tries for the first question; the circuit opens at the fifth failure.
        Assert.Equal(5, model.Requests.Count);
    }

    [Fact]
    public async Task Person_WhoGivesUp_EndsTheQuestionWithoutAnAnswer()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.HangAsync);
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ModelAsking.House(demo, model.Settings()).Assistant.AskAsync(Asked, gone.Token)
        );
    }

    [Fact]
    public async Task Record_OfAnAnswerAfterATrouble_SaysThatTheOfflineRouterRead()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Status(500));

        await model.AskAsync(demo, Question);

        Assert.Equal("offline", demo.Scalar<string>("SELECT router FROM request_log"));
    }

    private static AskRequest Asked => ModelAsking.Request(Question);

    // The figures are the offline router's to the byte; what is said beside them is the notice.
    private async Task<AnswerEnvelope> IsOfflineAnswerAsync(FakeModel model, string notice)
    {
        var answer = await model.AskAsync(demo, Question);
        var offline = await ModelAsking
            .House(demo, new RevBotSettings())
            .Assistant.AskAsync(Asked, CancellationToken.None);

        Assert.Equal("offline", answer.Router);
        Assert.StartsWith(offline.Answer.Text + "\n", answer.Answer.Text, StringComparison.Ordinal);
        var said = answer.Answer.Text[(offline.Answer.Text.Length + 1)..];
        Assert.Contains(notice, said, StringComparison.Ordinal);
        Assert.EndsWith("so RevBot read this by its own rules.", said, StringComparison.Ordinal);
        return answer;
    }
}

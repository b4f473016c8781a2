using System.Net;
using System.Net.Http.Headers;
using RevBot.Bot.Http;

namespace RevBot.Bot.Tests.Http;

public sealed class RetriesTests
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private readonly SkippedTime time = new();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Response_ThatMayPass_IsAskedForFourTimesMore(HttpStatusCode status)
    {
        var calls = 0;

        using var last = await CallAsync(_ => Answer(status, ++calls));

        Assert.Equal((5, status), (calls, last.StatusCode));
        Assert.Equal(4, time.Waits.Count);
        Assert.All(time.Waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.NotImplemented)]
    public async Task Response_ThatIsFinal_IsAskedForOnce(HttpStatusCode status)
    {
        var calls = 0;

        using var last = await CallAsync(_ => Answer(status, ++calls));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Status_OfOneServiceForWhatPasses_IsTriedAgainThere()
    {
        var calls = 0;

        using var last = await CallAsync(
            _ => Answer(++calls == 1 ? HttpStatusCode.PreconditionFailed : HttpStatusCode.OK, calls),
            HttpStatusCode.PreconditionFailed
        );

        Assert.Equal((2, HttpStatusCode.OK), (calls, last.StatusCode));
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(30, 30)]
    [InlineData(3600, 30)]
    public async Task Wait_ThatAServiceAsksFor_IsKeptUpToThirtySeconds(int asked, int waited)
    {
        var calls = 0;

        using var last = await CallAsync(_ =>
        {
            var response = Answer(++calls == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK, calls);
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(asked));
            return response;
        });

        Assert.Equal([TimeSpan.FromSeconds(waited)], time.Waits);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(-5, 0)]
    public void Wait_UntilAMoment_IsWhatIsLeftOfIt(int ahead, int waited)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(time.GetUtcNow().AddSeconds(ahead));

        Assert.Equal(TimeSpan.FromSeconds(waited), Retries.AskedWait(response, time));
    }

    [Fact]
    public void Wait_ThatNobodyAsksFor_IsNone()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.Null(Retries.AskedWait(response, time));
    }

    [Fact]
    public async Task Response_OfAFailedTry_IsDisposedOf()
    {
        var made = new List<HttpResponseMessage>();

        using var last = await CallAsync(_ =>
        {
            made.Add(Answer(made.Count == 0 ? HttpStatusCode.BadGateway : HttpStatusCode.OK, made.Count));
            return made[^1];
        });

        Assert.Throws<ObjectDisposedException>(() => made[0].StatusCode = HttpStatusCode.OK);
        last.StatusCode = HttpStatusCode.Accepted;
    }

    [Fact]
    public async Task Call_ThatFailedOnTheWay_IsTriedAgain()
    {
        var calls = 0;

        using var last = await CallAsync(_ =>
            ++calls < 3 ? throw new HttpRequestException("cut") : Answer(HttpStatusCode.OK, calls)
        );

        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task Failure_OfTheCallersOwn_IsTriedAgainOnlyWhereItMayPass()
    {
        var told = new List<(string, int)>();
        var pipeline = Retries.ForFailures<int, InvalidOperationException>(
            time,
            FirstWait,
            problem => problem.Message == "passing",
            _ => TimeSpan.FromSeconds(3),
            (problem, attempt) => told.Add((problem.Message, attempt))
        );
        var calls = 0;
        ValueTask<int> Fail(CancellationToken _) =>
            throw new InvalidOperationException(++calls < 3 ? "passing" : "final");

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await pipeline.ExecuteAsync(Fail, CancellationToken.None)
        );

        Assert.Equal((3, "final"), (calls, problem.Message));
        Assert.Equal([("passing", 1), ("passing", 2)], told);
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)], time.Waits);
    }

    private async Task<HttpResponseMessage> CallAsync(
        Func<CancellationToken, HttpResponseMessage> call,
        params HttpStatusCode[] alsoPassing
    ) =>
        await Retries
            .ForResponses(time, FirstWait, alsoPassing)
            .ExecuteAsync(token => ValueTask.FromResult(call(token)), CancellationToken.None);

    private static HttpResponseMessage Answer(HttpStatusCode status, int number) =>
        new(status) { Content = new StringContent($"answer {number}") };

    /// <summary>A clock whose waits end at once and are written down.</summary>
    private sealed class SkippedTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}

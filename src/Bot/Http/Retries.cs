using System.Net;
using Polly;
using Polly.Retry;

namespace RevBot.Bot.Http;

/// <summary>
/// Builds the pipelines that call a service again after a failure that may pass: as long after as the service asks, else
/// longer each time, with jitter.
/// </summary>
internal static class Retries
{
    private const int MostRetries = 4;

    // Also where the service asks for more: who waits for an answer has gone by then.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// For calls that give a response. Tried again: 429, 500, 502, 503, 504, and calls that failed on the way. The response
    /// of a failed try is disposed of.
    /// </summary>
    /// <param name="time">The clock of waits.</param>
    /// <param name="firstWait">The wait before the second try where the service names none.</param>
    /// <param name="alsoPassing">Further statuses that this service uses for what passes.</param>
    public static ResiliencePipeline<HttpResponseMessage> ForResponses(
        TimeProvider time,
        TimeSpan firstWait,
        params HttpStatusCode[] alsoPassing
    )
    {
        var options = Options<HttpResponseMessage>(firstWait);
        options.ShouldHandle = tried =>
            ValueTask.FromResult(
                tried.Outcome.Exception is HttpRequestException
                    || (tried.Outcome.Result is { } response && IsPassing(response.StatusCode, alsoPassing))
            );
        options.DelayGenerator = tried => ValueTask.FromResult(BoundedWait(tried.Outcome.Result, time));
        options.OnRetry = tried =>
        {
            tried.Outcome.Result?.Dispose();
            return ValueTask.CompletedTask;
        };
        return Build(time, options);
    }

    /// <summary>For calls that fail with an exception of their own.</summary>
    /// <param name="time">The clock of waits.</param>
    /// <param name="firstWait">The wait before the second try where the failure names none.</param>
    /// <param name="isPassing">Whether trying again may help and can do no harm.</param>
    /// <param name="askedWait">The wait that a failure names; null for the growing one.</param>
    /// <param name="onRetry">Told of each failure that is tried again, and the number of its try from 1.</param>
    public static ResiliencePipeline<TResult> ForFailures<TResult, TFailure>(
        TimeProvider time,
        TimeSpan firstWait,
        Func<TFailure, bool> isPassing,
        Func<TFailure, TimeSpan?> askedWait,
        Action<TFailure, int> onRetry
    )
        where TFailure : Exception
    {
        var options = Options<TResult>(firstWait);
        options.ShouldHandle = new PredicateBuilder<TResult>().Handle(isPassing);
        options.DelayGenerator = tried => ValueTask.FromResult(askedWait((TFailure)tried.Outcome.Exception!));
        options.OnRetry = tried =>
        {
            onRetry((TFailure)tried.Outcome.Exception!, tried.AttemptNumber + 1);
            return ValueTask.CompletedTask;
        };
        return Build(time, options);
    }

    /// <summary>How long a service asks to wait by <c>Retry-After</c>, never negative; null where it does not ask.</summary>
    public static TimeSpan? AskedWait(HttpResponseMessage response, TimeProvider time)
    {
        TimeSpan? asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => null,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    private static TimeSpan? BoundedWait(HttpResponseMessage? response, TimeProvider time) =>
        response is null ? null
        : AskedWait(response, time) is { } asked && asked > LongestWait ? LongestWait
        : AskedWait(response, time);

    private static bool IsPassing(HttpStatusCode status, HttpStatusCode[] alsoPassing) =>
        status
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout
        || alsoPassing.Contains(status);

    private static RetryStrategyOptions<TResult> Options<TResult>(TimeSpan firstWait) =>
        new()
        {
            MaxRetryAttempts = MostRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = firstWait,
            MaxDelay = LongestWait,
        };

    private static ResiliencePipeline<TResult> Build<TResult>(
        TimeProvider time,
        RetryStrategyOptions<TResult> options
    ) =>
        new ResiliencePipelineBuilder<TResult> { TimeProvider = time }
            .AddRetry(options)
            .Build();
}

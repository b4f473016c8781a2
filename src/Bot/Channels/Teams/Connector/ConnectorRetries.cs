using System.Net;
using Polly;
using Polly.Retry;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>
/// What is tried again: 429 and 412, which Teams throttles with, 5xx, and connections that broke. As long as the
/// connector asks to wait, else longer each time with jitter.
/// </summary>
internal static class ConnectorRetries
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <param name="time">Waits by it.</param>
    /// <param name="firstWait">The wait before the second try where the connector names none.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time, TimeSpan firstWait) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = 4,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = firstWait,
                    MaxDelay = LongestWait,
                    ShouldHandle = outcome => ValueTask.FromResult(IsPassing(outcome.Outcome)),
                    DelayGenerator = outcome => ValueTask.FromResult(Asked(outcome.Outcome.Result, time)),
                    OnRetry = outcome =>
                    {
                        outcome.Outcome.Result?.Dispose();
                        return ValueTask.CompletedTask;
                    },
                }
            )
            .Build();

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException
        || outcome.Result?.StatusCode
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.PreconditionFailed
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider time)
    {
        var wait = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is not { } asked ? null
            : asked < TimeSpan.Zero ? TimeSpan.Zero
            : asked < LongestWait ? asked
            : LongestWait;
    }
}

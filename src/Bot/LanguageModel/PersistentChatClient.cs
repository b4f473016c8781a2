using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Tries again what may work the second time, waiting as long as the service asks, and leaves a service alone for a while
/// that keeps failing.
/// </summary>
internal sealed class PersistentChatClient : DelegatingChatClient
{
    private const int Retries = 2;
    private const int FewestFailures = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<ChatResponse> pipeline;
    private readonly TimeSpan longestWait;

    /// <param name="inner">The service; fails with a <see cref="ModelException"/>.</param>
    /// <param name="longestWait">A service that asks for more is not waited for.</param>
    /// <param name="time">The clock of waits.</param>
    public PersistentChatClient(IChatClient inner, TimeSpan longestWait, TimeProvider time)
        : base(inner)
    {
        this.longestWait = longestWait;
        pipeline = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<ChatResponse>
                {
                    MaxRetryAttempts = Retries,
                    Delay = FirstWait,
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = new PredicateBuilder<ChatResponse>().Handle<ModelException>(IsWorthAnotherTry),
                    DelayGenerator = tried =>
                        ValueTask.FromResult((tried.Outcome.Exception as ModelException)?.RetryAfter),
                }
            )
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<ChatResponse>
                {
                    MinimumThroughput = FewestFailures,
                    SamplingDuration = Window,
                    BreakDuration = Break,
                    ShouldHandle = new PredicateBuilder<ChatResponse>().Handle<ModelException>(),
                }
            )
            .Build();
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await pipeline.ExecuteAsync(
                async token => await InnerClient.GetResponseAsync(messages, options, token),
                cancellationToken
            );
        }
        catch (BrokenCircuitException problem)
        {
            throw new ModelException(ModelTrouble.Unreachable, problem);
        }
    }

    private bool IsWorthAnotherTry(ModelException problem) =>
        problem.Trouble is ModelTrouble.Unreachable or ModelTrouble.Busy or ModelTrouble.Unreadable
        && !(problem.RetryAfter > longestWait);
}

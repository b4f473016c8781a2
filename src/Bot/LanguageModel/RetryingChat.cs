using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Tries again what may work the second time, waiting as long as the service asks, and leaves a service alone for a while
/// that keeps failing.
/// </summary>
internal sealed class RetryingChat : NonStreamingChat
{
    private const int Retries = 2;
    private const int FewestFailures = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    private readonly IChatCompletionService inner;
    private readonly ResiliencePipeline<IReadOnlyList<ChatMessageContent>> pipeline;
    private readonly TimeSpan longestWait;

    /// <param name="inner">The service; fails with a <see cref="ModelException"/>.</param>
    /// <param name="longestWait">A service that asks for more is not waited for.</param>
    /// <param name="time">The clock of waits.</param>
    public RetryingChat(IChatCompletionService inner, TimeSpan longestWait, TimeProvider time)
    {
        (this.inner, this.longestWait) = (inner, longestWait);
        pipeline = new ResiliencePipelineBuilder<IReadOnlyList<ChatMessageContent>> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<IReadOnlyList<ChatMessageContent>>
                {
                    MaxRetryAttempts = Retries,
                    Delay = FirstWait,
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = new PredicateBuilder<IReadOnlyList<ChatMessageContent>>().Handle<ModelException>(
                        IsWorthAnotherTry
                    ),
                    DelayGenerator = tried =>
                        ValueTask.FromResult((tried.Outcome.Exception as ModelException)?.RetryAfter),
                }
            )
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<IReadOnlyList<ChatMessageContent>>
                {
                    MinimumThroughput = FewestFailures,
                    SamplingDuration = Window,
                    BreakDuration = Break,
                    ShouldHandle = new PredicateBuilder<IReadOnlyList<ChatMessageContent>>().Handle<ModelException>(),
                }
            )
            .Build();
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await pipeline.ExecuteAsync(
                async token => await inner.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, token),
                cancellationToken
            );
        }
        catch (BrokenCircuitException problem)
        {
            throw new ModelException(ModelFailure.Unreachable, problem);
        }
    }

    private bool IsWorthAnotherTry(ModelException problem) =>
        problem.Failure is ModelFailure.Unreachable or ModelFailure.Busy or ModelFailure.Unreadable
        && !(problem.RetryAfter > longestWait);
}

using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace RevBot.Bot.LanguageModel;

/// <summary>A chat service whose answers are used whole or not at all: a plan, a text that is checked before anybody reads it.</summary>
internal abstract class NonStreamingChat : IChatCompletionService
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Attributes { get; } =
        new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default
    );

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("Answers are used whole.");
}

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace RevBot.Bot.LanguageModel.OpenAI;

/// <summary>
/// Semantic Kernel's OpenAI connector, one answer at a time. Whatever goes wrong at the far end comes out as a
/// <see cref="ModelException"/>.
/// </summary>
internal sealed class OpenAIChat(IChatCompletionService connector) : NonStreamingChat
{
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
            return await connector.GetChatMessageContentsAsync(
                chatHistory,
                executionSettings,
                kernel,
                cancellationToken
            );
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody asked to stop, so whatever it is lies at the far end: connector and SDK throw a dozen kinds of
            // exception for answers that are not what the protocol says.
            throw ToException(problem is HttpOperationException { InnerException: { } cause } ? cause : problem);
        }
    }

    private static ModelException ToException(Exception problem) =>
        problem switch
        {
            ModelException known => known,
            ClientResultException { Status: 429 } busy => new(ModelFailure.Busy, busy)
            {
                RetryAfter = RetryAfter(busy.GetRawResponse()),
            },
            ClientResultException { Status: 408 or 504 } late => new(ModelFailure.TimedOut, late),
            ClientResultException { Status: >= 500 or 0 } down => new(ModelFailure.Unreachable, down),
            ClientResultException { Status: >= 300 } refused => new(ModelFailure.Refused, refused),
            OperationCanceledException late => new(ModelFailure.TimedOut, late),
            HttpRequestException or System.Net.Sockets.SocketException => new(ModelFailure.Unreachable, problem),
            Azure.Identity.AuthenticationFailedException => new(ModelFailure.Refused, problem),
            _ => new(ModelFailure.Unreadable, problem),
        };

    // Seconds only: a date would need this machine's clock to agree with theirs.
    private static TimeSpan? RetryAfter(PipelineResponse? response) =>
        response is not null
        && response.Headers.TryGetValue("Retry-After", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace RevBot.Bot.LanguageModel.OpenAI;

/// <summary>
/// The OpenAI SDK's chat client as an <see cref="IChatClient"/>: text and function calls, one answer at a time. Whatever
/// goes wrong at the far end comes out as a <see cref="ModelException"/>.
/// </summary>
internal sealed class OpenAIChatClient(global::OpenAI.Chat.ChatClient client) : IChatClient
{
    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var request = messages.SelectMany(OpenAIRequest.Messages).ToArray();
        try
        {
            var answer = await client.CompleteChatAsync(request, OpenAIRequest.Options(options), cancellationToken);
            return OpenAIAnswer.Response(answer.Value);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody asked to stop, so whatever it is lies at the far end: the SDK throws a dozen kinds of exception
            // for answers that are not what the protocol says.
            throw Trouble(problem);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a plan or a text is used whole or not at all.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("Answers are used whole.");

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : serviceKey is null && serviceType.IsInstanceOfType(client) ? client
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The SDK's client holds nothing that ends.
    }

    private static ModelException Trouble(Exception problem) =>
        problem switch
        {
            ModelException known => known,
            ClientResultException { Status: 429 } busy => new(ModelTrouble.Busy, busy)
            {
                RetryAfter = RetryAfter(busy.GetRawResponse()),
            },
            ClientResultException { Status: 408 or 504 } late => new(ModelTrouble.TimedOut, late),
            ClientResultException { Status: >= 500 or 0 } down => new(ModelTrouble.Unreachable, down),
            ClientResultException { Status: >= 300 } refused => new(ModelTrouble.Refused, refused),
            OperationCanceledException late => new(ModelTrouble.TimedOut, late),
            HttpRequestException or System.Net.Sockets.SocketException => new(ModelTrouble.Unreachable, problem),
            Azure.Identity.AuthenticationFailedException => new(ModelTrouble.Refused, problem),
            _ => new(ModelTrouble.Unreadable, problem),
        };

    // Seconds only: a date would need this machine's clock to agree with theirs.
    private static TimeSpan? RetryAfter(PipelineResponse? response) =>
        response is not null
        && response.Headers.TryGetValue("Retry-After", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}

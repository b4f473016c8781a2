using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using RevBot.Bot.Configuration;
using RevBot.Bot.Http;

namespace RevBot.Bot.LanguageModel.OpenAI;

/// <summary>Opens the model of the settings: OpenAI, Azure OpenAI, Ollama, or anything that speaks their protocol.</summary>
internal static class OpenAIConnection
{
#pragma warning disable CA2000 // One connection for each process, which ends with it.
    /// <param name="settings">With endpoint and name, and what its credential needs.</param>
    public static IChatCompletionService Open(ModelSettings settings)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            NetworkTimeout = settings.Timeout,
            // Retries are made in one place, where their number and waits can be seen.
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(
                // The request's own limit holds.
                HttpClients.Create(Timeout.InfiniteTimeSpan, new ResponseSizeHandler())
            ),
            UserAgentApplicationId = "RevBot",
            ClientLoggingOptions = new() { EnableLogging = false, EnableMessageContentLogging = false },
        };
        return new OpenAIChat(new OpenAIChatCompletionService(settings.Name!, Client(settings, options)));
    }

    private static OpenAIClient Client(ModelSettings settings, OpenAIClientOptions options) =>
        settings.Credential switch
        {
            ModelCredential.Key => new(new ApiKeyCredential(settings.ApiKey!.Reveal()), options),
            // The SDK wants a key; a service that asks for none does not look at it.
            ModelCredential.None => new(new ApiKeyCredential("none"), options),
#pragma warning disable OPENAI001 // The one way that the SDK has for tokens; its signature is pinned with the version.
            ModelCredential.Entra => new(
                new BearerTokenPolicy(new DefaultAzureCredential(), settings.Audience),
                options
            ),
#pragma warning restore OPENAI001
        };
#pragma warning restore CA2000
}

using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using ChatTokenUsage = OpenAI.Chat.ChatTokenUsage;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// The one door to the language model: every request passes the meter, on the account of the person whose question the
/// kernel holds, or of nobody in particular where it holds none.
/// </summary>
internal sealed class MeteredChat(IChatCompletionService model, UsageMeter meter) : NonStreamingChat
{
    // Text is 3 letters a token or more; what a service does not count is counted like this.
    private const int LettersPerToken = 3;

    /// <inheritdoc/>
    /// <exception cref="ModelException">Nothing usable came back, or the day's allowance is used up.</exception>
    public override async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default
    )
    {
        var most = new Usage(
            Sent(chatHistory, executionSettings, kernel),
            (executionSettings as OpenAIPromptExecutionSettings)?.MaxTokens ?? 0
        );
        var reserved = meter.Reserve(RouteQuestion.Find(kernel)?.Book.Scope.Viewer.Id, most);
        // What was sent counts even where nothing came back, unless it was never taken.
        var used = most with
        {
            Received = 0,
        };
        try
        {
            var answers = await model.GetChatMessageContentsAsync(
                chatHistory,
                executionSettings,
                kernel,
                cancellationToken
            );
            var counted = answers is [var answer, ..]
                ? answer.Metadata?.GetValueOrDefault("Usage") as ChatTokenUsage
                : null;
            used = new(
                Counted(counted?.InputTokenCount) ?? most.Sent,
                Counted(counted?.OutputTokenCount) ?? most.Received
            );
            return answers;
        }
        catch (ModelException problem)
            when (problem.Failure is ModelFailure.Unreachable or ModelFailure.Busy or ModelFailure.Refused)
        {
            used = Usage.None;
            throw;
        }
        finally
        {
            meter.Settle(reserved, used);
        }
    }

    private static long? Counted(int? tokens) => tokens is >= 0 and < 1_000_000_000 ? tokens : null;

    private static long Sent(ChatHistory messages, PromptExecutionSettings? settings, Kernel? kernel)
    {
        var letters = messages.SelectMany(message => message.Items).Sum(Letters);
        var declared = settings?.FunctionChoiceBehavior?.GetConfiguration(new(messages) { Kernel = kernel }).Functions;
        letters += declared?.Sum(function => function.JsonSchema.GetRawText().Length) ?? 0;
        return letters / LettersPerToken;
    }

    private static int Letters(KernelContent content) =>
        content switch
        {
            TextContent text => text.Text?.Length ?? 0,
            FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
            _ => 0,
        };
}

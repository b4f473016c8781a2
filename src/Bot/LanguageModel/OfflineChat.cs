using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// The offline reader as a chat service of the kernel: it answers a message with function calls, or with text where it asks
/// back or declines. How it read stands beside the answer as a <see cref="Plan"/>. Nothing leaves the process.
/// </summary>
internal sealed class OfflineChat(OfflineRouter reader, SkillKernel functions) : NonStreamingChat
{
    private const string PlanKey = "plan";

    /// <summary>The plan of an answer: how it was read, with the calls that it makes.</summary>
    public static Plan PlanOf(ChatMessageContent answer) =>
        (Plan)answer.Metadata![PlanKey]! with
        {
            Calls = [.. FunctionCallContent.GetFunctionCalls(answer).Select(call => (FunctionCall)call.InnerContent!)],
        };

    /// <inheritdoc/>
    public override Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = RouteQuestion.GetRequired(kernel) with { Text = chatHistory[^1].Content ?? string.Empty };
        return Task.FromResult<IReadOnlyList<ChatMessageContent>>([Answer(reader.Route(asked))]);
    }

    private ChatMessageContent Answer(Plan plan)
    {
        var answer = new ChatMessageContent(AuthorRole.Assistant, plan.Clarification?.Text ?? plan.Refusal?.Reason)
        {
            Metadata = new Dictionary<string, object?>(StringComparer.Ordinal) { [PlanKey] = plan },
        };
        foreach (var call in plan.Calls)
        {
            var fit = functions.Check(call);
            answer.Items.Add(
                new FunctionCallContent(call.Function, SkillPlugin.NameOf(fit.Skill), null, fit.ForKernel())
                {
                    InnerContent = call,
                }
            );
        }

        return answer;
    }
}

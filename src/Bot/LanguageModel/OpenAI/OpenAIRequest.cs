using System.Text.Json;
using Microsoft.Extensions.AI;
using Chat = OpenAI.Chat;

namespace RevBot.Bot.LanguageModel.OpenAI;

/// <summary>Messages and options as the OpenAI SDK takes them.</summary>
internal static class OpenAIRequest
{
    /// <summary>A message; one with several results of functions becomes several.</summary>
    public static IEnumerable<Chat.ChatMessage> Messages(ChatMessage message)
    {
        if (message.Role == ChatRole.Tool)
        {
            return message
                .Contents.OfType<FunctionResultContent>()
                .Select(result => Chat.ChatMessage.CreateToolMessage(result.CallId, result.Result?.ToString() ?? ""));
        }

        return
        [
            message.Role == ChatRole.System ? Chat.ChatMessage.CreateSystemMessage(message.Text)
            : message.Role == ChatRole.Assistant ? Assistant(message)
            : Chat.ChatMessage.CreateUserMessage(message.Text),
        ];
    }

    /// <summary>What of the options RevBot uses.</summary>
    public static Chat.ChatCompletionOptions Options(ChatOptions? options)
    {
        var made = new Chat.ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            MaxOutputTokenCount = options?.MaxOutputTokens,
        };
        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            var schema = BinaryData.FromString(tool.JsonSchema.GetRawText());
            made.Tools.Add(Chat.ChatTool.CreateFunctionTool(tool.Name, tool.Description, schema));
        }

        if (made.Tools.Count > 0)
        {
            made.ToolChoice =
                options!.ToolMode is RequiredChatToolMode
                    ? Chat.ChatToolChoice.CreateRequiredChoice()
                    : Chat.ChatToolChoice.CreateAutoChoice();
            made.AllowParallelToolCalls = options.AllowMultipleToolCalls;
        }

        return made;
    }

    private static Chat.AssistantChatMessage Assistant(ChatMessage message)
    {
        var calls = message.Contents.OfType<FunctionCallContent>().Select(Call).ToArray();
        return calls.Length > 0 ? new(calls) : new(message.Text);
    }

    private static Chat.ChatToolCall Call(FunctionCallContent call) =>
        Chat.ChatToolCall.CreateFunctionToolCall(
            call.CallId,
            call.Name,
            BinaryData.FromString(
                JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            )
        );
}

using System.Text.Json;
using Microsoft.Extensions.AI;
using Chat = OpenAI.Chat;

namespace RevBot.Bot.LanguageModel.OpenAI;

/// <summary>The OpenAI SDK's answer as a <see cref="ChatResponse"/>.</summary>
internal static class OpenAIAnswer
{
    public static ChatResponse Response(Chat.ChatCompletion answer)
    {
        var contents = new List<AIContent>();
        foreach (var part in answer.Content.Where(part => part.Kind == Chat.ChatMessageContentPartKind.Text))
        {
            contents.Add(new TextContent(part.Text));
        }

        contents.AddRange(answer.ToolCalls.Select(Call));
        return new(new ChatMessage(ChatRole.Assistant, contents))
        {
            FinishReason = Finish(answer.FinishReason),
            Usage = answer.Usage is { } usage
                ? new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount }
                : null,
        };
    }

    private static ChatFinishReason Finish(Chat.ChatFinishReason reason) =>
        reason switch
        {
            Chat.ChatFinishReason.Stop => ChatFinishReason.Stop,
            Chat.ChatFinishReason.ToolCalls or Chat.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
            Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
            _ => ChatFinishReason.Length,
        };

    // Arguments that are no JSON object are a mistake of the model's, told to it, and no failure of the service's.
    private static FunctionCallContent Call(Chat.ChatToolCall call) =>
        FunctionCallContent.CreateFromParsedArguments(
            call.FunctionArguments,
            call.Id,
            call.FunctionName,
            static json => JsonSerializer.Deserialize<Dictionary<string, object?>>(json)
        );
}

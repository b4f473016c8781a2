using Microsoft.Extensions.AI;

namespace RevBot.Bot.LanguageModel;

/// <summary>The one door to the language model: every request passes the meter.</summary>
internal sealed class MeteredModel(IChatClient client, UsageMeter meter)
{
    // Text is 3 letters a token or more; what a service does not count is counted like this.
    private const int LettersPerToken = 3;

    /// <summary>Asks.</summary>
    /// <param name="person">On whose account; null for nobody's in particular.</param>
    /// <param name="messages">What is sent.</param>
    /// <param name="options">With the most tokens that may come back.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ModelException">Nothing usable came back, or the day's allowance is used up.</exception>
    public async Task<ChatResponse> AskAsync(
        int? person,
        IReadOnlyList<ChatMessage> messages,
        ChatOptions options,
        CancellationToken cancellation
    )
    {
        var most = new Usage(Sent(messages, options), options.MaxOutputTokens ?? 0);
        var reserved = meter.Reserve(person, most);
        // What was sent counts even where nothing came back, unless it was never taken.
        var used = most with
        {
            Received = 0,
        };
        try
        {
            var response = await client.GetResponseAsync(messages, options, cancellation);
            used = new(
                Counted(response.Usage?.InputTokenCount) ?? most.Sent,
                Counted(response.Usage?.OutputTokenCount) ?? most.Received
            );
            return response;
        }
        catch (ModelException problem)
            when (problem.Trouble is ModelTrouble.Unreachable or ModelTrouble.Busy or ModelTrouble.Refused)
        {
            used = Usage.None;
            throw;
        }
        finally
        {
            meter.Settle(reserved, used);
        }
    }

    private static long? Counted(long? tokens) => tokens is >= 0 and < 1_000_000_000 ? tokens : null;

    private static long Sent(IReadOnlyList<ChatMessage> messages, ChatOptions options)
    {
        var letters = messages.SelectMany(message => message.Contents).Sum(Letters);
        letters += options.Tools?.OfType<AIFunctionDeclaration>().Sum(tool => tool.JsonSchema.GetRawText().Length) ?? 0;
        return letters / LettersPerToken;
    }

    private static int Letters(AIContent content) =>
        content switch
        {
            TextContent text => text.Text.Length,
            FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
            _ => 0,
        };
}

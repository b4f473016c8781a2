using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;
using RevBot.Bot.Channels.Teams.Protocol;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>
/// What RevBot asks of the Bot Connector, through the SDK's adapter and client. Whatever goes wrong ends as one
/// <see cref="ConnectorException"/>.
/// </summary>
internal sealed class TeamsConnector(RevBotAdapter adapter)
{
    private const int PageSize = 500;
    private const int LongestError = 4000;

    /// <summary>Posts an activity, as the reply to the activity that the conversation names.</summary>
    /// <returns>The message's id; null where the connector gives none.</returns>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<string?> SendAsync(TeamsConversation to, Activity activity, CancellationToken cancellation)
    {
        var sent = await RunAsync(to, (context, stop) => context.SendActivityAsync(activity, stop), cancellation);
        return sent?.Id is { Length: > 0 } id ? id : null;
    }

    /// <summary>Puts an activity in place of one that was sent.</summary>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public Task UpdateAsync(TeamsConversation to, string messageId, Activity activity, CancellationToken cancellation)
    {
        activity.Id = messageId;
        return RunAsync(to, (context, stop) => context.UpdateActivityAsync(activity, stop), cancellation);
    }

    /// <summary>Opens the personal chat with a person; the same one each time.</summary>
    /// <returns>The conversation's id.</returns>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<string> OpenPersonalAsync(TeamsConversation with, CancellationToken cancellation)
    {
        var wanted = new ConversationParameters
        {
            IsGroup = false,
            Bot = new(with.BotId),
            Members = [new(with.UserId)],
            TenantId = with.TenantId,
            ChannelData = new TeamsChannelData { Tenant = new(with.TenantId) },
        };
        var opened = await RunAsync(
            with,
            (context, stop) => Conversations(context).CreateConversationAsync(wanted, stop),
            cancellation
        );
        return opened?.Id ?? throw new ConnectorException("The connector opened no conversation.");
    }

    /// <summary>Asks for one member of a conversation.</summary>
    /// <returns>Null where the connector says nothing of them.</returns>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<TeamsChannelAccount?> FindMemberAsync(
        TeamsConversation within,
        string userId,
        CancellationToken cancellation
    )
    {
        var member = await RunAsync(
            within,
            (context, stop) =>
                ((Conversations)Conversations(context)).GetConversationMemberAsync(userId, within.ConversationId, stop),
            cancellation
        );
        return member is null ? null : AsTeamsAccount(member);
    }

    /// <summary>Asks for a page of the members of a conversation or a team.</summary>
    /// <param name="within">Any conversation of the bot in the same place.</param>
    /// <param name="place">The conversation's or the team's id.</param>
    /// <param name="continuation">What the page before gave; null for the first.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <returns>Null where the connector names no members; the continuation is null on the last page.</returns>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<(IReadOnlyList<TeamsChannelAccount> Members, string? Continuation)?> FindMembersAsync(
        TeamsConversation within,
        string place,
        string? continuation,
        CancellationToken cancellation
    )
    {
        var page = await RunAsync(
            within,
            (context, stop) =>
                Conversations(context).GetConversationPagedMembersAsync(place, PageSize, continuation, stop),
            cancellation
        );
        return page?.Members is { } members
            ? ([.. members.OfType<ChannelAccount>().Select(AsTeamsAccount)], page.ContinuationToken)
            : null;
    }

    private static IConversations Conversations(ITurnContext context) =>
        context.TurnState.Get<IConnectorClient>().Conversations;

    // As the SDK's TeamsInfo does, which fails where the connector names nobody.
    private static TeamsChannelAccount AsTeamsAccount(ChannelAccount account) =>
        JObject.FromObject(account).ToObject<TeamsChannelAccount>()!;

    private async Task<T?> RunAsync<T>(
        TeamsConversation conversation,
        Func<ITurnContext, CancellationToken, Task<T>> ask,
        CancellationToken cancellation
    )
        where T : class
    {
        try
        {
            T? answer = null;
            await adapter.ContinueAsync(
                conversation,
                async (context, stop) => answer = await ask(context, stop),
                cancellation
            );
            return answer;
        }
        catch (ErrorResponseException problem)
        {
            throw Refusal(problem.Response.StatusCode, problem.Response.Content);
        }
        catch (HttpOperationException problem)
        {
            throw Refusal(problem.Response.StatusCode, problem.Response.Content);
        }
        catch (HttpRequestException problem)
        {
            throw new ConnectorException("The connector cannot be reached.", problem);
        }
        catch (Exception problem) when (problem is SerializationException or Newtonsoft.Json.JsonException)
        {
            throw new ConnectorException("The connector answered in a form that cannot be read.", problem);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException("The connector did not answer in time.", problem);
        }
    }

    private static ConnectorException Refusal(HttpStatusCode status, string? body)
    {
        var code = body is { Length: > 0 and <= LongestError } ? FindCode(body) : null;
        return new($"The connector refused ({(int)status}{(code is null ? "" : " " + code)}).")
        {
            Status = status,
            Code = code,
        };
    }

    // {"error":{"code":"Forbidden","innerHttpError"…}} or {"errorCode":…,"subCode":"MessageWritesBlocked"} in some form;
    // the SDK reads the first code only.
    private static string? FindCode(string body)
    {
        try
        {
            var root = JsonNode.Parse(body) as JsonObject;
            var error = root?["error"] as JsonObject ?? root;
            var code = error?["subCode"] ?? error?["code"] ?? root?["subCode"] ?? error?["errorCode"];
            return
                code is JsonValue value
                && value.TryGetValue<string>(out var text)
                && text.All(char.IsAsciiLetterOrDigit)
                ? text
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

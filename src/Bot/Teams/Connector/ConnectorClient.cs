using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using RevBot.Bot.Configuration;
using RevBot.Bot.Teams.Protocol;

namespace RevBot.Bot.Teams.Connector;

/// <summary>
/// Speaks with the Bot Connector at an address that a token vouched for and the settings allow. Redirects are not followed:
/// the token goes nowhere else.
/// </summary>
internal sealed class ConnectorClient(
    HttpClient client,
    ConnectorTokens tokens,
    TeamsSettings settings,
    ResiliencePipeline<HttpResponseMessage> retries
)
{
    private const int LongestError = 4000;

    /// <summary>Posts an activity.</summary>
    /// <returns>The message's id; null where the connector gives none.</returns>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<string?> SendAsync(
        ConversationReference to,
        JsonObject activity,
        CancellationToken cancellation
    ) => Id(await CallAsync(HttpMethod.Post, to.ServiceUrl, Activities(to), activity, cancellation));

    /// <summary>Puts an activity in place of one that was sent.</summary>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public Task UpdateAsync(
        ConversationReference to,
        string messageId,
        JsonObject activity,
        CancellationToken cancellation
    ) =>
        CallAsync(
            HttpMethod.Put,
            to.ServiceUrl,
            $"{Activities(to)}/{Uri.EscapeDataString(messageId)}",
            activity,
            cancellation
        );

    /// <summary>Opens the personal chat with a person; the same one each time.</summary>
    /// <returns>The conversation's id.</returns>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<string> OpenPersonalAsync(ConversationReference with, CancellationToken cancellation)
    {
        var wanted = new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = with.BotId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = with.UserId }),
            ["tenantId"] = with.TenantId,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = with.TenantId } },
        };
        var opened = await CallAsync(HttpMethod.Post, with.ServiceUrl, "v3/conversations", wanted, cancellation);
        return Id(opened) ?? throw new ConnectorException("The connector opened no conversation.");
    }

    /// <summary>One member of a conversation.</summary>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<ChannelAccount?> MemberAsync(
        ConversationReference of,
        string userId,
        CancellationToken cancellation
    )
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(of.ConversationId)}/members/{Uri.EscapeDataString(userId)}";
        return Parse<ChannelAccount>(await CallAsync(HttpMethod.Get, of.ServiceUrl, path, null, cancellation));
    }

    /// <summary>A page of the members of a conversation or a team.</summary>
    /// <exception cref="ConnectorException">The connector refused.</exception>
    public async Task<MemberPage?> MembersAsync(
        string serviceUrl,
        string conversationId,
        string? continuation,
        CancellationToken cancellation
    )
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/pagedmembers?pageSize=500";
        var more = continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}";
        return Parse<MemberPage>(await CallAsync(HttpMethod.Get, serviceUrl, path + more, null, cancellation));
    }

    private static string Activities(ConversationReference to) =>
        $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities";

    private async Task<string> CallAsync(
        HttpMethod method,
        string serviceUrl,
        string path,
        JsonObject? body,
        CancellationToken cancellation
    )
    {
        var address = Address(serviceUrl, path);
        var content = body?.ToJsonString(Activity.Json);
        string? refused = null;
        while (true)
        {
            var token = await tokens.GetAsync(refused, cancellation);
            using var response = await TryAsync(method, address, content, token, cancellation);
            if (response.StatusCode == HttpStatusCode.Unauthorized && refused is null)
            {
                refused = token;
                continue;
            }

            var text = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode ? text : throw Refusal(response.StatusCode, text);
        }
    }

    private Uri Address(string serviceUrl, string path) =>
        Uri.TryCreate(serviceUrl.TrimEnd('/') + "/", UriKind.Absolute, out var root) && settings.MayCall(root)
            ? new(root, path)
            : throw new ConnectorException(
                "The conversation's service address is not among RevBot:Teams:AllowedServiceHosts; nothing is sent there."
            );

    private async Task<HttpResponseMessage> TryAsync(
        HttpMethod method,
        Uri address,
        string? content,
        string token,
        CancellationToken cancellation
    )
    {
        try
        {
            return await retries.ExecuteAsync(
                async stop =>
                {
                    using var request = new HttpRequestMessage(method, address);
                    request.Headers.Authorization = new("Bearer", token);
                    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Application.Json));
                    request.Content = content is null
                        ? null
                        : new StringContent(content, Encoding.UTF8, MediaTypeNames.Application.Json);
                    return await client.SendAsync(request, stop);
                },
                cancellation
            );
        }
        catch (HttpRequestException problem)
        {
            throw new ConnectorException("The connector cannot be reached.", problem);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException("The connector did not answer in time.", problem);
        }
    }

    private static ConnectorException Refusal(HttpStatusCode status, string body)
    {
        var code = body.Length <= LongestError ? Code(body) : null;
        return new($"The connector refused ({(int)status}{(code is null ? "" : " " + code)}).")
        {
            Status = status,
            Code = code,
        };
    }

    // {"error":{"code":"Forbidden","innerHttpError"…}} or {"errorCode":…,"subCode":"MessageWritesBlocked"} in some form.
    private static string? Code(string body)
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

    private static string? Id(string body) => Parse<Given>(body)?.Id;

    private static T? Parse<T>(string body)
        where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<T>(body, Activity.Json);
        }
        catch (JsonException problem)
        {
            throw new ConnectorException("The connector answered in a form that cannot be read.", problem);
        }
    }

    private sealed record Given(string? Id);
}

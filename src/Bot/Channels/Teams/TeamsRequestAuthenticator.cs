using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Net.Http.Headers;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Channels.Teams.Tokens;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Lets an activity in or not, before the SDK's adapter sees it. The token comes first: without a good one the body is not
/// read. Then the activity is held against what the token vouches for, and its tenant and address against the settings.
/// </summary>
internal sealed class TeamsRequestAuthenticator(
    TeamsPolicy policy,
    InboundTokens tokens,
    LocalClients local,
    ILogger<TeamsRequestAuthenticator> logger
)
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int LargestActivity = 256 * 1024;

    private const string Scheme = "Bearer ";

    /// <summary>Lets a request in or not.</summary>
    /// <returns>The activity; or null and the status that whoever sent it is told, which says no more than that.</returns>
    public async Task<(InboundActivity? Activity, int Status)> AuthenticateAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (policy.IsLocal)
        {
            return local.Includes(request.HttpContext)
                ? await AdmitAsync(request, vouched: null, cancellation)
                : Refuse(
                    StatusCodes.Status404NotFound,
                    "no bot is set up, and it does not come from a client of this machine over the demo company"
                );
        }

        if (FindToken(request) is not { } token)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "no bearer token");
        }

        try
        {
            return await tokens.VerifyAsync(token, cancellation) is { } vouched
                ? await AdmitAsync(request, vouched, cancellation)
                : Refuse(StatusCodes.Status401Unauthorized, "the token is not good");
        }
        catch (KeysUnavailableException problem)
        {
            Log.NoKeys(logger, problem.Message);
            return (null, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string? FindToken(HttpRequest request)
    {
        var given = request.Headers[HeaderNames.Authorization];
        return
            given.Count == 1 && given[0] is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
    }

    // Null for the token of a client of this machine, which has none.
    private async Task<(InboundActivity?, int)> AdmitAsync(
        HttpRequest request,
        VerifiedToken? vouched,
        CancellationToken cancellation
    )
    {
        if (await ReadAsync(request, cancellation) is not { } activity)
        {
            return Refuse(StatusCodes.Status400BadRequest, "the body is no activity");
        }

        if (vouched is not null && FindMismatch(activity, vouched) is { } mismatch)
        {
            return Refuse(StatusCodes.Status403Forbidden, mismatch);
        }

        if (!policy.MaySendTo(activity.ServiceUrl))
        {
            return Refuse(
                StatusCodes.Status403Forbidden,
                policy.IsLocal
                    ? "its address is not on this machine"
                    : "its address is not among RevBot:Teams:AllowedServiceHosts"
            );
        }

        return
            policy.FindTenant(FindTenant(activity)) is { } tenant
            && ActivityTurns.FindConversation(activity, tenant) is { } conversation
            ? (new(activity, conversation), StatusCodes.Status200OK)
            : Refuse(StatusCodes.Status403Forbidden, "its tenant is neither RevBot:Teams:TenantId nor an allowed one");
    }

    private static string? FindMismatch(Activity activity, VerifiedToken vouched) =>
        !vouched.VouchesFor(activity.ServiceUrl) ? "the token vouches for another service address"
        : activity.ChannelId != Microsoft.Bot.Connector.Channels.Msteams || !vouched.Endorses(activity.ChannelId)
            ? "the key does not speak for the channel msteams"
        : null;

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestActivity || !request.HasJsonContentType())
        {
            return null;
        }

        var body = new byte[(int)(request.ContentLength ?? LargestActivity) + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length <= LargestActivity ? ActivityReader.Read(new(body, 0, length)) : null;
    }

    // Who asks belongs to the tenant that Teams names for the activity; a conversation that another tenant hosts is a shared one.
    private static string? FindTenant(Activity activity) =>
        activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? activity.Conversation?.TenantId;

    private (InboundActivity?, int) Refuse(int status, string reason)
    {
        Log.Refused(logger, reason);
        return (null, status);
    }
}

using System.Text.Json;
using Microsoft.Net.Http.Headers;
using RevBot.Bot.Configuration;
using RevBot.Bot.Teams.Protocol;
using RevBot.Bot.Teams.Tokens;

namespace RevBot.Bot.Teams;

/// <summary>
/// Lets an activity in or not. The token comes first: without a good one the body is not read. Then the activity is held
/// against what the token vouches for, and its tenant against the settings.
/// </summary>
internal sealed class Doorkeeper(TeamsSettings settings, InboundTokens tokens, ILogger<Doorkeeper> logger)
{
    private const int LargestActivity = 256 * 1024;
    private const string Scheme = "Bearer ";

    /// <summary>The activity and where to reply; a status for who is not let in.</summary>
    public async Task<(Activity? Activity, ConversationReference? Reference, int Status)> AdmitAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (Token(request) is not { } token)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "no bearer token");
        }

        VouchedToken? vouched;
        try
        {
            vouched = await tokens.VerifyAsync(token, cancellation);
        }
        catch (KeysUnavailableException problem)
        {
            Log.NoKeys(logger, problem.Message);
            return (null, null, StatusCodes.Status503ServiceUnavailable);
        }

        return vouched is null
            ? Refuse(StatusCodes.Status401Unauthorized, "the token is not good")
            : await AdmitAsync(request, vouched, cancellation);
    }

    private static string? Token(HttpRequest request)
    {
        var given = request.Headers[HeaderNames.Authorization];
        return
            given.Count == 1 && given[0] is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
    }

    private async Task<(Activity?, ConversationReference?, int)> AdmitAsync(
        HttpRequest request,
        VouchedToken vouched,
        CancellationToken cancellation
    )
    {
        if (await ReadAsync(request, cancellation) is not { } activity)
        {
            return Refuse(StatusCodes.Status400BadRequest, "the body is no activity");
        }

        if (!vouched.VouchesFor(activity.ServiceUrl))
        {
            return Refuse(StatusCodes.Status403Forbidden, "the token vouches for another service address");
        }

        if (activity.ChannelId != "msteams" || !vouched.Endorses(activity.ChannelId))
        {
            return Refuse(StatusCodes.Status403Forbidden, "the key does not speak for the channel msteams");
        }

        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) || !settings.MayCall(address))
        {
            return Refuse(StatusCodes.Status403Forbidden, "its address is not among RevBot:Teams:AllowedServiceHosts");
        }

        return
            TenantOf(activity) is { } tenant
            && settings.Admits(tenant)
            && ActivityTurns.ReferenceOf(activity, tenant) is { } reference
            ? (activity, reference, StatusCodes.Status200OK)
            : Refuse(StatusCodes.Status403Forbidden, "its tenant is neither RevBot:Teams:TenantId nor an allowed one");
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestActivity || !request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<Activity>(request.Body, Activity.Json, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Who asks belongs to the tenant that Teams names for the activity; a conversation that another tenant hosts is a shared one.
    private static string? TenantOf(Activity activity) =>
        activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId;

    private (Activity?, ConversationReference?, int) Refuse(int status, string reason)
    {
        Log.Refused(logger, reason);
        return (null, null, status);
    }
}

using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Net.Http.Headers;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// <c>POST /api/messages</c>: lets an activity in, has the SDK's adapter hand it to the handler that keeps it, and answers
/// with what the adapter gives back.
/// </summary>
internal sealed class MessagesEndpoint(
    TeamsRequestAuthenticator authenticator,
    RevBotAdapter adapter,
    TeamsInboxHandler handler
)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var (activity, status) = await authenticator.AuthenticateAsync(context.Request, context.RequestAborted);
        if (activity is null)
        {
            Refuse(context, status);
            return;
        }

        // Who hangs up now is answered from the queue all the same.
        var response = await adapter.ReceiveAsync(activity, handler, CancellationToken.None);
        await HttpHelper.WriteResponseAsync(context.Response, response);
    }

    private static void Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        }
        else if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "30";
        }
    }
}

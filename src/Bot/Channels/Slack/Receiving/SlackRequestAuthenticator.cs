using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevBot.Bot.Channels.Slack.WebApi;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>
/// What every request of Slack's goes through: its size, its signature over the bytes as they came, and whether it was here
/// before. Only then is it read. What cannot be kept now is answered so that Slack sends it again.
/// </summary>
internal sealed class SlackRequestAuthenticator(
    SlackSignature signature,
    SlackReplayGuard replays,
    ILogger<SlackRequestAuthenticator> logger
)
{
    private const int LargestBody = 256 * 1024;

    /// <summary>How long a request may take; Slack gives up after three seconds.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    /// <summary>Lets a request in, or refuses it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="act">Acts on the body, and gives what is answered as JSON; null for an empty answer.</param>
    public async Task HandleAsync(HttpContext context, Func<string, CancellationToken, Task<object?>> act)
    {
        if (await BodyAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (IsCertificateCheck(body))
        {
            return;
        }

        var headers = context.Request.Headers;
        var signed = One(headers["X-Slack-Signature"]);
        if (signature.FindProblem(One(headers["X-Slack-Request-Timestamp"]), signed, body) is { } wrong)
        {
            Log.RequestRefused(logger, context.Request.Path, wrong);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await OnceAsync(context, signed!, Encoding.UTF8.GetString(body), act);
    }

    private async Task OnceAsync(
        HttpContext context,
        string signed,
        string body,
        Func<string, CancellationToken, Task<object?>> act
    )
    {
        switch (replays.Begin(signed))
        {
            case SlackReplayGuard.State.Done:
                return;
            case SlackReplayGuard.State.UnderWay:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case SlackReplayGuard.State.New:
                break;
        }

        var done = false;
        try
        {
            done = await ActAsync(context, body, act);
        }
        finally
        {
            if (done)
            {
                replays.Finish(signed);
            }
            else
            {
                replays.Forget(signed);
            }
        }
    }

    private async Task<bool> ActAsync(
        HttpContext context,
        string body,
        Func<string, CancellationToken, Task<object?>> act
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(TimeLimit);
        try
        {
            if (await act(body, limit.Token) is { } answer)
            {
                await context.Response.WriteAsJsonAsync(answer, SlackJson.Options, context.RequestAborted);
            }

            return true;
        }
        catch (JsonException)
        {
            Log.RequestRefused(logger, context.Request.Path, "cannot be read");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return true;
        }
        catch (SlackApiException problem)
        {
            PutOff(context, problem.Method, problem.Error);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            PutOff(context, "answer", "too_slow");
        }

        return false;
    }

    private void PutOff(HttpContext context, string method, string error)
    {
        Log.PutOff(logger, method, error);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private static string? One(StringValues header) => header.Count == 1 ? header[0] : null;

    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            return null;
        }

        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > LargestBody)
            {
                return null;
            }
        }

        return kept.ToArray();
    }

    // Slack looks at the certificate with an unsigned form; nothing is done for it.
    private static bool IsCertificateCheck(byte[] body) =>
        body.Length <= 1000
        && body.AsSpan().IndexOf("ssl_check=1"u8) >= 0
        && QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)) is var form
        && One(form.TryGetValue("ssl_check", out var check) ? check : default) == "1"
        && !form.ContainsKey("command")
        && !form.ContainsKey("payload");
}

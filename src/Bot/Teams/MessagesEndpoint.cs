using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using RevBot.Bot.Teams.AdaptiveCards;
using RevBot.Bot.Teams.Connector;
using RevBot.Bot.Teams.Protocol;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Teams;

/// <summary><c>POST /api/messages</c>: verifies, keeps the turn, says so at once. A button's request waits for its card.</summary>
internal sealed class MessagesEndpoint(
    Doorkeeper door,
    ConversationBook conversations,
    Roster roster,
    InvokeReplies invokes,
    ITurnQueue queue
)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string NoteType = "application/vnd.microsoft.activity.message";

    public async Task AnswerAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var (activity, reference, status) = await door.AdmitAsync(context.Request, cancellation);
        if (activity is null || reference is null)
        {
            Turn(context, status);
            return;
        }

        Note(activity, reference);
        var turn = ActivityTurns.TurnOf(activity, reference);
        if (activity.Type == "invoke")
        {
            await AnswerInvokeAsync(
                context,
                activity.Name,
                turn is null ? null : await WithEmailAsync(turn, reference, cancellation)
            );
        }
        else if (turn is not null)
        {
            await queue.PutAsync(await WithEmailAsync(turn, reference, cancellation), cancellation);
        }
    }

    private static void Turn(HttpContext context, int status)
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

    // Removing the bot ends what it may say by itself; anything else shows that the conversation is there.
    private void Note(Activity activity, ConversationReference reference)
    {
        if (activity is { Type: "installationUpdate", Action: "remove" })
        {
            conversations.Block(reference.ConversationId);
        }
        else if (activity.From?.Role is null or "user")
        {
            conversations.Keep(reference);
        }
    }

    private async Task<IncomingTurn> WithEmailAsync(
        IncomingTurn turn,
        ConversationReference reference,
        CancellationToken cancellation
    ) => turn with { Sender = await roster.KnowAsync(turn.Sender, reference, cancellation) };

    private async Task AnswerInvokeAsync(HttpContext context, string? name, IncomingTurn? turn)
    {
        var cancellation = context.RequestAborted;
        switch (name, turn)
        {
            case ("message/submitAction", { } rated):
                await queue.PutAsync(rated, cancellation);
                await WriteAsync(context, []);
                break;
            case ("message/submitAction", null):
                await WriteAsync(context, []);
                break;
            case ("adaptiveCard/action", { } pressed):
                await WriteAsync(context, await PressAsync(pressed, cancellation));
                break;
            case ("adaptiveCard/action", null):
                await WriteAsync(context, Refusal());
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status501NotImplemented;
                break;
        }
    }

    private async Task<JsonObject> PressAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        using var waiter = invokes.Open(turn.Key);
        if (waiter is null || !await queue.PutAsync(turn, cancellation))
        {
            return Reply(NoteType, "That is being answered already.");
        }

        return await waiter.WaitAsync(cancellation) switch
        {
            (true, { } card) => Reply(CardType, MessageWriter.InPlace(card)),
            (true, null) => Reply(NoteType, "Answered in a new message."),
            _ => Reply(NoteType, "Still working on it; the answer will be shown here."),
        };
    }

    private static JsonObject Reply(string type, JsonNode value) =>
        new()
        {
            ["statusCode"] = StatusCodes.Status200OK,
            ["type"] = type,
            ["value"] = value,
        };

    private static JsonObject Refusal() =>
        new()
        {
            ["statusCode"] = StatusCodes.Status400BadRequest,
            ["type"] = "application/vnd.microsoft.error",
            ["value"] = new JsonObject
            {
                ["code"] = "BadRequest",
                ["message"] = "RevBot does not know this button; ask again for a new card.",
            },
        };

    private static Task WriteAsync(HttpContext context, JsonObject body) =>
        context.Response.WriteAsJsonAsync(body, Activity.Json, context.RequestAborted);
}

using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// The bot as the SDK sees it: it puts what a person did into the inbox, and the answer goes out from there. Only a button's
/// request waits for its card.
/// </summary>
internal sealed class TeamsInboxHandler(
    ConversationReferenceStore conversations,
    MemberDirectory members,
    InvokeReplies invokes,
    ITurnQueue queue,
    TeamsPolicy policy
) : TeamsActivityHandler
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string NoteType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <inheritdoc/>
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        KeepConversation(turnContext.Activity, turnContext.TurnState.Get<TeamsConversation>());
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    ) => KeepAsync(turnContext, ActivityContentReader.ReadMessage, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => KeepAsync(turnContext, ActivityContentReader.ReadEdit, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken
    ) => KeepAsync(turnContext, ActivityContentReader.ReadReaction, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The SDK's own asks the connector about every new member; RevBot needs to know of itself only.</remarks>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => KeepAsync(turnContext, ActivityContentReader.ReadArrival, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => KeepAsync(turnContext, ActivityContentReader.ReadArrival, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        switch (turnContext.Activity.Name)
        {
            case "message/submitAction":
                await KeepAsync(turnContext, ActivityContentReader.ReadFeedback, cancellationToken);
                return CreateInvokeResponse(new JObject());
            case "adaptiveCard/action":
                return CreateInvokeResponse(await PressAsync(turnContext, cancellationToken));
            default:
                return new() { Status = (int)HttpStatusCode.NotImplemented };
        }
    }

    // Removing the bot ends what it may say by itself; anything else shows that the conversation is there.
    private void KeepConversation(Activity activity, TeamsConversation conversation)
    {
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" })
        {
            conversations.Block(conversation.ConversationId);
        }
        else if (activity.From?.Role is null or RoleTypes.User)
        {
            conversations.Keep(conversation);
        }
    }

    private async Task KeepAsync(
        ITurnContext context,
        Func<Activity, TurnContent?> read,
        CancellationToken cancellation
    )
    {
        if (await ReadTurnAsync(context, read, cancellation) is { } turn)
        {
            await queue.PutAsync(turn, cancellation);
        }
    }

    private async Task<IncomingTurn?> ReadTurnAsync(
        ITurnContext context,
        Func<Activity, TurnContent?> read,
        CancellationToken cancellation
    )
    {
        var conversation = context.TurnState.Get<TeamsConversation>();
        if (
            read(context.Activity) is not { } deed
            || ActivityTurns.MakeTurn(context.Activity, conversation, deed, needsDirectoryId: !policy.IsLocal)
                is not { } turn
        )
        {
            return null;
        }

        return turn with
        {
            Sender = await members.IdentifyAsync(turn.Sender, conversation, cancellation),
        };
    }

    private async Task<AdaptiveCardInvokeResponse> PressAsync(ITurnContext context, CancellationToken cancellation)
    {
        if (await ReadTurnAsync(context, ActivityContentReader.ReadPress, cancellation) is not { } turn)
        {
            return Refusal();
        }

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

    private static AdaptiveCardInvokeResponse Reply(string type, object value) =>
        new()
        {
            StatusCode = (int)HttpStatusCode.OK,
            Type = type,
            Value = value,
        };

    private static AdaptiveCardInvokeResponse Refusal() =>
        new()
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = ErrorType,
            Value = new Error("BadRequest", "RevBot does not know this button; ask again for a new card."),
        };
}

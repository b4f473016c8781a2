using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Channels.Teams.Protocol;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// The SDK's adapter behind RevBot's own door. It is given activities that <see cref="TeamsRequestAuthenticator"/> let in;
/// by itself, from a request, it takes none. It logs nothing: the SDK's lines name conversations.
/// </summary>
internal sealed class RevBotAdapter(ConnectorAuthentication authentication, TeamsPolicy policy)
    : CloudAdapter(authentication)
{
    /// <summary>Runs a bot's turn for an activity.</summary>
    /// <param name="inbound">Let in. The turn's state holds its <see cref="TeamsConversation"/>.</param>
    /// <param name="bot">What handles it.</param>
    /// <param name="cancellation">Ends the turn; a turn that is to be kept whatever the caller does takes none.</param>
    /// <returns>What goes back on the request; null for nothing.</returns>
    public async Task<InvokeResponse?> ReceiveAsync(InboundActivity inbound, IBot bot, CancellationToken cancellation)
    {
        var identity = CreateClaimsIdentity(policy.AppId);
        return await ProcessActivityAsync(
            new AuthenticateRequestResult
            {
                ClaimsIdentity = identity,
                ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity),
            },
            inbound.Activity,
            (context, stop) =>
            {
                context.TurnState.Add(inbound.Conversation);
                return bot.OnTurnAsync(context, stop);
            },
            cancellation
        );
    }

    /// <summary>Runs something in a conversation that was kept, with the connector's client for it.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="run">Sends by the context that it is given.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task ContinueAsync(TeamsConversation conversation, BotCallbackHandler run, CancellationToken cancellation)
    {
        // The SDK gives the activity that continues a conversation an id of chance, and replies would name it.
        var continuation = conversation.ToReference().GetContinuationActivity();
        continuation.Id = conversation.ActivityId;
        return ContinueConversationAsync(policy.AppId, continuation, run, cancellation);
    }
}

using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>
/// What the SDK's adapter asks for: clients of the connector, for allowed addresses only. It verifies nothing that comes in,
/// and so lets nothing in: that is done before the adapter.
/// </summary>
internal sealed class ConnectorAuthentication(
    TeamsPolicy policy,
    ServiceClientCredentialsFactory credentials,
    ConnectorHandler handler
) : BotFrameworkAuthentication
{
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly NoUserTokens UserTokens = new();

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    ) => throw NotHere();

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => throw NotHere();

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Clients(this);

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    ) => Task.FromResult<UserTokenClient>(UserTokens);

    private static UnauthorizedAccessException NotHere() =>
        new("Activities are let in by TeamsRequestAuthenticator alone.");

    private async Task<IConnectorClient> CreateClientAsync(string serviceUrl, CancellationToken cancellation)
    {
        if (!policy.MaySendTo(serviceUrl))
        {
            throw new ConnectorException(
                "The conversation's service address is not among RevBot:Teams:AllowedServiceHosts; nothing is sent there."
            );
        }

        var shown = await credentials.CreateCredentialsAsync(policy.AppId, null, null, true, cancellation);
#pragma warning disable CA2000 // The client disposes it; the handler behind it is shared and stays.
        var http = new HttpClient(handler, disposeHandler: false)
        {
            // Each try has its own limit; all of them together may wait as long as the connector asks.
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        var client = new ConnectorClient(new Uri(serviceUrl), shown, http, disposeHttpClient: true);
#pragma warning restore CA2000
        // Each client would learn the SDK's types anew, which takes longer than to send a message.
        client.SerializationSettings.ContractResolver = HttpHelper.BotMessageSerializerSettings.ContractResolver;
        client.DeserializationSettings.ContractResolver = HttpHelper.BotMessageSerializerSettings.ContractResolver;
        return client;
    }

    private sealed class Clients(ConnectorAuthentication authentication) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(
            string serviceUrl,
            string audience,
            CancellationToken cancellationToken
        ) => authentication.CreateClientAsync(serviceUrl, cancellationToken);
    }

    // RevBot signs nobody in; the adapter wants a client for it all the same.
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(
            string userId,
            string connectionName,
            string channelId,
            string magicCode,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName,
            Activity activity,
            string finalRedirect,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override Task SignOutUserAsync(
            string userId,
            string connectionName,
            string channelId,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId,
            string channelId,
            string includeFilter,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId,
            string connectionName,
            string[] resourceUrls,
            string channelId,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId,
            string connectionName,
            string channelId,
            TokenExchangeRequest exchangeRequest,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }
}

using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>
/// Gives the SDK's clients RevBot's own tokens. The SDK's credentials always ask login.microsoftonline.com first, so
/// neither another cloud nor a test could have a token endpoint of its own.
/// </summary>
/// <param name="tokens">Where tokens come from; null where no bot is set up: then nothing is shown.</param>
/// <param name="policy">The bot.</param>
internal sealed class ConnectorCredentials(ConnectorTokens? tokens, TeamsPolicy policy)
    : ServiceClientCredentialsFactory
{
    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, policy.AppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(policy.IsLocal);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string? audience,
        string? loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    ) => Task.FromResult<ServiceClientCredentials>(new Bearer(tokens));

    private sealed class Bearer(ConnectorTokens? tokens) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (tokens is not null)
            {
                request.Headers.Authorization = new("Bearer", await tokens.GetAsync(refused: null, cancellationToken));
            }
        }
    }
}

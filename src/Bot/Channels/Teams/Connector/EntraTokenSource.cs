using Azure.Core;
using Azure.Identity;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>Gets tokens by a certificate or a managed identity, through Microsoft's own library.</summary>
internal sealed class EntraTokenSource(TokenCredential credential, string scope) : ITokenSource
{
    /// <summary>The credential that the settings name.</summary>
    public static EntraTokenSource Create(TeamsSettings settings) =>
        new(
            settings.Credential == TeamsCredential.Certificate
                ? new ClientCertificateCredential(settings.TenantId, settings.AppId, settings.CertificateFile)
                : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.AppId)),
            settings.Scope
        );

    public async Task<AccessToken> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            return await credential.GetTokenAsync(new([scope]), cancellation);
        }
        catch (AuthenticationFailedException problem)
        {
            throw new ConnectorException(
                "Entra gave no token; check RevBot:Teams:AppId, TenantId and the certificate or managed identity.",
                problem
            );
        }
    }
}

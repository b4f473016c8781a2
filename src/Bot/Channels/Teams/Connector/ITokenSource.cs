using Azure.Core;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>Gets a new token for the connector from Entra.</summary>
internal interface ITokenSource
{
    /// <exception cref="ConnectorException">Entra refused or cannot be reached.</exception>
    Task<AccessToken> FetchAsync(CancellationToken cancellation);
}

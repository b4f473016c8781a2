using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>Exchanges the bot's secret for a token: the client-credentials grant of OAuth 2.0.</summary>
internal sealed class SecretTokenSource(HttpClient client, TeamsSettings settings, TimeProvider time) : ITokenSource
{
    public async Task<AccessToken> FetchAsync(CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.AppId!,
                ["client_secret"] = settings.AppPassword!.Reveal(),
                ["scope"] = settings.Scope,
            }
        );
        try
        {
            using var response = await client.PostAsync(settings.TokenAddress, form, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw new ConnectorException(
                    $"Entra gave no token ({(int)response.StatusCode}); check RevBot:Teams:AppId, AppPassword and TenantId."
                )
                {
                    Status = response.StatusCode,
                };
            }

            var granted = await response.Content.ReadFromJsonAsync<Granted>(cancellation);
            return granted is { Token.Length: > 0, ExpiresIn: > 0 }
                ? new(granted.Token, time.GetUtcNow().AddSeconds(Math.Min(granted.ExpiresIn, 86_400)))
                : throw new ConnectorException("Entra answered without a token.");
        }
        catch (Exception problem) when (problem is HttpRequestException or JsonException)
        {
            throw new ConnectorException("Entra cannot be reached for a token.", problem);
        }
    }

    private sealed record Granted(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in")] long ExpiresIn
    );
}

using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Teams.Tokens;

/// <summary>
/// Verifies the tokens that come with activities, as the Bot Connector's authentication asks: issuer, audience, RS256 by a
/// published key, lifetime. There is no way to leave any of it out.
/// </summary>
internal sealed class InboundTokens(TeamsSettings settings, SigningKeys keys, TimeProvider time)
{
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>What a token says, where it is good in itself; null where it is not.</summary>
    /// <exception cref="KeysUnavailableException">It cannot be verified now.</exception>
    public async Task<VerifiedToken?> VerifyAsync(string token, CancellationToken cancellation)
    {
        if (Read(token) is not { } read || await keys.FindAsync(read.Kid, cancellation) is not { } key)
        {
            return null;
        }

        var checkedToken = await handler.ValidateTokenAsync(token, Rules(key));
        return
            checkedToken.IsValid
            && read.TryGetPayloadValue<string>("serviceurl", out var url)
            && Uri.IsWellFormedUriString(url, UriKind.Absolute)
            ? new(url, Endorsements(key))
            : null;
    }

    // What can be refused by its looks needs no key to be looked for.
    private JsonWebToken? Read(string token)
    {
        try
        {
            if (token.Length > LongestToken || token.Count(letter => letter == '.') != 2)
            {
                return null;
            }

            var read = handler.ReadJsonWebToken(token);
            return
                read.Alg == SecurityAlgorithms.RsaSha256
                && read.Kid is { Length: > 0 and <= 200 }
                && !read.TryGetHeaderValue<JsonElement>("crit", out _)
                && read.Audiences.Count() == 1
                ? read
                : null;
        }
        catch (Exception problem) when (problem is ArgumentException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(JsonWebKey key) =>
        new()
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.AppId,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end
            && end > now - Skew
            && (from is not { } start || start <= now + Skew)
            && (from ?? end) <= end;
    }

    private static string[] Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ?
            [
                .. list.EnumerateArray()
                    .Where(one => one.ValueKind == JsonValueKind.String)
                    .Select(one => one.GetString()!),
            ]
        : value is IEnumerable<object> names ? [.. names.OfType<string>()]
        : [];
}

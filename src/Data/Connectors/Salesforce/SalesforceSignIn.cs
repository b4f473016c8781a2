using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// Gets access tokens: by the OAuth 2.0 client credentials flow where there is a secret, else by the JWT bearer flow
/// with a private key (RFC 7523).
/// </summary>
/// <param name="http">Follows no redirects.</param>
/// <param name="account">How to sign in.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class SalesforceSignIn(HttpClient http, SalesforceAccount account, TimeProvider time)
{
    private const int LongestAnswer = 64 * 1024;
    private const string JwtGrant = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    // Salesforce takes an assertion that ends within five minutes of its own clock.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan NotableSkew = TimeSpan.FromMinutes(1);

    private static readonly string[] OwnDomains =
    [
        ".salesforce.com",
        ".force.com",
        ".salesforce.mil",
        ".sfcrmproducts.cn",
    ];

    /// <summary>Gets a token.</summary>
    /// <exception cref="PassingFault">The server is busy or cannot be reached.</exception>
    /// <exception cref="SyncException">It refuses; the message holds nothing secret.</exception>
    public async Task<SalesforceSession> SignInAsync(CancellationToken cancellation)
    {
        var (status, body, date) = await PostAsync(time.GetUtcNow(), cancellation);
        if (
            status == HttpStatusCode.BadRequest
            && account.ClientSecret is null
            && date is { } theirs
            && (theirs - time.GetUtcNow()).Duration() > NotableSkew
        )
        {
            // The machine's clock is off; Salesforce's own counts.
            (status, body, _) = await PostAsync(theirs, cancellation);
        }

        using var answer = Parse(body);
        if (status == HttpStatusCode.OK && answer?.RootElement is { ValueKind: JsonValueKind.Object } root)
        {
            return new(
                InstanceOf(Text(root, "instance_url")),
                Text(root, "access_token") ?? throw NoToken(),
                Text(root, "id")
            );
        }

        if ((int)status >= 500 || status == HttpStatusCode.TooManyRequests)
        {
            throw new PassingFault($"the sign-in server answered {(int)status}");
        }

        var error = answer?.RootElement is { ValueKind: JsonValueKind.Object } refusal ? Code(refusal) : null;
        throw new SyncException(
            $"Salesforce does not let RevBot in ({error ?? $"status {(int)status}"}); check RevBot:Salesforce:LoginUrl, ClientId and {(account.ClientSecret is null ? "User and KeyFile, and that the user may use the app" : "ClientSecret, and that the app has a user to run as")} (docs/sync.md).",
            isInput: IsAboutCredentials(error)
        );
    }

    /// <summary>
    /// Whether the app's key, its secret, the user or the private key are refused, not the org or the way to it.
    /// </summary>
    private static bool IsAboutCredentials(string? error) =>
        error?.StartsWith("invalid_client", StringComparison.Ordinal) == true
        || error is "invalid_grant" or "invalid_app_access" or "unauthorized_client" or "inactive_user";

    private async Task<(HttpStatusCode Status, byte[] Body, DateTimeOffset? Date)> PostAsync(
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(account.LoginUrl, "/services/oauth2/token")
        );
        request.Content = new FormUrlEncodedContent(
            account.ClientSecret is { } secret
                ?
                [
                    new("grant_type", "client_credentials"),
                    new("client_id", account.ClientId),
                    new("client_secret", secret),
                ]
                : [new("grant_type", JwtGrant), new("assertion", Assertion(now))]
        );
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var body = await Bounded.ReadAsync(response, LongestAnswer, cancellation);
        return (response.StatusCode, body, response.Headers.Date);
    }

    private string Assertion(DateTimeOffset now)
    {
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(account.KeyFile!));
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new SyncException(
                "The file of RevBot:Salesforce:KeyFile has no RSA private key that can be read; give one in PEM without a password.",
                isInput: true
            );
        }

        // A factory that kept the key would use it after it is disposed of.
        var security = new RsaSecurityKey(key) { CryptoProviderFactory = new() { CacheSignatureProviders = false } };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = account.ClientId,
                Audience = Audience(account.LoginUrl),
                Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = account.User! },
                Expires = (now + Lifetime).UtcDateTime,
                SigningCredentials = new(security, SecurityAlgorithms.RsaSha256),
            }
        );
    }

    /// <summary>Whom an assertion is for: the common sign-in server, of sandboxes their own.</summary>
    private static string Audience(Uri login) =>
        login.IsLoopback ? login.GetLeftPart(UriPartial.Authority)
        : login.Host.StartsWith("test.", StringComparison.OrdinalIgnoreCase)
        || login.Host.Contains(".sandbox.", StringComparison.OrdinalIgnoreCase)
            ? "https://test.salesforce.com"
        : "https://login.salesforce.com";

    /// <summary>The token is sent there: it must be Salesforce's, or the very host that was asked.</summary>
    private Uri InstanceOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var instance)
        && instance.UserInfo.Length == 0
        && (
            (
                instance.Scheme == Uri.UriSchemeHttps
                && (
                    IsOwn(instance.Host)
                    || string.Equals(instance.Host, account.LoginUrl.Host, StringComparison.OrdinalIgnoreCase)
                )
            ) || (instance.Scheme == Uri.UriSchemeHttp && instance.IsLoopback && account.LoginUrl.IsLoopback)
        )
            ? instance
            : throw new SyncException(
                "Salesforce's sign-in names an address for the data that is none of Salesforce's; nothing was sent there. Check RevBot:Salesforce:LoginUrl."
            );

    private static bool IsOwn(string host) =>
        OwnDomains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    private static SyncException NoToken() =>
        new("Salesforce's sign-in gave no token; check RevBot:Salesforce:LoginUrl.");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    /// <summary>One word such as invalid_grant; whatever else stands there could repeat what was sent.</summary>
    private static string? Code(JsonElement json) =>
        Text(json, "error") is { Length: <= 60 } word
        && word.All(letter => char.IsAsciiLetterLower(letter) || letter == '_')
            ? word
            : null;

    private static JsonDocument? Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

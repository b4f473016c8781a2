using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

/// <summary>
/// A small OpenID provider on loopback: discovery, keys, authorization with code and PKCE, token, end of session. It
/// approves at once, as the person whom a test names, and can be told to get one thing wrong.
/// </summary>
internal sealed class SignInService : IAsyncDisposable
{
    public const string Client = "revbot";
    public const string Secret = "the-secret-of-the-client";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA strangerKey = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge, string Back)> codes = new(
        StringComparer.Ordinal
    );

    private SignInService(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>What the identity token says beside the usual.</summary>
    public Dictionary<string, object> Claims { get; } = new(StringComparer.Ordinal);

    public string Subject { get; set; } = "subject-1";

    public string? Issuer { get; set; }

    public string Audience { get; set; } = Client;

    public DateTime Expires { get; set; } = DateTime.MaxValue;

    public string? Nonce { get; set; }

    public bool SignsWithAnotherKey { get; set; }

    public bool HasEndOfSession { get; set; } = true;

    /// <summary>How many codes were exchanged with the right secret, address and verifier.</summary>
    public int Exchanged { get; private set; }

    /// <summary>Where sessions were ended, with their addresses back.</summary>
    public List<string> Ended { get; } = [];

    public static async Task<SignInService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new SignInService(builder.Build());
        service.Map();
        await service.app.StartAsync();
        return service;
    }

    /// <summary>The settings with which RevBot uses it.</summary>
    public Dictionary<string, string?> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["RevBot:Web:Key"] = "a secret of thirty-two characters or more",
            ["RevBot:SignIn:Authority"] = Address,
            ["RevBot:SignIn:ClientId"] = Client,
            ["RevBot:SignIn:ClientSecret"] = Secret,
        };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        strangerKey.Dispose();
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", DescribeAsync);
        app.MapGet("/keys", context => context.Response.WriteAsJsonAsync(new { keys = new[] { Published() } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", ExchangeAsync);
        app.MapGet(
            "/end",
            context =>
            {
                Ended.Add(context.Request.Query["post_logout_redirect_uri"].ToString());
                context.Response.Redirect(
                    context.Request.Query["post_logout_redirect_uri"]
                        + "?state="
                        + Uri.EscapeDataString(context.Request.Query["state"].ToString())
                );
                return Task.CompletedTask;
            }
        );
    }

    private Task DescribeAsync(HttpContext context)
    {
        var description = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
            ["code_challenge_methods_supported"] = new[] { "S256" },
        };
        if (HasEndOfSession)
        {
            description["end_session_endpoint"] = Address + "/end";
        }

        return context.Response.WriteAsJsonAsync(description);
    }

    private Dictionary<string, string> Published()
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        return new(StringComparer.Ordinal)
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = "1",
            ["n"] = WebEncoders.Base64UrlEncode(parts.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(parts.Exponent!),
        };
    }

    private Task Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        if (
            asked["response_type"] != "code"
            || asked["client_id"] != Client
            || asked["code_challenge_method"] != "S256"
        )
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString(), asked["redirect_uri"].ToString());
        context.Response.Redirect(
            QueryHelpers.AddQueryString(
                asked["redirect_uri"].ToString(),
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["code"] = code,
                    ["state"] = asked["state"].ToString(),
                }
            )
        );
        return Task.CompletedTask;
    }

    private async Task ExchangeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var verified = WebEncoders.Base64UrlEncode(
            SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))
        );
        if (
            !codes.Remove(form["code"].ToString(), out var given)
            || form["client_id"] != Client
            || form["client_secret"] != Secret
            || form["redirect_uri"] != given.Back
            || verified != given.Challenge
        )
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
            return;
        }

        Exchanged++;
        await context.Response.WriteAsJsonAsync(
            new
            {
                access_token = "unused",
                token_type = "Bearer",
                expires_in = 300,
                id_token = Token(given.Nonce),
            }
        );
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var expires = Expires == DateTime.MaxValue ? now.AddMinutes(5) : Expires;
        var claims = new Dictionary<string, object>(Claims, StringComparer.Ordinal)
        {
            ["sub"] = Subject,
            ["nonce"] = Nonce ?? nonce,
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer ?? Address,
                Audience = Audience,
                IssuedAt = expires.AddMinutes(-5),
                NotBefore = expires.AddMinutes(-5),
                Expires = expires,
                Claims = claims,
                SigningCredentials = new(
                    new RsaSecurityKey(SignsWithAnotherKey ? strangerKey : key) { KeyId = "1" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
    }
}

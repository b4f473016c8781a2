using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>
/// Microsoft's side on loopback: OpenID metadata, published keys, the token endpoint, and a connector that records what it
/// gets and fails on demand. Real HTTP, no accounts.
/// </summary>
internal sealed class MicrosoftStandIn : IAsyncDisposable
{
    public const string AppId = "22222222-2222-4222-8222-222222222222";
    public const string TenantId = "11111111-1111-4111-8111-111111111111";
    public const string Issuer = "https://api.botframework.com";
    public const string Secret = "local-secret";
    private readonly WebApplication app;
    private int tokens;
    private int messages;

    private MicrosoftStandIn(WebApplication app) => this.app = app;

    public SigningKey Key { get; } = SigningKey.Common("key-1");

    /// <summary>Keys that are published.</summary>
    public ConcurrentDictionary<string, SigningKey> Keys { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>Told of each call as it comes.</summary>
    public Action<ConnectorCall>? Heard { get; set; }

    /// <summary>Statuses that the connector answers before it works, each with an error's sub-code and a wait.</summary>
    public ConcurrentQueue<(int Status, string? Code, int? RetryAfter)> Faults { get; } = new();

    /// <summary>Members by conversation.</summary>
    public ConcurrentDictionary<string, JsonArray> Members { get; } = new(StringComparer.Ordinal);

    public int KeyFetches { get; private set; }

    public int TokenFetches => tokens;

    public bool KeysFail { get; set; }

    /// <summary>Tokens up to this number are refused by the connector.</summary>
    public int RefusedTokens { get; set; }

    public string Root => app.Urls.Single();

    public string ServiceUrl => Root + "/amer/";

    public string ServiceHost => "127.0.0.1:" + new Uri(Root).Port.ToString(CultureInfo.InvariantCulture);

    public static async Task<MicrosoftStandIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var standIn = new MicrosoftStandIn(app);
        standIn.Keys["key-1"] = standIn.Key;
        app.MapGet("/v1/.well-known/openidconfiguration", standIn.MetadataAsync);
        app.MapGet("/v1/.well-known/keys", standIn.KeysAsync);
        app.MapPost("/token", standIn.TokenAsync);
        app.Map("/amer/{**rest}", standIn.ConnectAsync);
        app.MapGet("/elsewhere", () => "never");
        await app.StartAsync(CancellationToken.None);
        return standIn;
    }

    /// <summary>The claims of a good token.</summary>
    public JsonObject Claims()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new()
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
        };
    }

    public string Token() => Key.Sign(Claims());

    /// <summary>What was sent to conversations, without typing.</summary>
    public IReadOnlyList<ConnectorCall> Sent =>
        [.. Calls.Where(call => call.Body?["type"]?.GetValue<string>() == "message")];

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var key in Keys.Values.Append(Key).Distinct())
        {
            key.Dispose();
        }
    }

    private Task MetadataAsync(HttpContext context)
    {
        KeyFetches++;
        if (KeysFail)
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }

        return WriteAsync(context, 200, new() { ["issuer"] = Issuer, ["jwks_uri"] = Root + "/v1/.well-known/keys" });
    }

    private Task KeysAsync(HttpContext context) =>
        WriteAsync(context, 200, new() { ["keys"] = new JsonArray([.. Keys.Values.Select(key => key.Published())]) });

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var isGood =
            form["client_id"] == AppId
            && form["client_secret"] == Secret
            && form["grant_type"] == "client_credentials"
            && form["scope"] == Issuer + "/.default";
        await (
            isGood
                ? WriteAsync(
                    context,
                    200,
                    new() { ["access_token"] = $"token-{Interlocked.Increment(ref tokens)}", ["expires_in"] = 3599 }
                )
                : WriteAsync(context, 401, new() { ["error"] = "invalid_client" })
        );
    }

    private async Task ConnectAsync(HttpContext context, string rest)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var authorization = context.Request.Headers.Authorization.ToString();
        var call = new ConnectorCall(
            context.Request.Method,
            context.Request.Path.Value! + context.Request.QueryString,
            authorization,
            text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject()
        );
        Calls.Enqueue(call);
        Heard?.Invoke(call);
        var number = authorization.StartsWith("Bearer token-", StringComparison.Ordinal)
            ? int.Parse(authorization.AsSpan("Bearer token-".Length), CultureInfo.InvariantCulture)
            : 0;
        if (number <= RefusedTokens)
        {
            await WriteAsync(context, 401, new() { ["message"] = "Authorization has been denied for this request." });
        }
        else if (Faults.TryDequeue(out var fault))
        {
            await FailAsync(context, fault);
        }
        else
        {
            await WorkAsync(context, Uri.UnescapeDataString(rest));
        }
    }

    private Task FailAsync(HttpContext context, (int Status, string? Code, int? RetryAfter) fault)
    {
        if (fault.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (fault.Status is 302)
        {
            context.Response.Headers.Location = Root + "/elsewhere";
        }

        return WriteAsync(
            context,
            fault.Status,
            new()
            {
                ["error"] = new JsonObject { ["code"] = "Failed", ["subCode"] = fault.Code },
            }
        );
    }

    private Task WorkAsync(HttpContext context, string rest)
    {
        var parts = rest.Split('/');
        return (context.Request.Method, parts) switch
        {
            ("GET", [_, _, var of, "pagedmembers"]) => PageAsync(context, of),
            ("GET", [_, _, var of, "members", var id]) => MemberAsync(context, of, id),
            ("POST", ["v3", "conversations"]) => WriteAsync(context, 201, new() { ["id"] = "a:opened" }),
            ("PUT", _) => WriteAsync(context, 200, []),
            _ => WriteAsync(
                context,
                201,
                new() { ["id"] = $"m-{Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture)}" }
            ),
        };
    }

    // Pages of one member, so that every roster of two has two pages.
    private Task PageAsync(HttpContext context, string of)
    {
        if (!Members.TryGetValue(of, out var members))
        {
            return WriteAsync(context, 404, []);
        }

        var at = int.TryParse(context.Request.Query["continuationToken"], CultureInfo.InvariantCulture, out var page)
            ? page
            : 0;
        var answer = new JsonObject
        {
            ["members"] = new JsonArray([.. members.Skip(at).Take(1).Select(one => one!.DeepClone())]),
        };
        if (at + 1 < members.Count)
        {
            answer["continuationToken"] = (at + 1).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, 200, answer);
    }

    private Task MemberAsync(HttpContext context, string of, string id) =>
        Members.TryGetValue(of, out var members)
        && members.FirstOrDefault(one => one!["id"]!.GetValue<string>() == id) is JsonObject member
            ? WriteAsync(context, 200, member)
            : WriteAsync(context, 404, []);

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }
}

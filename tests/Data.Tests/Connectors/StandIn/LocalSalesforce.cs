using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>
/// A Salesforce org on this machine: real HTTP, the documented shapes of sign-in, describe, queryAll with its pages,
/// query jobs of Bulk API 2.0, the log of deletions, limits and errors. Its clock is the test's.
/// </summary>
internal sealed partial class LocalSalesforce : IAsyncDisposable
{
    public const string ClientId = "3MVG9consumer";
    public const string ClientSecret = "secret-of-the-app";
    public const string User = "revbot@acme.example";
    public const string Version = "62.0";

    private static readonly JsonSerializerOptions Json = new();

    private readonly WebApplication app;
    private readonly Dictionary<string, List<Dictionary<string, object?>>> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Job> jobs = new(StringComparer.Ordinal);
    private readonly HashSet<string> tokens = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int numbers;

    private LocalSalesforce(WebApplication app) => this.app = app;

    /// <summary>The public half of the key that assertions are signed with.</summary>
    public RSA? Key { get; set; }

    /// <summary>The org's id.</summary>
    public string Org { get; set; } = "00D000000000001EAA";

    /// <summary>How many ids an answer of the log of deletions holds.</summary>
    public int MostInLog { get; set; } = 600_000;

    /// <summary>How far the log of deletions lags behind.</summary>
    public TimeSpan LogLag { get; set; }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public int PageSize { get; set; } = 2000;

    /// <summary>Whether each page but the last one leads to one with the same rows.</summary>
    public bool RepeatsPages { get; set; }

    public (long Used, long Most) Usage { get; set; } = (100, 100_000);

    /// <summary>Answers instead of the org where it gives true; sees every call's path with its query.</summary>
    public Func<HttpContext, string, Task<bool>> Instead { get; set; } = (_, _) => Task.FromResult(false);

    public Dictionary<string, LocalObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Every path that was asked for, with its query, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What is given as the place of the data instead of this server; null for this server.</summary>
    public string? OtherInstance { get; set; }

    public Uri Address => new(app.Urls.First());

    public int SignIns { get; private set; }

    public static async Task<LocalSalesforce> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var org = new LocalSalesforce(app);
        app.Run(org.AnswerAsync);
        await app.StartAsync();
        return org;
    }

    public LocalObject Add(LocalObject added) => Objects[added.Name] = added;

    /// <summary>No token that was given holds any more.</summary>
    public void ExpireTokens()
    {
        lock (gate)
        {
            tokens.Clear();
        }
    }

    /// <summary>What is in the recycle bin goes for good, and the log of deletions begins anew now.</summary>
    public void EmptyRecycleBin()
    {
        foreach (var found in Objects.Values)
        {
            found.Rows.RemoveAll(row => row.GetValueOrDefault("IsDeleted") is true);
            found.Deletions.Clear();
            found.LogFrom = Now;
        }
    }

    /// <summary>Every place of a query and every job is forgotten.</summary>
    public void ForgetQueries()
    {
        lock (gate)
        {
            queries.Clear();
            jobs.Clear();
        }
    }

    public static Task WriteErrorAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new[] { new { message, errorCode = code } });
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + Uri.UnescapeDataString(context.Request.QueryString.Value ?? "");
        context.Response.Headers.Date = Now.ToString("R", CultureInfo.InvariantCulture);
        context.Response.Headers["Sforce-Limit-Info"] = string.Create(
            CultureInfo.InvariantCulture,
            $"api-usage={Usage.Used}/{Usage.Most}"
        );
        lock (gate)
        {
            Asked.Add(path);
        }

        if (await Instead(context, path))
        {
            return;
        }

        if (context.Request.Path == "/services/oauth2/token")
        {
            await SignInAsync(context);
            return;
        }

        var token = context.Request.Headers.Authorization.ToString();
        bool isKnown;
        lock (gate)
        {
            isKnown =
                token.StartsWith("Bearer ", StringComparison.Ordinal) && tokens.Contains(token["Bearer ".Length..]);
        }

        if (!isKnown)
        {
            await WriteErrorAsync(context, 401, "INVALID_SESSION_ID", "Session expired or invalid");
            return;
        }

        await DataAsync(context, context.Request.Path.Value!);
    }

    private async Task DataAsync(HttpContext context, string path)
    {
        var root = $"/services/data/v{Version}/";
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            await WriteErrorAsync(context, 404, "NOT_FOUND", "The requested resource does not exist");
            return;
        }

        var parts = path[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        await (
            parts switch
            {
                ["sobjects"] => WriteAsync(
                    context,
                    new
                    {
                        encoding = "UTF-8",
                        sobjects = Objects
                            .Values.Select(found => new { name = found.Name, queryable = true })
                            .ToArray(),
                    }
                ),
                ["sobjects", var name, "describe"] => WriteAsync(context, Objects[name].Describe()),
                ["sobjects", var name, "deleted"] => DeletedAsync(context, Objects[name]),
                ["query"] => CountAsync(context, context.Request.Query["q"].ToString()),
                ["queryAll"] => QueryAsync(context, context.Request.Query["q"].ToString()),
                ["query", var place] => MoreAsync(context, place),
                ["jobs", "query"] => CreateJobAsync(context),
                ["jobs", "query", var job] => LookAtJobAsync(context, job),
                ["jobs", "query", var job, "results"] => ResultsAsync(context, job),
                _ => WriteErrorAsync(context, 404, "NOT_FOUND", "The requested resource does not exist"),
            }
        );
    }

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(
            text.EndsWith("+0000", StringComparison.Ordinal) ? text[..^5] + "Z" : text,
            CultureInfo.InvariantCulture
        );

    /// <summary>As the org writes moments in pages.</summary>
    public static string Written(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    private static void Require(bool isKnown, string what)
    {
        if (!isKnown)
        {
            throw new NotSupportedException($"The stand-in does not know: {what}");
        }
    }

    private static Task WriteAsync(HttpContext context, object answer)
    {
        context.Response.ContentType = "application/json;charset=UTF-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(answer, Json));
    }
}

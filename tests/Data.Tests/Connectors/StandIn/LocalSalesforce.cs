using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

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
    public const string Org = "00D000000000001EAA";
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

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public int PageSize { get; set; } = 2000;

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

    private async Task SignInAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        SignIns++;
        if (
            form["grant_type"] == "client_credentials"
                ? form["client_id"] == ClientId && form["client_secret"] == ClientSecret
                : form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
                    && await IsSignedAsync(form["assertion"].ToString())
        )
        {
            string token;
            lock (gate)
            {
                token = $"00D!token{++numbers}";
                tokens.Add(token);
            }

            await WriteAsync(
                context,
                new
                {
                    access_token = token,
                    signature = "c2ln",
                    scope = "api",
                    instance_url = OtherInstance ?? Address.GetLeftPart(UriPartial.Authority),
                    id = $"https://login.salesforce.com/id/{Org}/005000000000001AAA",
                    token_type = "Bearer",
                    issued_at = Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                }
            );
            return;
        }

        context.Response.StatusCode = 400;
        await WriteAsync(context, new { error = "invalid_grant", error_description = "authentication failure" });
    }

    private async Task<bool> IsSignedAsync(string assertion)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(
            assertion,
            new()
            {
                ValidIssuer = ClientId,
                ValidAudience = Address.GetLeftPart(UriPartial.Authority),
                IssuerSigningKey = new RsaSecurityKey(Key),
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                LifetimeValidator = (_, ends, _, _) => ends > Now.UtcDateTime && ends <= Now.UtcDateTime.AddMinutes(5),
            }
        );
        return result.IsValid && result.Claims["sub"] as string == User;
    }

    private Task DeletedAsync(HttpContext context, LocalObject found)
    {
        var (from, to) = (
            Moment(context.Request.Query["start"].ToString()),
            Moment(context.Request.Query["end"].ToString())
        );
        if (to - from < TimeSpan.FromMinutes(1) || Now - from > TimeSpan.FromDays(30))
        {
            return WriteErrorAsync(context, 400, "INVALID_REPLICATION_DATE", "startDate must be before endDate");
        }

        return WriteAsync(
            context,
            new
            {
                deletedRecords = found
                    .Deletions.Where(deleted => deleted.At >= from && deleted.At <= to)
                    .Select(deleted => new { deletedDate = Written(deleted.At), id = deleted.Id })
                    .ToArray(),
                earliestDateAvailable = Written(Now.AddDays(-30)),
                latestDateCovered = Written(to),
            }
        );
    }

    private async Task QueryAsync(HttpContext context, string soql)
    {
        var (rows, columns, name) = Run(soql);
        if (rows is null)
        {
            await WriteErrorAsync(context, 400, "INVALID_FIELD", $"No such column '{columns[0]}' on entity '{name}'.");
            return;
        }

        var id = $"01g{Interlocked.Increment(ref numbers):000000000000}";
        lock (gate)
        {
            queries[id] = rows;
        }

        await PageAsync(context, id, 0, columns, name);
    }

    private Task CountAsync(HttpContext context, string soql)
    {
        const string Count = "SELECT COUNT() FROM ";
        Require(soql.StartsWith(Count, StringComparison.Ordinal), soql);
        var rows = Objects[soql[Count.Length..]].Rows.Count(row => row.GetValueOrDefault("IsDeleted") is not true);
        return WriteAsync(
            context,
            new
            {
                totalSize = rows,
                done = true,
                records = Array.Empty<object>(),
            }
        );
    }

    private async Task MoreAsync(HttpContext context, string place)
    {
        var (id, start) = (place.Split('-')[0], int.Parse(place.Split('-')[1], CultureInfo.InvariantCulture));
        if (!queries.TryGetValue(id, out var rows))
        {
            await WriteErrorAsync(context, 400, "INVALID_QUERY_LOCATOR", "invalid query locator");
            return;
        }

        await PageAsync(context, id, start, [.. rows[0].Keys], "Any");
    }

    private Task PageAsync(HttpContext context, string id, int start, IReadOnlyList<string> columns, string name)
    {
        var rows = queries[id];
        var page = rows.Skip(start).Take(PageSize).ToList();
        var next = start + page.Count;
        var answer = new Dictionary<string, object?>
        {
            ["totalSize"] = rows.Count,
            ["done"] = next >= rows.Count,
            ["records"] = page.Select(row =>
                columns
                    .ToDictionary(column => column, column => row.GetValueOrDefault(column))
                    .Prepend(
                        new(
                            "attributes",
                            new { type = name, url = $"/services/data/v{Version}/sobjects/{name}/{row["Id"]}" }
                        )
                    )
                    .ToDictionary()
            ),
        };
        if (next < rows.Count)
        {
            answer["nextRecordsUrl"] = $"/services/data/v{Version}/query/{id}-{next}";
        }

        return WriteAsync(context, answer);
    }

    private async Task CreateJobAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var soql = body.RootElement.GetProperty("query").GetString()!;
        var (rows, columns, name) = Run(soql);
        if (
            rows is null
            || !Objects[name].IsBulk
            || body.RootElement.GetProperty("operation").GetString() != "queryAll"
        )
        {
            await WriteErrorAsync(context, 400, "API_ERROR", $"Entity '{name}' is not supported by the Bulk API.");
            return;
        }

        var id = $"750{Interlocked.Increment(ref numbers):000000000000}";
        lock (gate)
        {
            jobs[id] = new(rows, columns, name);
        }

        await WriteAsync(context, Describe(id, "UploadComplete"));
    }

    private Task LookAtJobAsync(HttpContext context, string id) =>
        jobs.TryGetValue(id, out var job)
            ? WriteAsync(context, Describe(id, job.Looks++ == 0 ? "InProgress" : "JobComplete"))
            : WriteErrorAsync(context, 404, "NOT_FOUND", "The requested resource does not exist");

    private static object Describe(string id, string state) =>
        new
        {
            id,
            operation = "queryAll",
            state,
            concurrencyMode = "Parallel",
            contentType = "CSV",
            apiVersion = 62.0,
            lineEnding = "LF",
            columnDelimiter = "COMMA",
        };

    private async Task ResultsAsync(HttpContext context, string id)
    {
        if (!jobs.TryGetValue(id, out var job))
        {
            await WriteErrorAsync(context, 404, "NOT_FOUND", "The requested resource does not exist");
            return;
        }

        var most = int.Parse(context.Request.Query["maxRecords"].ToString(), CultureInfo.InvariantCulture);
        var locator = context.Request.Query["locator"].ToString();
        var start =
            locator.Length == 0
                ? 0
                : int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(locator)), CultureInfo.InvariantCulture);
        var count = Math.Min(most, job.Rows.Count - start);
        var next =
            start + count < job.Rows.Count
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes((start + count).ToString(CultureInfo.InvariantCulture)))
                : "null";
        context.Response.ContentType = "text/csv";
        context.Response.Headers["Sforce-Locator"] = next;
        context.Response.Headers["Sforce-NumberOfRecords"] = count.ToString(CultureInfo.InvariantCulture);
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(false));
        await writer.WriteAsync(string.Join(',', job.Columns.Select(column => $"\"{column}\"")) + "\n");
        for (var place = start; place < start + count; place++)
        {
            await writer.WriteAsync(
                string.Join(',', job.Columns.Select(column => Csv(job.Rows[place].GetValueOrDefault(column)))) + "\n"
            );
        }
    }

    private static string Csv(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "\"true\"" : "\"false\"",
            string text when text.EndsWith("+0000", StringComparison.Ordinal) => $"\"{text[..^5]}Z\"",
            // As bulk jobs write numbers.
            decimal number => $"\"{number.ToString("0.0#####", CultureInfo.InvariantCulture)}\"",
            _ =>
                $"\"{Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        };

    /// <summary>The rows of a query, with its columns alone; no rows and the unknown column where there is one.</summary>
    private (List<Dictionary<string, object?>>? Rows, IReadOnlyList<string> Columns, string Name) Run(string soql)
    {
        var parts = Soql().Match(soql);
        Require(parts.Success, soql);
        var found = Objects[parts.Groups["object"].Value];
        var columns = parts.Groups["columns"].Value.Split(", ");
        if (columns.FirstOrDefault(column => !found.Has(column)) is { } unknown)
        {
            return (null, [unknown], found.Name);
        }

        return (
            [
                .. found
                    .Rows.Where(Filter(parts.Groups["where"].Value, found))
                    .Select(row => columns.ToDictionary(column => column, row.GetValueOrDefault)),
            ],
            columns,
            found.Name
        );
    }

    private Func<Dictionary<string, object?>, bool> Filter(string where, LocalObject found)
    {
        if (where.Length == 0)
        {
            return _ => true;
        }

        if (where.StartsWith("Id IN ", StringComparison.Ordinal))
        {
            return row => where.Contains($"'{row["Id"]}'", StringComparison.Ordinal);
        }

        if (where.Split('.') is [var relationship, var rest] && rest.StartsWith("Type = ", StringComparison.Ordinal))
        {
            var prefix = Objects[rest.Split('\'')[1]].KeyPrefix;
            var field = found
                .Fields.Single(name => name.Contains($"/{relationship}>", StringComparison.Ordinal))
                .Split(':')[0];
            return row => row[field] is string id && id.StartsWith(prefix, StringComparison.Ordinal);
        }

        var (name, from) = (where.Split(" >= ")[0], Moment(where.Split(" >= ")[1]));
        Require(found.Has(name), where);
        return row => Moment((string)row[name]!) >= from;
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

    private sealed class Job(List<Dictionary<string, object?>> rows, IReadOnlyList<string> columns, string name)
    {
        public List<Dictionary<string, object?>> Rows => rows;

        public IReadOnlyList<string> Columns => columns;

        public string Name => name;

        public int Looks { get; set; }
    }

    [GeneratedRegex(@"^SELECT (?<columns>.+?) FROM (?<object>\w+)( WHERE (?<where>.+))?$")]
    private static partial Regex Soql();
}

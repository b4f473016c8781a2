using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using Polly;
using Polly.Retry;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// Calls the REST API: signs in, renews an expired session once, calls again what may pass, leaves the last tenth of
/// the day's calls to others, and bounds every answer.
/// </summary>
/// <param name="http">Follows no redirects and keeps no cookies.</param>
/// <param name="account">How to sign in.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class SalesforceClient(HttpClient http, SalesforceAccount account, TimeProvider time)
{
    private const int MostRetries = 5;
    private const long LargestJson = 64L << 20;
    private const double MostUsed = 0.9;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly SalesforceSignIn signIn = new(http, account, time);
    private readonly ResiliencePipeline retries = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(
            new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<PassingFault>(),
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = account.FirstWait,
                MaxDelay = LongestWait,
                DelayGenerator = tried => ValueTask.FromResult(((PassingFault)tried.Outcome.Exception!).Wait),
            }
        )
        .Build();

    private SalesforceSession? session;
    private (long Used, long Most)? usage;

    /// <summary>Calls made so far, those that failed among them.</summary>
    public int Calls { get; private set; }

    /// <summary>What the server's clock said last; the machine's before the first answer.</summary>
    public Instant ServerTime { get; private set; } = Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The org's id. Signs in if that was not done yet.</summary>
    public async Task<string> OrgAsync(CancellationToken cancellation) =>
        (await RetriedAsync(SessionAsync, cancellation)).Org;

    /// <summary>The path of a resource of the API.</summary>
    public string Path(string resource) => $"/services/data/v{account.ApiVersion}/{resource}";

    /// <summary>Reads a resource as JSON. The caller disposes of it.</summary>
    /// <param name="path">From the root, as <see cref="Path"/> makes it or Salesforce gave it.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="SalesforceFault">Salesforce refuses.</exception>
    /// <exception cref="SyncException">It keeps failing, or calls have run short.</exception>
    public Task<JsonDocument> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, path, null, JsonAsync, cancellation);

    /// <summary>Sends JSON and reads the answer as JSON. The caller disposes of it.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="body">What to send.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<JsonDocument> PostAsync(string path, byte[] body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, body, JsonAsync, cancellation);

    /// <summary>
    /// Calls, and hands a good response to a reader; what the reader finds broken is asked for again.
    /// </summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">From the root.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <param name="read">Reads the response; may be called again with another.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<T> SendAsync<T>(
        HttpMethod method,
        string path,
        byte[]? body,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellation
    ) => RetriedAsync(inner => TryAsync(method, path, body, read, inner), cancellation);

    private async Task<T> RetriedAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await retries.ExecuteAsync(async inner => await Passing(call, inner), cancellation);
        }
        catch (PassingFault problem)
        {
            throw new SyncException(
                $"Salesforce could not be read ({problem.Message}), tried {MostRetries + 1} times; what came by then is kept, and the next sync goes on from there.",
                problem
            );
        }
    }

    /// <summary>What goes wrong on the way may go well the next time.</summary>
    private async Task<T> Passing<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(account.CallLimit);
        try
        {
            return await call(limited.Token);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new PassingFault("the connection failed", inner: problem);
        }
        catch (JsonException problem)
        {
            throw new PassingFault("an answer was no JSON", inner: problem);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new PassingFault("it did not answer in time", inner: problem);
        }
    }

    private async Task<SalesforceSession> SessionAsync(CancellationToken cancellation) =>
        session ??= await signIn.SignInAsync(cancellation);

    private async Task<T> TryAsync<T>(
        HttpMethod method,
        string path,
        byte[]? body,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellation
    )
    {
        for (var isRenewed = false; ; isRenewed = true)
        {
            var current = await SessionAsync(cancellation);
            RequireCalls();
            using var request = new HttpRequestMessage(method, AddressOf(current, path));
            request.Headers.Authorization = new("Bearer", current.Token);
            request.Headers.TryAddWithoutValidation("Sforce-Query-Options", "batchSize=2000");
            if (body is not null)
            {
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }

            Calls++;
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            Note(response.Headers);
            if (response.IsSuccessStatusCode)
            {
                return await read(response, cancellation);
            }

            if (response.StatusCode == HttpStatusCode.Unauthorized && !isRenewed)
            {
                session = null;
                continue;
            }

            throw await FaultAsync(response, current, cancellation);
        }
    }

    /// <summary>Only where the session is: a path that leads elsewhere would take the token there.</summary>
    private static Uri AddressOf(SalesforceSession session, string path) =>
        path.StartsWith("/services/data/", StringComparison.Ordinal)
        && Uri.TryCreate(session.Instance, path, out var address)
        && string.Equals(address.Authority, session.Instance.Authority, StringComparison.OrdinalIgnoreCase)
            ? address
            : throw new SyncException(
                "Salesforce named an address for more rows that is not in its API; nothing was sent there."
            );

    private void Note(HttpResponseHeaders headers)
    {
        if (headers.Date is { } date)
        {
            ServerTime = Instant.FromDateTimeOffset(date);
        }

        if (
            headers.TryGetValues("Sforce-Limit-Info", out var found)
            && string.Join(',', found) is var text
            && text.IndexOf("api-usage=", StringComparison.OrdinalIgnoreCase) is var start and >= 0
            && text[(start + "api-usage=".Length)..].Split(',', ';')[0].Split('/') is [var used, var most]
            && long.TryParse(used, System.Globalization.CultureInfo.InvariantCulture, out var one)
            && long.TryParse(most, System.Globalization.CultureInfo.InvariantCulture, out var all)
        )
        {
            usage = (one, all);
        }
    }

    private void RequireCalls()
    {
        if (usage is (var used, > 0 and var most) && used >= MostUsed * most)
        {
            throw new SyncException(
                $"{used} of the {most} calls that Salesforce allows in 24 hours are used; RevBot leaves the last tenth to others. The next sync goes on from here."
            );
        }
    }

    private async Task<Exception> FaultAsync(
        HttpResponseMessage response,
        SalesforceSession current,
        CancellationToken cancellation
    )
    {
        var status = response.StatusCode;
        var (code, message) = Said(await Bounded.ReadAsync(response, 1 << 20, cancellation));
        message = message?.Replace(current.Token, "***", StringComparison.Ordinal);
        var isBusy =
            code == "REQUEST_LIMIT_EXCEEDED"
            && message?.Contains("concurrent", StringComparison.OrdinalIgnoreCase) == true;
        if (code == "REQUEST_LIMIT_EXCEEDED" && !isBusy)
        {
            return new SyncException(
                "Salesforce takes no more calls today (REQUEST_LIMIT_EXCEEDED); the next sync goes on from here. Sync less often, or buy more calls."
            );
        }

        if (!isBusy && (int)status is not (408 or 420 or 429 or >= 500))
        {
            return new SalesforceFault(
                status,
                code ?? $"status {(int)status}",
                Words.Clean(message) ?? "no reason given"
            );
        }

        var wait = AskedWait(response);
        return wait > LongestWait
            ? new SyncException(
                $"Salesforce asks to wait {wait.Value.TotalMinutes:0} minutes (status {(int)status}); the next sync goes on from here."
            )
            : new PassingFault($"it answered {(int)status}{(code is null ? "" : " " + code)}", wait);
    }

    private TimeSpan? AskedWait(HttpResponseMessage response)
    {
        TimeSpan? asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => null,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    /// <summary>Errors are a list of <c>{"errorCode","message"}</c>.</summary>
    private static (string? Code, string? Message) Said(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var first =
                json.RootElement.ValueKind == JsonValueKind.Array && json.RootElement.GetArrayLength() > 0
                    ? json.RootElement[0]
                    : json.RootElement;
            return first.ValueKind == JsonValueKind.Object
                ? (Words.Clean(Text(first, "errorCode")), Text(first, "message"))
                : (null, null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        JsonDocument.Parse(await Bounded.ReadAsync(response, LargestJson, cancellation));
}

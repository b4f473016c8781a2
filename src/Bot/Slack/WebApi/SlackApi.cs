using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace RevBot.Bot.Slack.WebApi;

/// <summary>
/// Calls methods of Slack's Web API. Slack's pauses are kept for each method by itself, what fails on the way is tried
/// again where that can do no harm, and every refusal becomes a <see cref="SlackApiException"/>.
/// </summary>
internal sealed class SlackApi(HttpClient http, SlackSettings settings, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MostTries = 4;
    private const int MostAtOnce = 50;
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly MethodPauses pauses = new(time);
    private readonly SemaphoreSlim places = new(MostAtOnce);

    /// <summary>The client for calls: no redirects, bounded answers, connections renewed so that a moved host is found.</summary>
#pragma warning disable CA2000 // The client disposes of its handler.
    public static HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            Timeout = Limit,
            MaxResponseContentBufferSize = LargestAnswer,
        };
#pragma warning restore CA2000

    public void Dispose() => places.Dispose();

    /// <summary>Calls a method that only reads; these take forms, not JSON.</summary>
    /// <exception cref="SlackApiException">Slack refused, or gave no answer.</exception>
    public Task<JsonElement> ReadAsync(
        string method,
        IEnumerable<KeyValuePair<string, string>> arguments,
        CancellationToken cancellation
    ) => CallAsync(method, () => new FormUrlEncodedContent(arguments), Patience.Repeatable, cancellation);

    /// <summary>Calls a method that does something.</summary>
    /// <exception cref="SlackApiException">Slack refused, or gave no answer.</exception>
    public Task<JsonElement> DoAsync(
        string method,
        object arguments,
        Patience patience,
        CancellationToken cancellation
    ) =>
        CallAsync(
            method,
            () =>
                new StringContent(
                    JsonSerializer.Serialize(arguments, arguments.GetType(), SlackJson.Options),
                    Encoding.UTF8,
                    "application/json"
                ),
            patience,
            cancellation
        );

    private async Task<JsonElement> CallAsync(
        string method,
        Func<HttpContent> content,
        Patience patience,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            await WaitAsync(method, patience, cancellation);
            try
            {
                return await OnceAsync(method, content, cancellation);
            }
            catch (SlackApiException problem) when (attempt < MostTries && MayRepeat(problem, patience))
            {
                Log.CallRepeated(logger, method, problem.Error, attempt);
                if (problem.Error != "ratelimited")
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(250 << attempt), time, cancellation);
                }
            }
        }
    }

    private async Task WaitAsync(string method, Patience patience, CancellationToken cancellation)
    {
        while (pauses.Left(method) is var left && left > TimeSpan.Zero)
        {
            if (patience == Patience.None)
            {
                throw new SlackApiException(method, "ratelimited");
            }

            await Task.Delay(left, time, cancellation);
        }
    }

    // A refusal for haste or for a connection that never came about has done nothing: even a message may go again.
    private static bool MayRepeat(SlackApiException problem, Patience patience) =>
        patience switch
        {
            Patience.Repeatable => problem.IsUncertain || problem.Error is "ratelimited" or "no_connection",
            Patience.Once => problem.Error is "ratelimited" or "no_connection",
            Patience.None => false,
        };

    private async Task<JsonElement> OnceAsync(string method, Func<HttpContent> content, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.ApiBase, method));
            request.Content = content();
            request.Headers.Authorization = new("Bearer", settings.BotToken!.Reveal());
            using var response = await http.SendAsync(request, cancellation);
            return await AnswerAsync(method, response, cancellation);
        }
        catch (HttpRequestException problem)
        {
            throw new SlackApiException(method, NeverSent(problem) ? "no_connection" : "no_answer")
            {
                IsUncertain = !NeverSent(problem),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SlackApiException(method, "no_answer") { IsUncertain = true };
        }
        finally
        {
            places.Release();
        }
    }

    private static bool NeverSent(HttpRequestException problem) =>
        problem.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;

    private async Task<JsonElement> AnswerAsync(
        string method,
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw Hasty(method, response.Headers.RetryAfter);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new SlackApiException(
                method,
                "http_" + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
            )
            {
                IsUncertain = (int)response.StatusCode >= 500,
            };
        }

        var answer = await BodyAsync(method, response, cancellation);
        if (answer.Flag("ok"))
        {
            return answer;
        }

        var error = answer.Text("error") ?? "unknown_error";
        throw error is "ratelimited" or "rate_limited"
            ? Hasty(method, response.Headers.RetryAfter)
            : new SlackApiException(method, Word(error)) { IsUncertain = IsPassing(error) };
    }

    private static bool IsPassing(string error) =>
        error is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout";

    // Goes to the log: a word of Slack's, never a text.
    private static string Word(string error) =>
        error.Length <= 60 && error.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.')
            ? error
            : "unknown_error";

    private SlackApiException Hasty(string method, RetryConditionHeaderValue? after)
    {
        var pause = after?.Delta ?? TimeSpan.FromSeconds(1);
        pauses.Pause(
            method,
            pause > LongestPause ? LongestPause
                : pause > TimeSpan.Zero ? pause
                : TimeSpan.FromSeconds(1)
        );
        return new(method, "ratelimited");
    }

    private static async Task<JsonElement> BodyAsync(
        string method,
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            using var document = await JsonDocument.ParseAsync(stream, default, cancellation);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new SlackApiException(method, "no_json") { IsUncertain = true };
        }
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Polly;
using RevBot.Bot.Configuration;
using RevBot.Bot.Http;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>
/// Calls methods of Slack's Web API. Slack's pauses are kept for each method by itself, what fails on the way is tried
/// again where that can do no harm, and every refusal becomes a <see cref="SlackApiException"/>.
/// </summary>
internal sealed class SlackApi(HttpClient http, SlackSettings settings, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MostAtOnce = 50;
    private const string RateLimited = "ratelimited";
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly MethodPauses pauses = new(time);
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly ResiliencePipeline<JsonElement> once = Pipeline(HasDoneNothing, time, logger);
    private readonly ResiliencePipeline<JsonElement> repeatable = Pipeline(
        problem => problem.IsUncertain || HasDoneNothing(problem),
        time,
        logger
    );

    public void Dispose() => places.Dispose();

    /// <summary>Calls a method that only reads; these take forms, not JSON.</summary>
    /// <exception cref="SlackApiException">Slack refused, or gave no answer.</exception>
    public Task<JsonElement> ReadAsync(
        string method,
        IEnumerable<KeyValuePair<string, string>> arguments,
        CancellationToken cancellation
    ) => CallAsync(method, () => new FormUrlEncodedContent(arguments), SlackRetryMode.Repeatable, cancellation);

    /// <summary>Calls a method that does something.</summary>
    /// <exception cref="SlackApiException">Slack refused, or gave no answer.</exception>
    public Task<JsonElement> DoAsync(
        string method,
        object arguments,
        SlackRetryMode patience,
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
        SlackRetryMode patience,
        CancellationToken cancellation
    )
    {
        var pipeline = patience switch
        {
            SlackRetryMode.Repeatable => repeatable,
            SlackRetryMode.Once => once,
            SlackRetryMode.None => ResiliencePipeline<JsonElement>.Empty,
        };
        return await pipeline.ExecuteAsync(
            async token =>
            {
                await WaitAsync(method, patience, token);
                return await OnceAsync(method, content, token);
            },
            cancellation
        );
    }

    // The pause that Slack asked for is kept for the method, and every try waits for it.
    private static ResiliencePipeline<JsonElement> Pipeline(
        Func<SlackApiException, bool> isPassing,
        TimeProvider time,
        ILogger logger
    ) =>
        Retries.ForFailures<JsonElement, SlackApiException>(
            time,
            FirstWait,
            isPassing,
            problem => problem.Error == RateLimited ? TimeSpan.Zero : null,
            (problem, attempt) => Log.CallRepeated(logger, problem.Method, problem.Error, attempt)
        );

    private async Task WaitAsync(string method, SlackRetryMode patience, CancellationToken cancellation)
    {
        while (pauses.Left(method) is var left && left > TimeSpan.Zero)
        {
            if (patience == SlackRetryMode.None)
            {
                throw new SlackApiException(method, RateLimited);
            }

            await Task.Delay(left, time, cancellation);
        }
    }

    // A refusal for haste or for a connection that never came about: even a message may go again.
    private static bool HasDoneNothing(SlackApiException problem) => problem.Error is RateLimited or "no_connection";

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
            throw Hasty(method, response);
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
            ? Hasty(method, response)
            : new SlackApiException(method, Word(error)) { IsUncertain = IsPassing(error) };
    }

    private static bool IsPassing(string error) =>
        error is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout";

    // Goes to the log: a word of Slack's, never a text.
    private static string Word(string error) =>
        error.Length <= 60 && error.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.')
            ? error
            : "unknown_error";

    private SlackApiException Hasty(string method, HttpResponseMessage response)
    {
        var asked = Retries.AskedWait(response, time) is { } wait && wait > TimeSpan.Zero ? wait : ShortestPause;
        pauses.Pause(method, asked < LongestPause ? asked : LongestPause);
        return new(method, RateLimited);
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

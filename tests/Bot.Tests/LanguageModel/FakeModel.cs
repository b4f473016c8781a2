using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.LanguageModel;

/// <summary>
/// A server on a free loopback port that speaks the OpenAI protocol as it is told to: one reply after the other, the last
/// one again and again. Keeps every request.
/// </summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Reply[] replies;
    private int asked;

    private FakeModel(WebApplication app, Reply[] replies) => (this.app, this.replies) = (app, replies);

    public delegate Task Reply(HttpContext context);

    public ConcurrentQueue<(string Path, string? Authorization, string Body)> Requests { get; } = new();

    public Uri Endpoint => new(app.Urls.Single() + "/v1");

    public static async Task<FakeModel> StartAsync(params Reply[] replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        var model = new FakeModel(built, replies);
        built.Run(model.AnswerAsync);
        await built.StartAsync(CancellationToken.None);
        return model;
    }

    // Nobody need wait long for what never comes; what comes may be late where tests run side by side.
    private bool IsHanging => replies.Contains(HangAsync);

    /// <summary>Settings that lead here, with waits that suit a test.</summary>
    public RevBotSettings Settings(string router = "model") =>
        new()
        {
            Router = router,
            Model = new()
            {
                Endpoint = Endpoint,
                Name = "test-model",
                ApiKey = new("secret-key-of-the-test"),
                Timeout = IsHanging ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(15),
                TimeLimit = IsHanging ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(45),
            },
        };

    /// <summary>Function calls; arguments as written, JSON or not.</summary>
    public static Reply Calls(params (string Function, string Arguments)[] calls) =>
        Json(
            new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = null,
                ["tool_calls"] = new JsonArray([
                    .. calls.Select(
                        (call, place) =>
                            new JsonObject
                            {
                                ["id"] = $"call_{place}",
                                ["type"] = "function",
                                ["function"] = new JsonObject
                                {
                                    ["name"] = call.Function,
                                    ["arguments"] = call.Arguments,
                                },
                            }
                    ),
                ]),
            },
            "tool_calls"
        );

    public static Reply Call(string function, string arguments = "{}") => Calls((function, arguments));

    public static Reply Text(string text, string finish = "stop") =>
        Json(new JsonObject { ["role"] = "assistant", ["content"] = text }, finish);

    /// <summary>The lines that were sent, each changed; an answer's sentences with placeholders in them.</summary>
    public static Reply Lines(Func<string, string> change) =>
        async context =>
        {
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            context.Request.Body.Position = 0;
            var request = JsonNode.Parse(await reader.ReadToEndAsync(context.RequestAborted))!;
            var sent = JsonNode.Parse(request["messages"]![1]!["content"]!.GetValue<string>())!["lines"]!.AsArray();
            await Text(string.Join('\n', sent.Select(line => change(line!.GetValue<string>()))))(context);
        };

    public static Reply Status(int code, params (string Name, string Value)[] headers) =>
        context =>
        {
            context.Response.StatusCode = code;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return context.Response.WriteAsync("""{"error":{"message":"no","type":"test"}}""", context.RequestAborted);
        };

    public static Reply Raw(string body) =>
        context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body, context.RequestAborted);
        };

    /// <summary>The first half of an answer, then the connection ends.</summary>
    public static async Task HalfAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"id":"x","choices":[{"index":0,"mess""", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    /// <summary>Never answers.</summary>
    public static Task HangAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static Reply Json(JsonObject message, string finish) =>
        Raw(
            new JsonObject
            {
                ["id"] = "chatcmpl-1",
                ["object"] = "chat.completion",
                ["created"] = 1,
                ["model"] = "test-model",
                ["choices"] = new JsonArray(
                    new JsonObject
                    {
                        ["index"] = 0,
                        ["message"] = message,
                        ["finish_reason"] = finish,
                    }
                ),
                ["usage"] = new JsonObject
                {
                    ["prompt_tokens"] = 1000,
                    ["completion_tokens"] = 50,
                    ["total_tokens"] = 1050,
                },
            }.ToJsonString(new JsonSerializerOptions())
        );

    private async Task AnswerAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Requests.Enqueue((context.Request.Path, context.Request.Headers.Authorization, body));
        var turn = Interlocked.Increment(ref asked) - 1;
        await replies[Math.Min(turn, replies.Length - 1)](context);
    }
}

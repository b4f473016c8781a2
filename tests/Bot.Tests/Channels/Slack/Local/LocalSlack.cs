using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>
/// Slack as the bot sees it, on a loopback port: the Web API methods that RevBot uses, with Slack's checks of arguments,
/// blocks, tokens and limits, and addresses for responses. Real HTTP; faults on demand.
/// </summary>
internal sealed class LocalSlack : IAsyncDisposable
{
    public const string Token = "xoxb-local-1234567890";
    public const string Team = "T0001";
    public const string Bot = "UREVBOT";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<LocalCall> calls = new();
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly Lock gate = new();
    private readonly LocalWorkspace workspace = new();

    private LocalSlack(WebApplication app)
    {
        this.app = app;
        workspace.Uploads = new(() => app.Urls.Single() + "/upload/");
    }

    public Uri ApiBase => new(app.Urls.Single() + "/api/");

    public Uri Hooks => new(app.Urls.Single() + "/hooks/");

    /// <summary>What was called, in order; responses are listed as <c>response</c>.</summary>
    public IReadOnlyList<LocalCall> Calls => [.. calls];

    /// <summary>Told of each call of a method as it comes.</summary>
    public Action<LocalCall>? Heard { get; set; }

    public LocalWorkspace Workspace => workspace;

    /// <summary>Block types that this workspace does not take yet.</summary>
    public HashSet<string> RefusedBlocks { get; } = new(StringComparer.Ordinal);

    public static async Task<LocalSlack> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var slack = new LocalSlack(app);
        app.UseRouting();
        app.MapPost("/api/{method}", slack.CallAsync);
        app.MapPost("/hooks/{**rest}", slack.RespondAsync);
        app.MapPost("/upload/{file}", slack.UploadAsync);
        await app.StartAsync();
        return slack;
    }

    /// <summary>Has the next calls of a method go wrong.</summary>
    public void Fail(string method, string how, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            faults.Enqueue(new(method, how));
        }
    }

    public IReadOnlyList<LocalCall> CallsOf(string method) => [.. calls.Where(call => call.Method == method)];

    /// <summary>Waits until a method was called so often.</summary>
    public async Task<IReadOnlyList<LocalCall>> WaitForAsync(string method, int count = 1)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (CallsOf(method).Count < count)
        {
            await Task.Delay(10, limit.Token);
        }

        return CallsOf(method);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task CallAsync(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        var isForm =
            context.Request.ContentType?.StartsWith("application/x-www-form", StringComparison.Ordinal) == true;
        var arguments = await ArgumentsAsync(context, isForm);
        var token = context
            .Request.Headers.Authorization.ToString()
            .Replace("Bearer ", string.Empty, StringComparison.Ordinal);
        var call = new LocalCall(method, arguments, isForm);
        calls.Enqueue(call);
        Heard?.Invoke(call);
        if (
            Take(method) is { } fault
            && await WrongAsync(context, fault, () => Answer(method, arguments, token, isForm))
        )
        {
            return;
        }

        await WriteAsync(context, Answer(method, arguments, token, isForm));
    }

    private JsonObject Answer(string method, JsonObject arguments, string token, bool isForm)
    {
        if (token != Token)
        {
            return LocalWorkspace.Refused(token.Length == 0 ? "not_authed" : "invalid_auth");
        }

        var blocks = arguments["blocks"] as JsonArray ?? arguments["view"]?["blocks"] as JsonArray;
        if (BlockRules.Wrong(blocks, RefusedBlocks, arguments["view"] is not null) is { } wrong)
        {
            return LocalWorkspace.Refused(wrong);
        }

        lock (gate)
        {
            return workspace.Do(method, arguments, isForm);
        }
    }

    private Fault? Take(string method)
    {
        // Faults are few and tests run one after another: looking through the queue does.
        for (var i = faults.Count; i > 0 && faults.TryDequeue(out var fault); i--)
        {
            if (fault.Method == method)
            {
                return fault;
            }

            faults.Enqueue(fault);
        }

        return null;
    }

    // True where an answer was given; "done" faults do what was asked and then lose the answer.
    private static async Task<bool> WrongAsync(HttpContext context, Fault fault, Func<JsonObject> answer)
    {
        switch (fault.How)
        {
            case "429":
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "1";
                await WriteAsync(context, LocalWorkspace.Refused("ratelimited"));
                return true;
            case "503":
                context.Response.StatusCode = 503;
                return true;
            case "503 done":
                _ = answer();
                context.Response.StatusCode = 503;
                return true;
            case "cut":
                context.Abort();
                return true;
            case "html":
                await context.Response.WriteAsync("<html>", context.RequestAborted);
                return true;
            case "redirect":
                context.Response.Redirect("http://127.0.0.1:9/elsewhere");
                return true;
            case "slow":
                await Task.Delay(TimeSpan.FromSeconds(3), context.RequestAborted);
                return false;
            default:
                await WriteAsync(context, LocalWorkspace.Refused(fault.How));
                return true;
        }
    }

    // Slack takes the bytes as they are, without a token: the address is the right to send them.
    private async Task UploadAsync(HttpContext context)
    {
        calls.Enqueue(new("upload", [], false));
        if (Take("upload") is not null)
        {
            context.Response.StatusCode = 500;
            return;
        }

        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        lock (gate)
        {
            workspace.Uploads.Take((string)context.Request.RouteValues["file"]!, bytes.ToArray());
        }

        await context.Response.WriteAsync("OK - " + bytes.Length, context.RequestAborted);
    }

    private async Task RespondAsync(HttpContext context)
    {
        var body = (
            await JsonNode.ParseAsync(context.Request.Body, default, default, context.RequestAborted)
        )!.AsObject();
        calls.Enqueue(new("response", body, false));
        if (Take("response") is { } fault)
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync(fault.How, context.RequestAborted);
            return;
        }

        if (BlockRules.Wrong(body["blocks"] as JsonArray, RefusedBlocks, false) is { } wrong)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(wrong, context.RequestAborted);
            return;
        }

        await context.Response.WriteAsync("ok", context.RequestAborted);
    }

    private static async Task<JsonObject> ArgumentsAsync(HttpContext context, bool isForm)
    {
        if (!isForm)
        {
            return (
                await JsonNode.ParseAsync(context.Request.Body, default, default, context.RequestAborted)
            )!.AsObject();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new(form.Select(field => KeyValuePair.Create(field.Key, Value(field.Key, field.Value.ToString()))));
    }

    // Official clients send structures as JSON in form fields.
    private static JsonNode? Value(string name, string text) =>
        name is "blocks" or "view" or "metadata" or "prompts" ? JsonNode.Parse(text)
        : text is "true" or "false" ? JsonValue.Create(text == "true")
        : JsonValue.Create(text);

    private static async Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private sealed record Fault(string Method, string How);
}

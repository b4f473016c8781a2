using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RevBot.Benchmarks.Load;

/// <summary>The platform's side: takes replies over HTTP and notes when each came.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Reply> replies = new();
    private int signs;

    private Platform(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Reply> Replies => [.. replies];

    /// <summary>How many messages have been answered.</summary>
    public int Answered => replies.Select(reply => reply.Message.Answers).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How often work was shown.</summary>
    public int Signs => signs;

    public static async Task<Platform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var platform = new Platform(builder.Build());
        platform.app.Urls.Add("http://127.0.0.1:0");
        platform.app.MapPost(
            "/said",
            (LoopMessage message) =>
            {
                platform.replies.Enqueue(new(message, Stopwatch.GetTimestamp()));
                return Results.Ok();
            }
        );
        platform.app.MapPost(
            "/working",
            (LoopMessage _) =>
            {
                Interlocked.Increment(ref platform.signs);
                return Results.Ok();
            }
        );
        await platform.app.StartAsync();
        return platform;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal sealed record Reply(LoopMessage Message, long At);
}

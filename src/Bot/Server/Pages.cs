using Microsoft.Net.Http.Headers;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Server;

/// <summary>What the server answers: the start page, and whether it is alive and ready.</summary>
internal static class Pages
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this WebApplication app)
    {
        app.MapMethods("/", Reading, StartAsync);
        app.MapMethods(
            "/health",
            Reading,
            context => context.Response.WriteAsJsonAsync(new { status = "alive" }, context.RequestAborted)
        );
        app.MapMethods("/ready", Reading, ReadyAsync);
    }

    // The chat where it is on, else what to do.
    private static async Task StartAsync(HttpContext context)
    {
        if (await WebEndpoints.TryPageAsync(context))
        {
            return;
        }

        var services = context.RequestServices;
        var page = services.GetRequiredService<StartPage>();
        var html = page.Render(
            services.GetRequiredService<BookHost>(),
            services.GetRequiredService<BotClock>(),
            context.RequestAborted
        );
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = page.ContentPolicy;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        var readiness = context.RequestServices.GetRequiredService<Readiness>();
        if (await readiness.WhyNotAsync(context.RequestAborted) is not { } reason)
        {
            await context.Response.WriteAsJsonAsync(new { status = "ready" }, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        await context.Response.WriteAsJsonAsync(new { status = "not ready", reason }, context.RequestAborted);
    }
}

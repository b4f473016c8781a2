using System.Globalization;
using Microsoft.Net.Http.Headers;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Web;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>
/// Tells open dashboards when another book is loaded, by server-sent events: <c>book</c> with the revision, once at the
/// beginning too, so that a page that was away learns what it missed. It tells nothing of the data.
/// </summary>
internal sealed class BookNews(
    BookHost books,
    OpenPages pages,
    WebRequestAuthenticator guard,
    TimeProvider time,
    IHostApplicationLifetime life
)
{
    // Shorter than proxies wait for a silent answer; also how soon a session that ended is noticed.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <summary>Tells one page, until it goes, its session ends or the server stops.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="query">What the page shows.</param>
    public async Task TellAsync(HttpContext context, int person, DashboardQuery query)
    {
        if (pages.TryOpen(person, query) is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            life.ApplicationStopping
        );
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            await RunAsync(context, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // They closed the page, or the server stops.
        }
        finally
        {
            pages.Close(page);
        }
    }

    private async Task RunAsync(HttpContext context, CancellationToken cancellation)
    {
        long? told = null;
        while (guard.PersonOf(context) is not null)
        {
            var swapped = books.Swapped;
            var revision = books.Current(cancellation).Revision;
            await context.Response.WriteAsync(
                told == revision
                    ? ": still here\n\n"
                    : string.Create(CultureInfo.InvariantCulture, $"retry: 5000\nevent: book\ndata: {revision}\n\n"),
                cancellation
            );
            await context.Response.Body.FlushAsync(cancellation);
            told = revision;
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(swapped, Task.Delay(Pause, time, waiting.Token));
            await waiting.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }
}

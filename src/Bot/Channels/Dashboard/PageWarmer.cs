using RevBot.Bot.Book;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Data.Book;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>
/// Works the open dashboards out over a new book before anybody sees it, one after another, for half a minute at most: the
/// old one answers meanwhile, and whoever opens a page then waits for one of these and not for all. Once the news are told,
/// the pages that were reached are at hand, as many as answers are kept.
/// </summary>
internal sealed class PageWarmer(OpenPages pages, DashboardAnswers answers, Arrangements arrangements, BotClock clock)
{
    // What is not ready by then is worked out when it is asked for, as without this.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>From now on new books are made ready so.</summary>
    public void Attach(BookHost books) => books.MakeReady = Warm;

    private void Warm(DealBook deals, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(Limit);
        try
        {
#pragma warning disable MA0045 // A book is refreshed on a thread of its own, step by step.
            WarmAsync(deals, ending.Token).GetAwaiter().GetResult();
#pragma warning restore MA0045
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The rest is for whoever asks first.
        }
    }

    private async Task WarmAsync(DealBook deals, CancellationToken cancellation)
    {
        foreach (var page in pages.List())
        {
            cancellation.ThrowIfCancellationRequested();
            await WarmAsync(deals, page, cancellation);
        }
    }

    private async Task WarmAsync(DealBook deals, OpenPage page, CancellationToken cancellation)
    {
        if (ScopeResolver.FindById(deals, page.Person) is not { } scope)
        {
            return;
        }

        var viewer = new DashboardViewer(deals, deals.For(scope, clock.Now(deals.Company)));
        var calls = arrangements
            .For(scope.Viewer.Role)
            .Blocks.SelectMany(block => block.Layout.Calls)
            .Distinct(StringComparer.Ordinal);
        await Task.WhenAll(calls.Select(call => answers.GetAsync(viewer, call, page.Query, cancellation)));
    }
}

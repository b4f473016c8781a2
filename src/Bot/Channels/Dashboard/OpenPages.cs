using System.Collections.Concurrent;
using RevBot.Bot.Channels.Dashboard.Asking;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Which dashboards are open just now, by their streams of news.</summary>
internal sealed class OpenPages
{
    private readonly ConcurrentDictionary<long, (int Person, DashboardQuery Query)> pages = new();
    private long last;

    /// <summary>A page was opened; gives what it is closed by.</summary>
    public long Open(int person, DashboardQuery query)
    {
        var page = Interlocked.Increment(ref last);
        pages[page] = (person, query);
        return page;
    }

    /// <summary>The page went.</summary>
    public void Close(long page) => pages.TryRemove(page, out _);

    /// <summary>Those that are open, each person's same address once.</summary>
    public IReadOnlyList<(int Person, DashboardQuery Query)> List() =>
        [.. pages.Values.DistinctBy(page => (page.Person, page.Query.Address))];
}

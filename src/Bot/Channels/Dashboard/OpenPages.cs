using RevBot.Bot.Channels.Dashboard.Asking;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Which dashboards are open just now, by their streams of news, and how many may be.</summary>
internal sealed class OpenPages
{
    private const int MostInAll = 500;
    private const int MostOfAPerson = 10;

    private readonly Lock gate = new();
    private readonly List<OpenPage> pages = [];

    /// <summary>A page was opened; gives what it is closed by, null where the person or all together have too many.</summary>
    public OpenPage? TryOpen(int person, DashboardQuery query)
    {
        lock (gate)
        {
            if (pages.Count >= MostInAll || pages.Count(page => page.Person == person) >= MostOfAPerson)
            {
                return null;
            }

            var opened = new OpenPage(person, query);
            pages.Add(opened);
            return opened;
        }
    }

    /// <summary>The page went.</summary>
    public void Close(OpenPage page)
    {
        lock (gate)
        {
            pages.RemoveAll(open => ReferenceEquals(open, page));
        }
    }

    /// <summary>Those that are open, in the order of their opening, each person's same address once.</summary>
    public IReadOnlyList<OpenPage> List()
    {
        lock (gate)
        {
            return [.. pages.DistinctBy(page => (page.Person, page.Query.Address))];
        }
    }
}

using RevBot.Data.Book;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Who looks at a dashboard.</summary>
/// <param name="Deals">The book, which answers are kept with.</param>
/// <param name="View">What the person may see of it.</param>
internal sealed record DashboardViewer(DealBook Deals, ScopedBook View);

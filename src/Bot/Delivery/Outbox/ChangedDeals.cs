using NodaTime;
using RevBot.Data.Book;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Whether anything happened to the deals of a view.</summary>
internal static class ChangedDeals
{
    /// <summary>Whether a deal was created, changed, closed, deleted or handed over after an instant.</summary>
    public static bool Any(ScopedBook view, Instant since)
    {
        foreach (var deal in view.Deals)
        {
            if (deal.Now.Since > since)
            {
                return true;
            }
        }

        return view.AsKnownAt(since).Deals.Count != view.Deals.Count;
    }
}

using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Data.Book;
using RevBot.Data.Usage;

namespace RevBot.Bot.Answering;

/// <summary>Puts into a view what functions look at of the bot's own state, as far as they do.</summary>
/// <param name="usage">The record of questions.</param>
/// <param name="subscriptions">What people set about briefs and alerts.</param>
public sealed class StateViews(UsageReader usage, SubscriptionStore subscriptions)
{
    /// <summary>The view with it.</summary>
    /// <param name="book">The view.</param>
    /// <param name="calls">The calls that will run in it.</param>
    /// <param name="askedAt">As it was then by the machine's clock; null for now.</param>
    internal ScopedBook AddTo(ScopedBook book, IReadOnlyList<CheckedCall> calls, Instant? askedAt)
    {
        var view = book;
        if (calls.Any(call => call.Skill.ReadsUsage))
        {
            view = view.With(usage.Read(book.Scope, askedAt, book.Company.Zone));
        }

        return calls.Any(call => call.Skill.ReadsSubscriptions)
            ? view.With(subscriptions.Read(book.Scope.Viewer.Id, askedAt))
            : view;
    }
}

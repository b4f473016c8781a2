using RevBot.Data.Book;

namespace RevBot.Bot.Channels.Start;

/// <summary>How deals are named in a question: by their names, by the CRM's id where a name is another deal's too.</summary>
/// <param name="view">What the person may see.</param>
internal sealed class DealNames(ScopedBook view)
{
    private readonly Lazy<HashSet<string>> shared = new(() =>
        view
            .Deals.AsEnumerable()
            .CountBy(deal => deal.Name, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>A deal's name in a question; null for no deal.</summary>
    /// <param name="id">The CRM's id; null for no deal.</param>
    public string? Find(string? id) =>
        id is not null && view.Find(id)?.Name is { Length: > 0 } name && !shared.Value.Contains(name) ? name : id;
}

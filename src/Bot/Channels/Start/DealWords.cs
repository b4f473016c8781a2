using RevBot.Data.Book;

namespace RevBot.Bot.Channels.Start;

/// <summary>How deals are named in a question: by their names, by the CRM's id where a name is another deal's too.</summary>
/// <param name="view">What the person may see.</param>
internal sealed class DealWords(ScopedBook view)
{
    /// <summary>A deal's word; null where there is none.</summary>
    /// <param name="id">The CRM's id; null for no deal.</param>
    public string? Find(string? id)
    {
        if (id is null)
        {
            return null;
        }

        var name = view.Deals.AsEnumerable().Where(deal => deal.Id == id).Select(deal => deal.Name).FirstOrDefault();
        return
            name is { Length: > 0 }
            && view.Deals.AsEnumerable()
                .Count(deal => string.Equals(deal.Name, name, StringComparison.OrdinalIgnoreCase)) == 1
            ? name
            : id;
    }
}

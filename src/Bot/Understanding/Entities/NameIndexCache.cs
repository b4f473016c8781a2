using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// Keeps the name indexes of the newest books, by scope and revision, at most <see cref="Capacity"/>; the one not used
/// for the longest makes room. Safe for many questions at once.
/// </summary>
internal sealed class NameIndexCache(NameVocabulary names, IReadOnlyCollection<string> common)
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<Key, (Lazy<NameIndex> Index, long Used)> kept = [];
    private long uses;

    /// <summary>The index of a view.</summary>
    public NameIndex Get(ScopedBook book)
    {
        var day = book.AsOf < book.LastSync?.FinishedAt ? book.Today : (NodaTime.LocalDate?)null;
        return Place(new(book.Scope.Key, book.Scope.Viewer.Id, book.Revision, day), book).Value;
    }

    private Lazy<NameIndex> Place(Key key, ScopedBook book)
    {
        lock (gate)
        {
            var index = kept.TryGetValue(key, out var found) ? found.Index : new(() => NameIndex.Of(book, names, common));
            if (found.Index is null && kept.Count == Capacity)
            {
                kept.Remove(kept.MinBy(place => place.Value.Used).Key);
            }

            kept[key] = (index, ++uses);
            return index;
        }
    }

    private sealed record Key(string Scope, int Viewer, long Revision, NodaTime.LocalDate? Day);
}

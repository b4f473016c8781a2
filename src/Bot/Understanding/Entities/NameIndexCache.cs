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
    private readonly Dictionary<Key, LinkedListNode<(Key Key, Lazy<NameIndex> Index)>> places = [];
    private readonly LinkedList<(Key Key, Lazy<NameIndex> Index)> byUse = [];

    /// <summary>The index of a view.</summary>
    public NameIndex Get(ScopedBook book)
    {
        var key = new Key(
            book.Scope.Key,
            book.Scope.Viewer.Id,
            book.Revision,
            book.AsOf < book.LastSync?.FinishedAt ? book.Today : null
        );
        return Place(key, book).Value;
    }

    private Lazy<NameIndex> Place(Key key, ScopedBook book)
    {
        lock (gate)
        {
            if (places.TryGetValue(key, out var place))
            {
                byUse.Remove(place);
                byUse.AddFirst(place);
                return place.Value.Index;
            }

            if (places.Count == Capacity && byUse.Last is { } oldest)
            {
                byUse.RemoveLast();
                places.Remove(oldest.Value.Key);
            }

            var made = new Lazy<NameIndex>(() => NameIndex.Of(book, names, common));
            places[key] = byUse.AddFirst((key, made));
            return made;
        }
    }

    private sealed record Key(string Scope, int Viewer, long Revision, NodaTime.LocalDate? Day);
}

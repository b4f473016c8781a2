using RevBot.Bot.Routing.Text;
using RevBot.Data.Book;

namespace RevBot.Bot.Routing.Entities;

/// <summary>
/// The names that one person may use: built from what is in the scope alone, so that nothing outside it can be recognised,
/// completed or corrected to.
/// </summary>
internal sealed class NameIndex
{
    private readonly PhraseTable<Entity> phrases;
    private readonly HashSet<string> words;

    private NameIndex(PhraseTable<Entity> phrases, HashSet<string> words, IEnumerable<string> common)
    {
        (this.phrases, this.words) = (phrases, words);
        Spelling = new(words.Concat(common));
    }

    /// <summary>Repairs misspelt names and words of the trade.</summary>
    public Spelling Spelling { get; }

    /// <summary>Whether a word occurs in a name.</summary>
    public bool KnowsWord(string word) => words.Contains(word);

    /// <summary>The meanings of a phrase in its normal form.</summary>
    public IReadOnlyList<Entity> Of(string canonical) => phrases.Of(canonical);

    /// <summary>The names in the free tokens of a message.</summary>
    public IEnumerable<PhraseMatch<Entity>> Find(Message message, IReadOnlyList<bool> taken) =>
        phrases.Find(message, taken);

    /// <summary>Indexes a person's names.</summary>
    public static NameIndex Of(ScopedBook book, Names names, IEnumerable<string> common)
    {
        var phrases = new PhraseTable<Entity>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, entity) in NameSources.All(book, names))
        {
            phrases.Add(phrase, entity);
            words.UnionWith(Message.Of(phrase).Tokens.Select(token => token.Norm));
        }

        return new(phrases, words, common);
    }
}

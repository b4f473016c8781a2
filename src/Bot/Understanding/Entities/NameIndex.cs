using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// The names that one person may use: built from what is in the scope alone, so that nothing outside it can be recognised,
/// completed or corrected to.
/// </summary>
internal sealed class NameIndex
{
    private readonly PhraseTable<Entity> phrases;
    private readonly HashSet<string> words;

    private readonly (string Name, LetterCounts Letters)[] fullNames;

    private NameIndex(
        PhraseTable<Entity> phrases,
        HashSet<string> words,
        IEnumerable<string> fullNames,
        IEnumerable<string> common
    )
    {
        (this.phrases, this.words) = (phrases, words);
        this.fullNames = [.. fullNames.Select(name => (name, new LetterCounts(name)))];
        Spelling = new(words.Concat(common));
    }

    /// <summary>Repairs misspelt names and words of the trade.</summary>
    public Spelling Spelling { get; }

    /// <summary>Whether a word occurs in a name.</summary>
    public bool KnowsWord(string word) => words.Contains(word);

    /// <summary>The meanings of a phrase in its normal form.</summary>
    public IReadOnlyList<Entity> Of(string canonical) => phrases.FindMeanings(canonical);

    /// <summary>The names in the free tokens of a message.</summary>
    public IEnumerable<PhraseMatch<Entity>> Find(Message message, IReadOnlyList<bool> taken) =>
        phrases.Find(message, taken);

    /// <summary>The account or person whose name is a near miss of a phrase; null where none or several are.</summary>
    public Entity? Near(string canonical)
    {
        var letters = new LetterCounts(canonical);
        var candidates = fullNames.Where(entry => entry.Letters.MayBeNear(letters)).Select(entry => entry.Name);
        return NameMatch.Find(canonical, candidates) is { } name ? phrases.FindMeanings(name)[0] : null;
    }

    /// <summary>Indexes a person's names.</summary>
    public static NameIndex Of(ScopedBook book, NameVocabulary names, IEnumerable<string> common)
    {
        var table = new PhraseTable<Entity>();
        var parts = new HashSet<string>(StringComparer.Ordinal);
        var full = new List<string>();
        foreach (var (phrase, entity) in NameSources.All(book, names))
        {
            table.Add(phrase, entity);
            var message = Message.Parse(phrase);
            parts.UnionWith(message.Tokens.Select(token => token.Norm));
            if (entity.Kind is EntityKind.Account or EntityKind.Owner && message.Tokens.Count > 1)
            {
                full.Add(message.Canonical);
            }
        }

        return new(table, parts, full.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), common);
    }
}

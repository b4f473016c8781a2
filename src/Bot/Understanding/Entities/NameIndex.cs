using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// The names that one person may use: built from what is in the scope alone, so that nothing outside it can be recognised,
/// completed or corrected to.
/// </summary>
internal sealed class NameIndex
{
    private readonly NameFinder finder;
    private readonly Lazy<NameNearest> nearest;

    private NameIndex(ScopedBook book, NameVocabulary names, IReadOnlySet<string> common)
    {
        var forms = new NameForms(book, names);
        Spelling = new(forms.Words.Concat(common), NameText.CountryWords.Concat(forms.Nicknames));
        finder = new(forms.Table, new(Spelling, forms.Table.Keys), common, names.KindWords);
        nearest = new(() => new(forms.Things));
    }

    /// <summary>Repairs misspelt names and words of the trade.</summary>
    public Spelling Spelling { get; }

    /// <summary>Indexes a person's names.</summary>
    /// <param name="book">What the person may see.</param>
    /// <param name="names">What things are called beside their names.</param>
    /// <param name="common">The words of the grammar and of everyday English: never repaired into names.</param>
    public static NameIndex Of(ScopedBook book, NameVocabulary names, IEnumerable<string> common) =>
        new(book, names, common as IReadOnlySet<string> ?? common.ToHashSet(StringComparer.Ordinal));

    /// <summary>
    /// Every stretch of tokens that names something, of every kind alike, by first token, the longer first. They overlap;
    /// which of them a question means is for its reader to say.
    /// </summary>
    public IReadOnlyList<NameMention> Find(Message message) => finder.Find(message);

    /// <summary>The likeliest things for a name that nothing has, of any kind, best first; none that is too far off.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="count">The most that are given.</param>
    public IReadOnlyList<NameReading> Nearest(string text, int count) => nearest.Value.Find(text, count);
}

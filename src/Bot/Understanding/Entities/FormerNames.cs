using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>The names as the reader by patterns wants them.</summary>
internal sealed class FormerNames
{
    private readonly (string Name, LetterCounts Letters)[] fullNames;

    public FormerNames(ScopedBook book, NameVocabulary names)
    {
        var full = new List<string>();
        foreach (var (phrase, entity) in NameSources.All(book, names))
        {
            Phrases.Add(phrase, entity);
            var message = Message.Parse(phrase);
            Words.UnionWith(message.Tokens.Select(token => token.Norm));
            if (entity.Kind is EntityKind.Account or EntityKind.Owner && message.Tokens.Count > 1)
            {
                full.Add(message.Canonical);
            }
        }

        fullNames =
        [
            .. full.Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => (name, new LetterCounts(name))),
        ];
    }

    /// <summary>Every phrase.</summary>
    public PhraseTable<Entity> Phrases { get; } = new();

    /// <summary>Every word of a phrase.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The account or person whose name is a near miss of a phrase; null where none or several are.</summary>
    public Entity? Near(string canonical)
    {
        var letters = new LetterCounts(canonical);
        var candidates = fullNames.Where(entry => entry.Letters.MayBeNear(letters)).Select(entry => entry.Name);
        return NameMatch.Find(canonical, candidates) is { } name ? Phrases.FindMeanings(name)[0] : null;
    }
}

using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// People answer to their address, their name either way round, first and last names, "J. Smith", "John S.", and to their
/// initials where nobody shares them.
/// </summary>
internal static class PersonForms
{
    private const int MostSharing = 12;

    private static readonly string[] Particles =
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "di",
        "da",
        "del",
        "della",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ben",
        "ten",
        "ter",
        "zu",
    ];

    /// <summary>Adds everybody whom the person may see.</summary>
    public static void Add(NameForms forms, ScopedBook book, NameVocabulary names)
    {
        var parts = new NameParts(MostSharing);
        var byName = new Dictionary<string, NameThing>(StringComparer.Ordinal);
        foreach (var (thing, words) in forms.ThingsOf(EntityKind.Owner, book.Vocabulary.Owners))
        {
            foreach (var name in thing.Keys)
            {
                byName[name] = thing;
            }

            forms.AddWhole(thing, words);
            if (words.Length > 1)
            {
                AddParts(parts, thing, words, names);
            }
        }

        foreach (var seller in book.People.Sellers)
        {
            if (seller.Email is { } email && byName.TryGetValue(seller.Name, out var thing))
            {
                forms.Table.Add(email, new(thing, NameMatchKind.Whole, 1, 1, false, false, false, false));
            }
        }

        parts.AddTo(forms.Table);
    }

    private static void AddParts(NameParts parts, NameThing thing, string[] words, NameVocabulary names)
    {
        foreach (var word in words.Where(word => word.Length > 1 && !Particles.Contains(word, StringComparer.Ordinal)))
        {
            parts.Add(NamePhrase.Of([word]), thing, NameMatchKind.Part, names.Common.Contains(word));
        }

        for (var from = 1; from < words.Length - 1; from++)
        {
            parts.Add(NamePhrase.Of(words.AsSpan(from)), thing, NameMatchKind.Part);
            parts.Add(NamePhrase.Of(words.AsSpan(0, from + 1)), thing, NameMatchKind.Part);
        }

        foreach (var written in Written(words))
        {
            parts.Add(NamePhrase.Of(written), thing, NameMatchKind.Part, isFixed: true, hasComma: true);
        }

        parts.Add(NamePhrase.InitialsOf(words), thing, NameMatchKind.Initials, needsCapital: true);
    }

    // J. Smith, Smith J., Smith, James; the first and the last name of three.
    private static IEnumerable<string[]> Written(string[] words)
    {
        var (first, last, rest) = (words[0], words[^1], words.Skip(1).ToArray());
        var initial = first[0].ToString();
        return
        [
            [initial, .. rest],
            [initial, last],
            [.. rest, initial],
            [.. rest, first],
            [first, last[0].ToString()],
            [first, last],
        ];
    }
}

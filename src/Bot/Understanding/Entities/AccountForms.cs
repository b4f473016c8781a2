namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// Companies and teams answer to their name, to it without legal form and article, to its beginnings and ends, to each
/// word that few share, and to their initials.
/// </summary>
internal static class AccountForms
{
    private const int MostSharing = 6;
    private const int ShortestPart = 3;
    private const int MostWords = 8;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "company",
        "co",
        "ltd",
        "limited",
        "llc",
        "llp",
        "lp",
        "plc",
        "gmbh",
        "mbh",
        "ag",
        "kg",
        "kgaa",
        "ug",
        "ohg",
        "se",
        "sa",
        "sas",
        "sarl",
        "srl",
        "spa",
        "sl",
        "slu",
        "bv",
        "nv",
        "ab",
        "as",
        "asa",
        "oy",
        "oyj",
        "aps",
        "pty",
        "pvt",
        "kk",
        "group",
        "holding",
        "holdings",
        "intl",
    };

    /// <summary>Adds the names of a kind.</summary>
    public static void Add(NameForms forms, EntityKind kind, IReadOnlyList<string> values, NameVocabulary names)
    {
        var parts = new NameParts(MostSharing);
        foreach (var (thing, words) in forms.ThingsOf(kind, values))
        {
            forms.AddWhole(thing, words);
            AddCore(forms, parts, thing, words);
        }

        parts.AddTo(forms.Table);
    }

    private static void AddCore(NameForms forms, NameParts parts, NameThing thing, string[] words)
    {
        var core = Core(words);
        if (core.Length < words.Length)
        {
            AddPart(forms, parts, thing, core, NameMatchKind.Core);
        }

        if (core.Length == 1 || core.Length > MostWords)
        {
            return;
        }

        for (var length = 2; length < core.Length; length++)
        {
            AddPart(forms, parts, thing, core[..length], NameMatchKind.Part);
            AddPart(forms, parts, thing, core[^length..], NameMatchKind.Part);
        }

        for (var place = 0; place < core.Length; place++)
        {
            if (IsDistinctive(core[place]))
            {
                var isTail = place > 0 && thing.Kind != EntityKind.Team;
                parts.Add(
                    NamePhrase.Of([core[place]]),
                    thing,
                    NameMatchKind.Part,
                    forms.AreCommon([core[place]]),
                    isTail
                );
            }
        }

        parts.Add(NamePhrase.InitialsOf(core), thing, NameMatchKind.Initials, needsCapital: true);
    }

    private static void AddPart(NameForms forms, NameParts parts, NameThing thing, string[] words, NameMatchKind match)
    {
        if (words[0] == NameText.Joiner || words[^1] == NameText.Joiner)
        {
            return;
        }

        parts.Add(NamePhrase.Of(words), thing, match, forms.AreCommon(words));
        if (Array.IndexOf(words, NameText.Joiner) >= 0)
        {
            AddPart(forms, parts, thing, [.. words.Where(word => word != NameText.Joiner)], match);
        }
    }

    private static bool IsDistinctive(string word) =>
        word.Length >= ShortestPart && !LegalForms.Contains(word) && word.Any(char.IsLetter);

    private static string[] Core(string[] words)
    {
        var start = words.Length > 1 && words[0] is "the" ? 1 : 0;
        var end = words.Length;
        while (end > start + 1 && (LegalForms.Contains(words[end - 1]) || words[end - 1] == NameText.Joiner))
        {
            end--;
        }

        return words[start..end];
    }
}

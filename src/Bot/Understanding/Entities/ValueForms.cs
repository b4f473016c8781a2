namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// The values of a dimension answer to their name in either number, to the words that the vocabulary groups with it, to
/// their initials and to each word of theirs that is no everyday word.
/// </summary>
internal sealed class ValueForms(NameForms forms, NameVocabulary names)
{
    private const int MostSharing = 6;
    private const int ShortestPart = 3;

    /// <summary>Adds the values of a kind.</summary>
    public void Add(EntityKind kind, IReadOnlyList<string> values)
    {
        var parts = new NameParts(MostSharing);
        var things = forms.ThingsOf(kind, values);
        foreach (var (thing, words) in things)
        {
            forms.AddWhole(thing, words);
        }

        foreach (var (thing, words) in things)
        {
            AddInflected(thing, words);
            AddAliases(thing, words);
            // "Mid-Market" is one word.
            if (words.Length > 1 && thing.Key.Trim().Contains(' ', StringComparison.Ordinal))
            {
                AddParts(parts, thing, words);
            }
        }

        parts.AddTo(forms.Table);
    }

    private void AddInflected(NameThing thing, string[] words)
    {
        foreach (var last in OtherNumber(words[^1]))
        {
            forms.AddWhole(thing, [.. words[..^1], last], NameMatchKind.Inflected);
        }
    }

    private void AddAliases(NameThing thing, string[] words)
    {
        var own = string.Concat(words);
        foreach (var alias in names.AliasesOf(thing.Kind, own))
        {
            forms.AddAlias(thing, alias, NameVocabulary.FitOf(alias));
        }
    }

    private void AddParts(NameParts parts, NameThing thing, string[] words)
    {
        for (var length = 2; length < words.Length; length++)
        {
            AddPart(parts, thing, words[..length], NameMatchKind.Part);
            AddPart(parts, thing, words[^length..], NameMatchKind.Head);
        }

        for (var place = 0; place < words.Length; place++)
        {
            AddWord(parts, thing, words[place], place == words.Length - 1 ? NameMatchKind.Head : NameMatchKind.Part);
        }

        var initials = NamePhrase.InitialsOf(words);
        parts.Add(initials, thing, NameMatchKind.Initials, needsCapital: initials.Key.Length < ShortestPart);
    }

    private void AddWord(NameParts parts, NameThing thing, string word, NameMatchKind match)
    {
        if (word.Length < ShortestPart || !word.Any(char.IsLetter))
        {
            return;
        }

        AddPart(parts, thing, [word], match);
        foreach (var other in names.IsEveryday(word) ? [] : OtherNumber(word))
        {
            AddPart(parts, thing, [other], match);
        }
    }

    private void AddPart(NameParts parts, NameThing thing, string[] words, NameMatchKind match)
    {
        if (words[0] != NameText.Joiner && words[^1] != NameText.Joiner)
        {
            parts.Add(NamePhrase.Of(words), thing, match, words.All(names.IsEveryday));
        }
    }

    private static IEnumerable<string> OtherNumber(string word)
    {
        if (!char.IsLetter(word[^1]) || word.Length < ShortestPart)
        {
            yield break;
        }

        if (NameText.Singular(word) is { } singular)
        {
            yield return singular;
        }
        else
        {
            yield return NameText.Plural(word);
        }
    }
}

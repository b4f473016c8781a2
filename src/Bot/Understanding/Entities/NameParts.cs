using System.Runtime.InteropServices;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// The phrases of one kind that several things can share. They reach the table when all are known, because a phrase that
/// very many share names none of them.
/// </summary>
/// <param name="most">The most things that may share a phrase.</param>
internal sealed class NameParts(int most)
{
    private readonly List<(NamePhrase Phrase, NameForm Form)> forms = [];
    private readonly Dictionary<string, (int Count, NameThing? Last)> sharing = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase of a thing. The phrases of one thing come one after the other.</summary>
    public void Add(
        NamePhrase phrase,
        NameThing thing,
        NameMatchKind match,
        bool needsCapital = false,
        bool isTail = false,
        bool isFixed = false,
        bool hasComma = false
    )
    {
        forms.Add((phrase, new(thing, match, 0, phrase.Breaks, needsCapital, isTail, isFixed, hasComma)));
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(sharing, phrase.Key, out _);
        if (!ReferenceEquals(count.Last, thing))
        {
            count = (count.Count + 1, thing);
        }
    }

    /// <summary>Puts the phrases into a table. Initials that two share are nobody's, and last words that two share need a capital.</summary>
    public void AddTo(NameTable table)
    {
        foreach (var (phrase, form) in forms)
        {
            var count = sharing[phrase.Key].Count;
            if (count <= (form.Match == NameMatchKind.Initials ? 1 : most))
            {
                table.Add(
                    phrase.Key,
                    form with
                    {
                        Sharing = count,
                        NeedsCapital = form.NeedsCapital || (form.IsTail && count > 1),
                    }
                );
            }
        }
    }
}

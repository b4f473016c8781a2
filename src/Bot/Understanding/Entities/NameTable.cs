using System.Runtime.InteropServices;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// Every phrase that names something, by its letters and digits. The things are added one after the other, kind by kind.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    // Each with the place of the form of the same phrase before it; the first one is the end of all.
    private readonly List<(NameForm Form, int Before)> forms = [default];

    public NameTable() => lookup = newest.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The letters of the longest phrase.</summary>
    public int Longest { get; private set; }

    /// <summary>All phrases.</summary>
    public IReadOnlyCollection<string> Keys => newest.Keys;

    /// <summary>Adds a phrase for a thing; the thing keeps the best form of it.</summary>
    public void Add(NamePhrase phrase, NameThing thing, NameMatchKind match, NameTraits traits)
    {
        if (phrase.Key.Length == 0)
        {
            return;
        }

        Longest = Math.Max(Longest, phrase.Key.Length);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(newest, phrase.Key, out _);
        var (last, before) = forms[place];
        var form = new NameForm(thing, match, phrase.Breaks, traits, last.Thing?.Kind == thing.Kind ? last.Sharing : 0);
        if (ReferenceEquals(last.Thing, thing))
        {
            forms[place] = match < last.Match ? (form, before) : (last, before);
        }
        else if (form.IsShared && form.Sharing >= NameForm.Most)
        {
            forms[place] = (last with { Sharing = form.Sharing + 1 }, before);
        }
        else
        {
            forms.Add((form with { Sharing = form.Sharing + (form.IsShared ? 1 : 0) }, place));
            place = forms.Count - 1;
        }
    }

    /// <summary>Adds the forms of a phrase to a list.</summary>
    /// <returns>Whether there are any.</returns>
    public bool TryFind(ReadOnlySpan<char> key, List<NameForm> found)
    {
        var (kind, sharing) = ((EntityKind?)null, 0);
        for (var place = lookup.TryGetValue(key, out var last) ? last : 0; place > 0; place = forms[place].Before)
        {
            var form = forms[place].Form;
            // The newest of a kind has counted all of them.
            (kind, sharing) = form.Thing.Kind == kind ? (kind, sharing) : (form.Thing.Kind, form.Sharing);
            form = form with { Sharing = form.IsShared ? sharing : 1 };
            if (form.IsAlive)
            {
                found.Add(form);
            }
        }

        return found.Count > 0;
    }
}

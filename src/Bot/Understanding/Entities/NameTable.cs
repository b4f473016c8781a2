using System.Runtime.InteropServices;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Every phrase that names something, by its letters and digits; a phrase keeps its forms in the order added.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, (int First, int Last)> chains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Last)>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<NameForm> forms = [];
    private readonly List<int> next = [];

    public NameTable() => lookup = chains.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The letters of the longest phrase.</summary>
    public int Longest { get; private set; }

    /// <summary>All phrases.</summary>
    public IReadOnlyCollection<string> Keys => chains.Keys;

    /// <summary>Adds a form; a thing keeps the best form of a phrase.</summary>
    public void Add(string key, in NameForm form)
    {
        if (key.Length == 0)
        {
            return;
        }

        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(chains, key, out var isKnown);
        if (isKnown && PlaceOf(chain.First, form.Thing) is >= 0 and var place)
        {
            forms[place] = form.Match < forms[place].Match ? form : forms[place];
            return;
        }

        forms.Add(form);
        next.Add(-1);
        if (isKnown)
        {
            next[chain.Last] = forms.Count - 1;
        }
        else
        {
            chain.First = forms.Count - 1;
            Longest = Math.Max(Longest, key.Length);
        }

        chain.Last = forms.Count - 1;
    }

    /// <summary>Adds the forms of a phrase to a list.</summary>
    /// <returns>Whether there are any.</returns>
    public bool TryFind(ReadOnlySpan<char> key, List<NameForm> found)
    {
        if (!lookup.TryGetValue(key, out var chain))
        {
            return false;
        }

        for (var place = chain.First; place >= 0; place = next[place])
        {
            found.Add(forms[place]);
        }

        return true;
    }

    private int PlaceOf(int first, NameThing thing)
    {
        var place = first;
        while (place >= 0 && !ReferenceEquals(forms[place].Thing, thing))
        {
            place = next[place];
        }

        return place;
    }
}

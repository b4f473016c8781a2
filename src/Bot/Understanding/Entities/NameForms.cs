using System.Runtime.InteropServices;
using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Gathers every phrase that names a thing of a person's book, kind by kind.</summary>
internal sealed class NameForms
{
    private readonly NameVocabulary names;
    private readonly List<NameThing> things = [];

    private NameForms(NameVocabulary names) => this.names = names;

    /// <summary>The phrases.</summary>
    public NameTable Table { get; } = new();

    /// <summary>The words of names.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that has a name, without groups of countries.</summary>
    public IReadOnlyList<NameThing> Things => things;

    /// <summary>Gathers the phrases of a book.</summary>
    public static NameForms Of(ScopedBook book, NameVocabulary names)
    {
        var forms = new NameForms(names);
        var known = book.Vocabulary;
        PersonForms.Add(forms, book, names);
        AccountForms.Add(forms, EntityKind.Team, known.Teams, names);
        CountryForms.Add(forms, known.Countries, names);
        var values = new ValueForms(forms, names);
        values.Add(EntityKind.Region, known.Regions);
        values.Add(EntityKind.Segment, known.Segments);
        values.Add(EntityKind.Product, known.Products);
        values.Add(
            EntityKind.Product,
            [.. known.ProductFamilies.Except(known.Products, StringComparer.OrdinalIgnoreCase)]
        );
        values.Add(EntityKind.Stage, known.Stages);
        values.Add(EntityKind.DealType, known.DealTypes);
        values.Add(EntityKind.LeadSource, known.LeadSources);
        values.Add(EntityKind.Industry, known.Industries);
        values.Add(EntityKind.ForecastCategory, CategoryNames.All);
        values.Add(EntityKind.LossReason, known.LossReasons);
        AccountForms.Add(forms, EntityKind.Competitor, known.Competitors, names);
        AccountForms.Add(forms, EntityKind.Account, known.Accounts, names);
        return forms;
    }

    /// <summary>The things of a kind: values that differ only in case, blanks and marks are one.</summary>
    public IReadOnlyList<(NameThing Thing, string[] Words)> ThingsOf(EntityKind kind, IEnumerable<string> values)
    {
        var byKey = new Dictionary<string, (string[] Words, string[] Spellings)>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var words = NameText.Words(value);
            if (words.Length > 0)
            {
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, string.Concat(words), out _);
                found = found.Words is null ? (words, [value]) : (found.Words, [.. found.Spellings, value]);
            }
        }

        var all = new List<(NameThing, string[])>(byKey.Count);
        foreach (var (words, spellings) in byKey.Values)
        {
            var thing = ThingOf(kind, spellings);
            things.Add(thing);
            all.Add((thing, words));
        }

        return all;
    }

    private static NameThing ThingOf(EntityKind kind, string[] spellings)
    {
        var keys =
            spellings.Length == 1
                ? spellings
                :
                [
                    .. spellings
                        .Distinct(StringComparer.Ordinal)
                        .OrderBy(Untidiness)
                        .ThenBy(key => key, StringComparer.Ordinal),
                ];
        return new(kind, keys[0], keys);
    }

    /// <summary>Adds the name itself, with and without its joiners, and its words.</summary>
    public void AddWhole(NameThing thing, string[] words, NameMatchKind match = NameMatchKind.Whole)
    {
        // What is mended is mended to words as they are in the data.
        if (match == NameMatchKind.Whole)
        {
            foreach (var word in words)
            {
                Words.Add(word);
            }
        }

        var hasComma = match == NameMatchKind.Whole && thing.Key.Contains(',', StringComparison.Ordinal);
        AddWhole(thing, NamePhrase.Of(words), match, hasComma);
        if (Array.IndexOf(words, NameText.Joiner) >= 0)
        {
            var apart = words.Where(word => word != NameText.Joiner).ToArray();
            AddWhole(thing, NamePhrase.Of(apart), match, hasComma);
        }
    }

    /// <summary>Adds another phrase for a thing.</summary>
    public void AddAlias(NameThing thing, string phrase, NameMatchKind match = NameMatchKind.Alias)
    {
        var words = NameText.Words(phrase);
        Words.UnionWith(words.Where(word => word.Length > 3));
        AddWhole(thing, NamePhrase.Of(words), match, hasComma: false);
    }

    private void AddWhole(NameThing thing, NamePhrase phrase, NameMatchKind match, bool hasComma) =>
        Table.Add(
            phrase.Key,
            new(thing, match, 1, phrase.Breaks, NeedsCapital: false, IsTail: false, IsFixed: false, hasComma)
        );

    /// <summary>Whether every word is one of everyday English or the trade.</summary>
    public bool AreCommon(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word != NameText.Joiner && !names.Common.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    // "Partner" rather than "partner " or "PARTNER".
    private static int Untidiness(string value) =>
        (value.Trim() == value ? 0 : 4)
        + (value.Length > 4 && !value.Any(char.IsLower) ? 2 : 0)
        + (value.Any(char.IsUpper) ? 0 : 1);
}

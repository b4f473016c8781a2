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
        values.Add(EntityKind.Product, [.. known.Products, .. known.ProductFamilies]);
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
        var byKey = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var found = new List<(NameThing, string[])>();
        var order = new List<(string[] Words, List<string> Spellings)>();
        foreach (var value in values)
        {
            var words = NameText.Words(value);
            var key = string.Concat(words);
            if (key.Length > 0 && !byKey.TryGetValue(key, out var spellings))
            {
                byKey[key] = spellings = [];
                order.Add((words, spellings));
            }

            if (key.Length > 0)
            {
                byKey[key].Add(value);
            }
        }

        foreach (var (words, spellings) in order)
        {
            var keys = spellings.Distinct(StringComparer.Ordinal).OrderBy(Untidiness).ThenBy(key => key, StringComparer.Ordinal).ToArray();
            var thing = new NameThing(kind, keys[0], keys);
            things.Add(thing);
            found.Add((thing, words));
        }

        return found;
    }

    /// <summary>Adds the name itself, with and without its joiners, and its words.</summary>
    public void AddWhole(NameThing thing, string[] words, NameMatchKind match = NameMatchKind.Whole)
    {
        Words.UnionWith(words);
        var hasComma = match == NameMatchKind.Whole && thing.Key.Contains(',', StringComparison.Ordinal);
        AddWhole(thing, NamePhrase.Of(words), match, hasComma);
        if (words.Contains(NameText.Joiner, StringComparer.Ordinal))
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
        Table.Add(phrase.Key, new(thing, match, 1, phrase.Breaks, NeedsCapital: false, IsFixed: false, hasComma));

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

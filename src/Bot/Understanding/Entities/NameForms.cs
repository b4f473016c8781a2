using RevBot.Data.Book;
using RevBot.Data.Geography;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// Every phrase that names a thing of a person's book. There are some ways in which people call a thing by its name; which
/// of them a thing answers to depends on its kind.
/// </summary>
internal sealed class NameForms
{
    private const int MostWords = 8;

    private readonly NameVocabulary names;
    private readonly ILookup<string, string?> addresses;
    private readonly Dictionary<string, int> beginnings;

    /// <summary>Gathers the phrases of a book, kind by kind.</summary>
    public NameForms(ScopedBook book, NameVocabulary names)
    {
        this.names = names;
        addresses = book.People.Sellers.ToLookup(seller => seller.Name, seller => seller.Email, StringComparer.Ordinal);
        beginnings = book
            .Vocabulary.Owners.SelectMany(name => Beginnings(NameText.Words(name)))
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (kind, values) in Values(book.Vocabulary))
        {
            Add(kind, values);
        }

        Add(EntityKind.Territory, book.Deals.AsEnumerable().Select(deal => deal.Now.Territory?.Name).OfType<string>());

        AddCountryGroups(book.Vocabulary.Countries);
    }

    private delegate void Way(BookName name);

    /// <summary>The phrases.</summary>
    public NameTable Table { get; } = new();

    /// <summary>Everything that has a name, without groups of countries.</summary>
    public List<NameThing> Things { get; } = [];

    /// <summary>The words of names and of what else things are called: what is misspelt is mended to them.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Short forms of first names: no slips, and nothing is mended to them.</summary>
    public HashSet<string> Nicknames { get; } = new(StringComparer.Ordinal);

    // The values of one kind come one after the other, as the table asks.
    private static IEnumerable<(EntityKind Kind, IEnumerable<string> Values)> Values(Vocabulary known) =>
        [
            (EntityKind.Owner, known.Owners),
            (EntityKind.Team, known.Teams),
            (EntityKind.Region, known.Regions),
            (EntityKind.Segment, known.Segments),
            (EntityKind.Product, known.Products),
            (EntityKind.Product, known.ProductFamilies.Except(known.Products, StringComparer.OrdinalIgnoreCase)),
            (EntityKind.Stage, known.Stages),
            (EntityKind.DealType, known.DealTypes),
            (EntityKind.LeadSource, known.LeadSources),
            (EntityKind.Industry, known.Industries),
            (EntityKind.ForecastCategory, CategoryNames.All),
            (EntityKind.LossReason, known.LossReasons),
            (EntityKind.Competitor, known.Competitors),
            (EntityKind.Account, known.Accounts),
            (EntityKind.Country, known.Countries),
        ];

    private void Add(EntityKind kind, IEnumerable<string> values)
    {
        var (whole, parts) = WaysOf(kind);
        foreach (var name in BookName.All(kind, values))
        {
            Things.Add(name.Thing);
            Array.ForEach(whole, way => way(name));
            if (name.Core.Length is > 1 and <= MostWords)
            {
                Array.ForEach(parts, way => way(name));
            }
        }
    }

    private void AddCountryGroups(IReadOnlyList<string> codes)
    {
        foreach (var (group, all) in names.CountryGroups)
        {
            var members = all.Intersect(codes, StringComparer.Ordinal).ToArray();
            if (members.Length > 0)
            {
                Add(
                    new(EntityKind.Country, string.Join(' ', members), members),
                    NameText.Words(group),
                    NameMatchKind.Alias
                );
            }
        }
    }

    // A name or another word for a thing.
    private void Add(NameThing thing, string[] words, NameMatchKind match)
    {
        Words.UnionWith(words);
        var hasComma = match == NameMatchKind.Whole && thing.Key.Contains(',', StringComparison.Ordinal);
        AddPhrase(thing, words, match, hasComma ? NameTraits.Comma : NameTraits.None);
    }

    // By the whole name, and by parts of those words that tell it from others.
    private (Way[] Whole, Way[] Parts) WaysOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Owner => ([Whole, Address], [Ends, EachWord, Written, Initials, Nickname]),
            EntityKind.Country => ([Country, Aliases], []),
            // Parts of it are mostly the names of its countries.
            EntityKind.Territory => ([Whole], []),
            EntityKind.Team or EntityKind.Competitor or EntityKind.Account => (
                [Whole, Core],
                [Ends, EachWord, Initials]
            ),
            _ => ([Whole, OtherNumber, Aliases], [Ends, EachWord, Initials]),
        };

    private void Whole(BookName name) => Add(name.Thing, name.Words, NameMatchKind.Whole);

    private void Address(BookName name)
    {
        foreach (var address in name.Thing.Keys.SelectMany(key => addresses[key]).OfType<string>())
        {
            Table.Add(new(address.ToLowerInvariant(), 1), name.Thing, NameMatchKind.Whole, NameTraits.None);
        }
    }

    private void Core(BookName name)
    {
        if (name.Core.Length < name.Words.Length)
        {
            AddPart(name, name.Core, NameMatchKind.Core);
        }
    }

    // Of the whole as one word, for "True-ups".
    private void OtherNumber(BookName name)
    {
        if (NameText.OtherNumber(string.Concat(name.Words)) is { } other)
        {
            var phrase = NamePhrase.Of(name.Words) with { Key = other };
            Table.Add(phrase, name.Thing, NameMatchKind.Inflected, NameTraits.None);
        }
    }

    private void Country(BookName name)
    {
        if (Countries.Find(name.Thing.Key) is { } country)
        {
            Add(name.Thing, NameText.Words(country.Name), NameMatchKind.Whole);
            Add(name.Thing, NameText.Words(country.Adjective), NameMatchKind.Whole);
        }

        Add(name.Thing, name.Words, NameMatchKind.UpperCode);
    }

    // Short codes count only in capitals.
    private void Aliases(BookName name)
    {
        foreach (var alias in names.AliasesOf(name.Thing.Kind, string.Concat(name.Words)))
        {
            var isCode = alias.Length <= 3 && alias.All(char.IsUpper);
            Add(name.Thing, NameText.Words(alias), isCode ? NameMatchKind.UpperCode : NameMatchKind.Alias);
        }
    }

    private void Ends(BookName name)
    {
        for (var length = 2; length < name.Core.Length; length++)
        {
            AddPart(name, name.Core[..length], NameMatchKind.Part);
            AddPart(name, name.Core[^length..], name.IsValue ? NameMatchKind.Head : NameMatchKind.Part);
        }
    }

    private void EachWord(BookName name)
    {
        var last = name.Core.Length - 1;
        for (var place = 0; place <= last; place++)
        {
            var word = name.Core[place];
            // In "Team Ada" the first word only says what kind of thing it is.
            var isKind = names.KindWords.TryGetValue(word, out var kind) && kind == name.Thing.Kind;
            if (isKind || !name.IsTelling(word))
            {
                continue;
            }

            var match = name.IsValue && place == last ? NameMatchKind.Head : NameMatchKind.Part;
            AddPart(name, [word], match, place > 0 && name.IsCompany ? NameTraits.Tail : NameTraits.None);
            if (name.IsValue && !names.IsEveryday(word) && NameText.OtherNumber(word) is { } other)
            {
                AddPart(name, [other], match);
            }
        }
    }

    // J. Smith, John S.; Smith, John; of three names the first and the last.
    private void Written(BookName name)
    {
        var (first, last, rest) = (name.Words[0], name.Words[^1], name.Words[1..]);
        var initial = first[..1];
        string[][] all =
        [
            [initial, .. rest],
            [initial, last],
            [.. rest, initial],
            [.. rest, first],
            [first, last[..1]],
            [first, last],
        ];
        Array.ForEach(all, one => AddPhrase(name.Thing, one, NameMatchKind.Part, NameTraits.Fixed | NameTraits.Comma));
    }

    private void Initials(BookName name)
    {
        var letters = string.Concat(name.Core.Where(word => word != NameText.Joiner).Select(word => word[0]));
        var needsCapital = letters.Length < 3 || !name.IsValue;
        AddPhrase(name.Thing, [letters], NameMatchKind.Initials, needsCapital ? NameTraits.Capital : NameTraits.None);
    }

    // Where nobody else's first name begins so.
    private void Nickname(BookName name)
    {
        foreach (var nickname in name.Words[0].Length < 5 ? [] : Beginnings(name.Words))
        {
            if (nickname != name.Words[0] && beginnings[nickname] == 1 && !names.Common.Contains(nickname))
            {
                Nicknames.Add(nickname);
                AddPhrase(name.Thing, [nickname], NameMatchKind.Nickname, NameTraits.Capital);
            }
        }
    }

    private static IEnumerable<string> Beginnings(string[] words) =>
        from length in Enumerable.Range(3, 3)
        where words.Length > 0 && words[0].Length >= length
        select words[0][..length];

    private void AddPart(BookName name, string[] words, NameMatchKind match, NameTraits traits = NameTraits.None)
    {
        if (words[0] != NameText.Joiner && words[^1] != NameText.Joiner)
        {
            var isPlain = Array.TrueForAll(words, word => word == NameText.Joiner || IsPlain(name, word));
            AddPhrase(name.Thing, words, match, isPlain ? traits | NameTraits.Capital : traits);
        }
    }

    private bool IsPlain(BookName name, string word) =>
        name.IsValue ? names.IsEveryday(word) : names.Common.Contains(word);

    // With and without what joins the words.
    private void AddPhrase(NameThing thing, string[] words, NameMatchKind match, NameTraits traits)
    {
        Table.Add(NamePhrase.Of(words), thing, match, traits);
        if (Array.IndexOf(words, NameText.Joiner) >= 0)
        {
            Table.Add(NamePhrase.Of(Array.FindAll(words, word => word != NameText.Joiner)), thing, match, traits);
        }
    }
}

using RevBot.Data.Book;
using RevBot.Data.Geography;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Every phrase that names a thing of a person's book.</summary>
internal sealed class NameForms
{
    private readonly NameWays ways;

    /// <summary>Gathers the phrases of a book, kind by kind.</summary>
    public NameForms(ScopedBook book, NameVocabulary names)
    {
        ways = new(Table, book, names);
        foreach (var (kind, values) in Values(book.Vocabulary))
        {
            foreach (var name in BookName.All(kind, values))
            {
                Things.Add(name.Thing);
                ways.Add(name);
            }
        }

        AddCountryGroups(book.Vocabulary.Countries, names);
    }

    /// <summary>The phrases.</summary>
    public NameTable Table { get; } = new();

    /// <summary>Everything that has a name, without groups of countries.</summary>
    public List<NameThing> Things { get; } = [];

    /// <summary>The words of names.</summary>
    public IReadOnlySet<string> Words => ways.Words;

    /// <summary>Words that are no slips though no name has them.</summary>
    public IEnumerable<string> Kept => CountryWords.Concat(ways.Nicknames);

    /// <summary>The words of every country's name and adjective: none of them is a slip for something else.</summary>
    public static IReadOnlyList<string> CountryWords { get; } =
    [
        .. Countries
            .All.SelectMany(country => NameText.Words(country.Name).Concat(NameText.Words(country.Adjective)))
            .Distinct(StringComparer.Ordinal),
    ];

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

    private void AddCountryGroups(IReadOnlyList<string> codes, NameVocabulary names)
    {
        var groups =
            from entry in names.CountryGroups
            let members = entry.Value.Intersect(codes, StringComparer.Ordinal).ToArray()
            where members.Length > 0
            group (entry.Key, members) by string.Join(' ', members);
        foreach (var same in groups)
        {
            var thing = new NameThing(EntityKind.Country, same.Key, same.First().members);
            foreach (var (group, _) in same)
            {
                ways.Add(thing, group, NameMatchKind.Alias);
            }
        }
    }
}

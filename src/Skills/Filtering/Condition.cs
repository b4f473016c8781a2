using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Filtering;

/// <summary>
/// One field of a filter: a deal fits when its value is among the wanted ones. A deal without a value never fits, but
/// for conditions that ask for that. Values that differ only in case and in the blanks around them are one.
/// </summary>
internal sealed class Condition
{
    private readonly Func<DealTraits, DealState, bool> matches;

    /// <summary>A field whose value is tested.</summary>
    /// <param name="values">What is wanted, in words, alternatives each for itself.</param>
    /// <param name="matches">The test.</param>
    /// <param name="sellers">The people meant; null where the field is not about people.</param>
    public Condition(
        IReadOnlyList<string> values,
        Func<DealTraits, DealState, bool> matches,
        IReadOnlySet<int>? sellers = null
    ) => (Values, this.matches, Sellers) = (values, matches, sellers);

    /// <summary>The wanted values as the data has them, each once; of a condition its words.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The ids of the people meant; null where the field is not about people.</summary>
    public IReadOnlySet<int>? Sellers { get; }

    /// <summary>Whether a deal, as it was in a state, has one of the values.</summary>
    public bool Matches(DealTraits deal, in DealState state) => matches(deal, state);

    /// <summary>
    /// The conditions of the lists that a filter gives, in the order of the filter; amounts are no conditions.
    /// </summary>
    /// <exception cref="SkillInputException">A name is not known in what the person may see.</exception>
    public static IReadOnlyList<Condition> All(ScopedBook book, DealFilter filter)
    {
        var names = book.Vocabulary;
        return
        [
            .. new[]
            {
                Owners(book, filter.Owners),
                Teams(book, filter.Teams),
                Text("region", filter.Regions, names.Regions, (_, state) => state.Territory?.Region),
                Countries(names, filter.Countries),
                Text("segment", filter.Segments, names.Segments, (deal, _) => deal.Segment),
                Text("industry", filter.Industries, names.Industries, (deal, _) => deal.Industry),
                Products(names, filter.Products),
                Text("competitor", filter.Competitors, names.Competitors, (deal, _) => deal.Competitor),
                Text("stage", filter.Stages, names.Stages, (_, state) => state.Stage.Name),
                Categories(book, filter.ForecastCategories),
                Text("deal type", filter.DealTypes, names.DealTypes, (deal, _) => deal.DealType),
                Text("lead source", filter.LeadSources, names.LeadSources, (deal, _) => deal.LeadSource),
                Text(
                    "loss reason",
                    filter.LossReasons,
                    names.LossReasons,
                    (deal, state) => state.IsLost ? deal.LossReason : null
                ),
                Text("account", filter.Accounts, names.Accounts, (deal, _) => deal.Account),
            }.OfType<Condition>(),
        ];
    }

    private static Condition? Owners(ScopedBook book, IReadOnlyList<string>? wanted)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        var names = Found("seller", wanted, book.Vocabulary.Owners);
        return OfPeople(
            names,
            book.People.Sellers.Where(seller => names.Contains(seller.Name, StringComparer.Ordinal))
        );
    }

    private static Condition? Teams(ScopedBook book, IReadOnlyList<string>? wanted)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        // A team answers to its own name and to its manager's.
        var byName = book
            .People.Teams.Select(team => (Key: team.Name, Team: team))
            .Concat(book.People.Teams.Select(team => (Key: team.Leader.Name, Team: team)))
            .ToLookup(entry => entry.Key, entry => entry.Team, StringComparer.Ordinal);
        var keys = Found("team", wanted, [.. byName.Select(entry => entry.Key)]);
        var teams = keys.SelectMany(key => byName[key]).Distinct().ToArray();
        return OfPeople([.. teams.Select(team => team.Name)], teams.SelectMany(team => team.Members));
    }

    private static Condition OfPeople(IReadOnlyList<string> names, IEnumerable<Seller> people)
    {
        var ids = people.Select(seller => seller.Id).ToHashSet();
        return new(names, (_, state) => state.Owner is { } owner && ids.Contains(owner.Id), ids);
    }

    private static Condition? Countries(Vocabulary names, IReadOnlyList<string>? wanted)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        var byWord = names
            .Countries.Select(code => (Word: code, Code: code))
            .Concat(names.Countries.Select(code => (Word: Data.Geography.Countries.NameOf(code), Code: code)))
            .DistinctBy(entry => entry.Word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(entry => entry.Word, entry => entry.Code, StringComparer.OrdinalIgnoreCase);
        var codes = Found("country", wanted, [.. byWord.Keys])
            .Select(word => byWord[word])
            .ToHashSet(StringComparer.Ordinal);
        return new([.. codes.Select(Data.Geography.Countries.NameOf)], (deal, _) => Involves(deal, codes));
    }

    private static bool Involves(DealTraits deal, HashSet<string> codes)
    {
        foreach (var country in deal.Countries)
        {
            if (codes.Contains(country.Country))
            {
                return true;
            }
        }

        return false;
    }

    private static Condition? Products(Vocabulary names, IReadOnlyList<string>? wanted)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        var (found, set) = Spelt("product", wanted, [.. names.Products, .. names.ProductFamilies]);
        return new(
            found,
            (deal, _) =>
                deal.Product is { } product
                && (set.Contains(product.Name) || (product.Family is { } family && set.Contains(family)))
        );
    }

    private static Condition? Categories(ScopedBook book, IReadOnlyList<string>? wanted)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        var found = Found("forecast category", wanted, CategoryNames.All);
        var set = found.Select(CategoryNames.Parse).ToHashSet();
        // Deals that are all in one category have none: it is that of their stage.
        if (!book.Coverage.Categories && set.Contains(ForecastCategory.Commit))
        {
            throw new SkillInputException("Forecast categories are not in this data; ask by stage instead.");
        }

        return new(found, (_, state) => set.Contains(state.Category));
    }

    private static Condition? Text(
        string field,
        IReadOnlyList<string>? wanted,
        IReadOnlyList<string> known,
        Func<DealTraits, DealState, string?> value
    )
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        var (found, set) = Spelt(field, wanted, known);
        return new(found, (deal, state) => value(deal, state) is { } text && set.Contains(text));
    }

    // A value means all its spellings, and is told by the tidiest.
    private static (IReadOnlyList<string> Values, HashSet<string> Spellings) Spelt(
        string field,
        IReadOnlyList<string> wanted,
        IReadOnlyList<string> known
    )
    {
        var found = Found(field, wanted, known).ToHashSet(Spellings.Comparer);
        return (
            [.. found.Select(value => Spellings.Tidiest(value, known))],
            known.Where(found.Contains).ToHashSet(StringComparer.Ordinal)
        );
    }

    // The same sentence for what does not exist and what the person may not see.
    private static IReadOnlyList<string> Found(
        string field,
        IReadOnlyList<string> wanted,
        IReadOnlyList<string> known
    ) =>
        [
            .. wanted
                .Select(name =>
                    NameMatch.Find(name, known)
                    ?? throw new SkillInputException(
                        $"I find no {field} called \"{FilterWords.Quoted(name)}\" in what you can see."
                    )
                )
                .Distinct(StringComparer.Ordinal),
        ];
}

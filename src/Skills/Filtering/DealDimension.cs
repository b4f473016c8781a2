using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Geography;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Filtering;

/// <summary>
/// What deals can be grouped by. A deal that involves several countries stands in each of their groups, so groups by
/// country may add up to more than the total; every other dimension adds up.
/// </summary>
/// <remarks>
/// Owner, team, region, stage and category are read from a state of the deal, so they can be those of an earlier day;
/// all other values have no history and are those of now.
/// </remarks>
public sealed class DealDimension
{
    /// <summary>The group of deals that have no value.</summary>
    public const string None = "(none)";

    private static readonly DealDimension[] Known =
    [
        new("owner", "Seller", (_, _, state) => state.Owner?.Name),
        new(
            "team",
            "Team",
            (book, _, state) => state.Owner is { } owner ? book.People.TeamLeaderOf(owner)?.Team : null
        ),
        new("region", "Region", (_, _, state) => state.Territory?.Region) { SpellingsOf = names => names.Regions },
        new("country", "Country", (_, _, _) => null) { IsShared = true },
        new("segment", "Segment", (_, deal, _) => deal.Segment) { SpellingsOf = names => names.Segments },
        new("industry", "Industry", (_, deal, _) => deal.Industry) { SpellingsOf = names => names.Industries },
        new("product", "Product", (_, deal, _) => deal.Product?.Name) { SpellingsOf = names => names.Products },
        new("stage", "Stage", (_, _, state) => state.Stage.Name),
        new("forecast_category", "Forecast category", (_, _, state) => CategoryNames.Of(state.Category)),
        new("competitor", "Competitor", (_, deal, _) => deal.Competitor) { SpellingsOf = names => names.Competitors },
        new("loss_reason", "Loss reason", (_, deal, state) => state.IsLost ? deal.LossReason : null) { SpellingsOf = names => names.LossReasons },
        new("deal_type", "Deal type", (_, deal, _) => deal.DealType) { SpellingsOf = names => names.DealTypes },
        new("lead_source", "Lead source", (_, deal, _) => deal.LeadSource) { SpellingsOf = names => names.LeadSources },
        new("account", "Account", (_, deal, _) => deal.Account?.Name) { SpellingsOf = names => names.Accounts },
    ];

    private readonly Func<ScopedBook, Deal, DealState, string?> value;

    private DealDimension(string name, string heading, Func<ScopedBook, Deal, DealState, string?> value) =>
        (Name, Heading, this.value) = (name, heading, value);

    /// <summary>All dimensions, in the order of the help.</summary>
    public static IReadOnlyList<DealDimension> All => Known;

    /// <summary>The name as in arguments: <c>forecast_category</c>.</summary>
    public string Name { get; }

    /// <summary>The heading for people.</summary>
    public string Heading { get; }

    /// <summary>Whether a deal can stand in several groups.</summary>
    public bool IsShared { get; private init; }

    // All values of a dimension whose values can be spelt in several ways; null for others.
    private Func<Vocabulary, IReadOnlyList<string>>? SpellingsOf { get; init; }

    /// <summary>The dimension of a name, without regard to case; null where the name is empty.</summary>
    /// <exception cref="SkillInputException">
    /// There is no such dimension; the message names those that there are.
    /// </exception>
    public static DealDimension? Parse(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? null
            : Array.Find(Known, known => string.Equals(known.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new SkillInputException(
                    $"I cannot group by \"{FilterWords.Quoted(name)}\"; I can by {string.Join(", ", Known.Select(known => known.Name))}."
                );

    /// <summary>
    /// The groups that a deal stands in: one, or one for each country. A deal without a value stands in
    /// <see cref="None"/>, so no deal is lost from a breakdown. Spellings of one value are one group, by the tidiest.
    /// </summary>
    public IReadOnlyList<string> GroupsOf(ScopedBook book, Deal deal, in DealState state)
    {
        if (!IsShared)
        {
            return
            [
                value(book, deal, state) is not { } own ? None
                : SpellingsOf is null ? own
                : Spellings.Tidiest(own, SpellingsOf(book.Vocabulary)),
            ];
        }

        var countries = deal.Countries;
        if (countries.Length == 0)
        {
            return [None];
        }

        var groups = new string[countries.Length];
        for (var index = 0; index < groups.Length; index++)
        {
            groups[index] = Countries.NameOf(countries[index].Country);
        }

        return groups;
    }
}

using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>
/// How alike two deals are: the weighed share of traits that agree, of those that the explained deal has. Traits: segment,
/// product, deal type (2 each), amount (2, falling to 0 at four times or a quarter), region, industry, competitor (1 each),
/// lead source (½).
/// Source: J. C. Gower, "A general coefficient of similarity", Biometrics 27 (1971), 857-871.
/// </summary>
internal sealed class Likeness
{
    private const double AmountWeight = 2;
    private const double Nearby = 0.7;
    private static readonly double Farthest = Math.Log(4);

    private static readonly (string Name, double Weight, Func<Deal, DealState, string?> Of)[] Traits =
    [
        ("segment", 2, (deal, _) => deal.Segment),
        ("product", 2, (deal, _) => deal.Product?.Family ?? deal.Product?.Name),
        ("deal type", 2, (deal, _) => deal.DealType),
        ("region", 1, (_, state) => state.Territory?.Region),
        ("industry", 1, (deal, _) => deal.Industry),
        ("competitor", 1, (deal, _) => deal.Competitor),
        ("lead source", 0.5, (deal, _) => deal.LeadSource),
    ];

    private readonly string?[] own;
    private readonly double amount;
    private readonly double all;

    public Likeness(Deal deal, DealState state)
    {
        own = Array.ConvertAll(Traits, trait => trait.Of(deal, state));
        amount = AmountOf(state);
        all =
            Traits.Where((_, place) => own[place] is not null).Sum(trait => trait.Weight)
            + (amount > 0 ? AmountWeight : 0);
    }

    /// <summary>0 to 1; 0 where the explained deal has no trait to compare.</summary>
    public double With(Deal other, in DealState state)
    {
        var sum = AmountWeight * AmountShare(state);
        for (var place = 0; place < Traits.Length; place++)
        {
            sum += Agrees(place, other, state) ? Traits[place].Weight : 0;
        }

        return all > 0 ? sum / all : 0;
    }

    /// <summary>The traits that agree, in words: <c>same segment, product; near in amount</c>.</summary>
    public string Shared(Deal other, DealState state)
    {
        var same = Traits.Where((_, place) => Agrees(place, other, state)).Select(trait => trait.Name).ToArray();
        string[] parts =
        [
            .. same.Length > 0 ? [$"same {string.Join(", ", same)}"] : Array.Empty<string>(),
            .. AmountShare(state) >= Nearby ? ["near in amount"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "little in common" : string.Join("; ", parts);
    }

    private bool Agrees(int place, Deal other, in DealState state) =>
        own[place] is { } value && string.Equals(value, Traits[place].Of(other, state), StringComparison.Ordinal);

    private double AmountShare(in DealState state) =>
        amount > 0 && AmountOf(state) is > 0 and var theirs
            ? Math.Max(0, 1 - (Math.Abs(Math.Log(theirs / amount)) / Farthest))
            : 0;

    private static double AmountOf(in DealState state) => state.HasValue ? state.Value.Minor : 0;
}

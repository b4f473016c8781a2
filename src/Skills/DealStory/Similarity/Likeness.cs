using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>
/// How alike two deals are: the weighed share of traits that agree, among the traits that the explained deal has.
/// </summary>
/// <remarks>
/// Likeness = Σ w·s ÷ Σ w over the traits that the explained deal has. s is 1 where a trait is the same and 0 where it
/// differs or the other deal lacks it; for the amount s = max(0, 1 − |ln(a ÷ b)| ÷ ln 4), so 1 for equal amounts, ½ at
/// twice or half, 0 from four times or a quarter on. Weights: segment, product, deal type and amount 2; region,
/// industry and competitor 1; lead source ½.
/// Source: J. C. Gower, "A general coefficient of similarity", Biometrics 27 (1971), 857-871.
/// </remarks>
internal sealed class Likeness
{
    private const double AmountWeight = 2;
    private const double Nearby = 0.7;
    private static readonly double Farthest = Math.Log(4);

    /// <summary>What deals are compared by, beside the amount.</summary>
    internal static readonly (string Name, double Weight, Func<Deal, DealState, string?> Value)[] Traits =
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

    /// <summary>Reads the traits of the explained deal.</summary>
    public Likeness(Deal deal, DealState state)
    {
        own = Array.ConvertAll(Traits, trait => trait.Value(deal, state));
        amount = AmountOf(state);
        all =
            Traits.Where((_, place) => own[place] is not null).Sum(trait => trait.Weight)
            + (amount > 0 ? AmountWeight : 0);
    }

    /// <summary>The likeness to a closed deal, 0..1; 0 where the explained deal has no trait to compare.</summary>
    /// <param name="other">What was read.</param>
    /// <param name="codes">The codes of this deal's own traits, see <see cref="ClosedTraits.CodesOf"/>.</param>
    public double To(in ClosedTraits.Case other, ReadOnlySpan<int> codes)
    {
        var sum = AmountWeight * AmountShare(other.Amount);
        var theirs = other.Codes;
        for (var place = 0; place < codes.Length; place++)
        {
            sum += codes[place] == theirs[place] ? Traits[place].Weight : 0;
        }

        return all > 0 ? sum / all : 0;
    }

    /// <summary>The traits of the explained deal, in the order of <see cref="Traits"/>; null for one that it lacks.</summary>
    public IReadOnlyList<string?> Own => own;

    /// <summary>
    /// The traits that agree, in words: <c>same segment, product; near in amount</c>. Amounts are near from s = 0.7 on,
    /// which is about one and a half times or two thirds. "little in common" where none agrees.
    /// </summary>
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
        own[place] is { } value && string.Equals(value, Traits[place].Value(other, state), StringComparison.Ordinal);

    private double AmountShare(in DealState state) => AmountShare(AmountOf(state));

    private double AmountShare(double other) =>
        amount > 0 && other is > 0 and var theirs
            ? Math.Max(0, 1 - (Math.Abs(Math.Log(theirs / amount)) / Farthest))
            : 0;

    /// <summary>In minor units of the reporting currency; 0 where no amount is entered.</summary>
    internal static double AmountOf(in DealState state) => state.HasValue ? state.Value.Minor : 0;
}

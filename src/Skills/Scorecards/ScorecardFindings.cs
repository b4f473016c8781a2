using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Scorecards;

/// <summary>The findings of cards while they are made, and how sellers are named in them.</summary>
/// <param name="result">The cards, and what is asked of them.</param>
internal sealed class ScorecardFindings(GetScorecardsResult result)
{
    /// <summary>How many are named at most.</summary>
    public const int MostNamed = 3;

    /// <summary>The cards, and what is asked of them.</summary>
    public GetScorecardsResult Result => result;

    /// <summary>The cards.</summary>
    public IReadOnlyList<SellerCard> Cards => result.Sellers;

    /// <summary>Those made so far.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>Whether something is asked for in particular.</summary>
    public bool Asks(string focus) => result.Focus == focus;

    /// <summary>The weight of a finding: what is asked for leads.</summary>
    public double Weight(string focus, double usual) => Asks(focus) ? 1 : usual;

    /// <summary>Adds a finding that names the first sellers of whom it holds.</summary>
    /// <param name="id">Its sentence.</param>
    /// <param name="weight">How much it matters.</param>
    /// <param name="cards">Those of whom it holds, in order.</param>
    /// <param name="add">Adds a seller's facts; the name is there.</param>
    /// <param name="outOf">How many it can be said of.</param>
    public void AddNamed(
        string id,
        double weight,
        SellerCard[] cards,
        Func<FactList, SellerCard, FactList> add,
        int outOf
    ) =>
        Findings.AddNaming(
            FindingKind.Rank,
            id,
            weight,
            cards.Take(MostNamed),
            (facts, card) => add(facts.Add("name", "Seller", card.Seller, "the seller"), card),
            facts =>
                facts
                    .Count("count", "Sellers", cards.Length, "sellers for whom it holds")
                    .Count("of", "Of", outOf, "sellers of whom it can be said")
        );
}

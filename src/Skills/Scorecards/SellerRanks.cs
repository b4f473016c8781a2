using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Scorecards;

/// <summary>The first and the last of those who can be ranked: by win rate, by pipeline created, by cycle.</summary>
internal sealed class SellerRanks(ScorecardFindings shared)
{
    public void AddEnds()
    {
        SellerCard[] rated =
        [
            .. shared.Cards.Where(card => card.WinRate is not null).OrderByDescending(card => card.WinRate),
        ];
        AddPair(
            "wins",
            shared.Weight(ScorecardFocus.WinRate, 0.4),
            rated,
            (facts, card) =>
                facts.Share(
                    "rate",
                    "Win rate",
                    card.WinRate,
                    "won ÷ closed over a year, drawn to all sellers'",
                    card.Closed
                )
        );
        AddCreated();
        SellerCard[] timed =
        [
            .. shared.Cards.Where(card => card.CycleDays is not null).OrderBy(card => card.CycleDays),
        ];
        AddPair(
            "cycle",
            shared.Weight(ScorecardFocus.Cycle, 0.2),
            timed,
            (facts, card) =>
                facts.Add(
                    "days",
                    "Cycle",
                    FactValue.RoundedDays(card.CycleDays),
                    "median days from creation to win over a year"
                )
        );
    }

    private void AddCreated()
    {
        SellerCard[] creating =
        [
            .. shared.Cards.Where(card => card.LeftOn is null).OrderByDescending(card => card.Created.Minor),
        ];
        AddPair(
            "created",
            shared.Weight(ScorecardFocus.Creation, 0.3),
            shared.Result.Elapsed > 0 ? creating : [],
            (facts, card) =>
                facts.Add(
                    "amount",
                    "Created",
                    card.Created,
                    "created in the period, at present amounts",
                    card.CreatedDeals
                )
        );
    }

    private void AddPair(string id, double weight, SellerCard[] ranked, Func<FactList, SellerCard, FactList> add)
    {
        if (ranked.Length >= 2)
        {
            shared.Findings.AddNaming(
                FindingKind.Rank,
                id,
                weight,
                new[] { ranked[0], ranked[^1] },
                (facts, card) => add(facts.Add("name", "Seller", card.Seller, "the seller"), card),
                facts => facts.Count("of", "Sellers", ranked.Length, "sellers with enough to say")
            );
        }
    }
}

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
        AddWon();
        AddEnds(
            "wins",
            (ScorecardFocus.WinRate, 0.4),
            rated,
            (facts, card) => facts.Share("rate", "Win rate", card.WinRate, "won ÷ closed over a year", card.Closed)
        );
        AddCreated();
        SellerCard[] timed =
        [
            .. shared.Cards.Where(card => card.CycleDays is not null).OrderBy(card => card.CycleDays),
        ];
        AddEnds(
            "cycle",
            (ScorecardFocus.Cycle, 0.2),
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
        AddEnds(
            "created",
            (ScorecardFocus.Creation, 0.3),
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

    // What each has won stands in the cards; it is ranked where that is asked.
    private void AddWon()
    {
        SellerCard[] winning =
        [
            .. shared
                .Cards.OrderByDescending(card => card.Won.Minor)
                .ThenBy(card => card.Seller, StringComparer.Ordinal),
        ];
        AddEnds(
            "won_most",
            (ScorecardFocus.Won, 0),
            shared.Asks(ScorecardFocus.Won) ? winning : [],
            (facts, card) => facts.Add("amount", "Won", card.Won, "closed won in the period", card.WonDeals)
        );
    }

    // Where the ranking is asked for, those behind the first are named too.
    private void AddEnds(
        string id,
        (string Focus, double Usual) weight,
        SellerCard[] ranked,
        Func<FactList, SellerCard, FactList> add
    )
    {
        if (ranked.Length < 2)
        {
            return;
        }

        var isAsked = shared.Asks(weight.Focus);
        var ahead = Math.Min(isAsked ? ScorecardFindings.MostNamed : 1, ranked.Length - 1);
        shared.Findings.Add(
            new(FindingKind.Rank, id)
            {
                Also = isAsked ? [FindingKind.Level] : [],
                Weight = shared.Weight(weight.Focus, weight.Usual),
                Items = FindingItem.List(
                    id,
                    ranked.Take(ahead).Append(ranked[^1]),
                    (facts, card) => add(facts.Add("name", "Seller", card.Seller, "the seller"), card)
                ),
                Facts = new FactList().Count($"{id}_of", "Sellers", ranked.Length, "sellers with enough to say").Facts,
            }
        );
    }
}

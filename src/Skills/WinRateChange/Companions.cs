using RevBot.Data.Book.Deals;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;
using RevBot.Skills.WinLoss;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinRateChange;

/// <summary>
/// Looks for what else changed in a group of deals: competitors, their prices, discounts, contacts, champions, objections,
/// the sales cycle. Shares are compared by the z test of two proportions, days by Welch's.
/// </summary>
internal static class Companions
{
    private const double Level = 0.05;
    private const int MostTold = 3;

    private static readonly (string Id, string What, Func<Deal, bool> Holds)[] Shares =
    [
        ("competitor", "deals with a named competitor", deal => deal.Competitor is not null),
        (
            "competitor_price",
            "deals where the buyer holds a competitor's prices",
            deal => Has(deal, SignalKinds.CompetitorPricing)
        ),
        ("discounted", "deals with a discount", deal => deal.Discount > 0),
        ("deep_discount", "deals with more than 10% discount", deal => deal.Discount > 0.1),
        ("single_contact", "deals with a single contact", deal => deal.Contacts.Count <= 1),
        ("champion_lost", "deals that lost their champion", deal => Has(deal, SignalKinds.ChampionChanged)),
        ("legal", "deals with a legal objection", deal => Has(deal, SignalKinds.LegalObjection)),
        ("works_council", "deals with a works council's concern", deal => Has(deal, SignalKinds.WorksCouncilConcern)),
    ];

    /// <summary>What changed by more than chance, the surest first; at most three.</summary>
    /// <param name="table">The cases.</param>
    /// <param name="before">The group's cases before.</param>
    /// <param name="after">Its cases after.</param>
    /// <param name="without">A dimension that the group is defined by, of which nothing is told.</param>
    public static IReadOnlyList<WinRateCompanion> Find(
        CaseTable table,
        CaseSet before,
        CaseSet after,
        Func<string, bool> without
    )
    {
        var tested = Shares
            .Where(share => !(share.Id == "competitor" && without("competitor")))
            .Select(share => Share(table, before, after, share))
            .Append(Cycle(table, before, after))
            .OfType<(WinRateCompanion Companion, double PValue)>()
            .ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(one => one.PValue)]);
        return
        [
            .. tested
                .Select((one, place) => one.Companion with { QValue = adjusted[place] })
                .Where(one => one.QValue <= Level)
                .OrderBy(one => one.QValue)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Take(MostTold),
        ];
    }

    private static (WinRateCompanion, double)? Share(
        CaseTable table,
        CaseSet before,
        CaseSet after,
        (string Id, string What, Func<Deal, bool> Holds) share
    )
    {
        var (then, now) = (Count(table, before, share.Holds), Count(table, after, share.Holds));
        return
            TwoProportions.Of(now.Having, now.Cases, then.Having, then.Cases) is { } test
            && now.Having + then.Having > 0
            ? (
                new(share.Id, share.What, (double)then.Having / then.Cases, (double)now.Having / now.Cases, false, 1),
                test.PValue
            )
            : null;
    }

    private static (int Having, int Cases) Count(CaseTable table, CaseSet set, Func<Deal, bool> holds)
    {
        var (having, cases) = (0, 0);
        foreach (var place in set.Places())
        {
            cases++;
            having += holds(table[place]) ? 1 : 0;
        }

        return (having, cases);
    }

    private static (WinRateCompanion, double)? Cycle(CaseTable table, CaseSet before, CaseSet after)
    {
        var (then, now) = (Days(table, before), Days(table, after));
        if (Math.Min(then.Cases, now.Cases) < SampleSizes.Least)
        {
            return null;
        }

        var error = Math.Sqrt((then.Variance / then.Cases) + (now.Variance / now.Cases));
        return error <= 0
            ? null
            : (
                new("cycle", "days from creation to close", then.Mean, now.Mean, true, 1),
                Normal.TwoSided((now.Mean - then.Mean) / error)
            );
    }

    private static (int Cases, double Mean, double Variance) Days(CaseTable table, CaseSet set)
    {
        double[] days =
        [
            .. set.Places()
                .Select(place => ClosedDeal.CycleOf(table[place], table[place].Now))
                .OfType<int>()
                .Select(day => (double)day),
        ];
        if (days.Length < 2)
        {
            return (days.Length, 0, 0);
        }

        var mean = days.Average();
        return (days.Length, mean, days.Sum(day => (day - mean) * (day - mean)) / (days.Length - 1));
    }

    private static bool Has(Deal deal, string kind)
    {
        foreach (ref readonly var signal in deal.KnownSignals)
        {
            if (string.Equals(signal.Kind, kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

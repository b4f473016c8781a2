using RevBot.Data.Demo.Deals;

namespace RevBot.Data.Demo.Buyers;

/// <summary>Why a deal was lost, as the seller notes it.</summary>
internal static class LossReason
{
    private static readonly double[] Weights = [0.24, 0.28, 0.18, 0.14, 0.09, 0.07];

    /// <summary>The reason; one in fourteen is left empty.</summary>
    /// <param name="world">The demo company.</param>
    /// <param name="plan">What the deal is.</param>
    /// <param name="chance">The deal's stream.</param>
    public static string? Draw(World world, DealPlan plan, SeededRandom chance)
    {
        var reasons = world.Words.LossReasons;
        var (noted, place) = (chance.Happens(13.0 / 14), reasons.Others[chance.Weighted(Weights)]);
        var beaten = chance.Happens(
            plan.Competitor is null ? 0
            : world.MeetsEntity(plan) ? 0.85
            : 0.5
        );
        var orphaned = chance.Happens(plan.LosesChampion ? 0.35 : 0);
        return !noted ? null
            : beaten ? reasons.Competitor
            : orphaned ? reasons.Champion
            : place;
    }
}

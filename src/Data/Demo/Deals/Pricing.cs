using RevBot.Data.Demo.Catalog;

namespace RevBot.Data.Demo.Deals;

/// <summary>The amount of a deal, in the currency of its territory, rounded as people round.</summary>
internal sealed class Pricing
{
    private const double Change = 0.005;
    private readonly DealPlan plan;
    private readonly SeededRandom chance;
    private bool discounted;

    /// <summary>Prices a planned deal.</summary>
    /// <param name="world">Turns the company's currency into the deal's.</param>
    /// <param name="plan">What the deal is.</param>
    /// <param name="chance">The deal's stream for its life.</param>
    public Pricing(World world, DealPlan plan, SeededRandom chance)
    {
        (this.plan, this.chance) = (plan, chance);
        var rate = (double)world.Rates.On(world.Words.TerritoryOf(plan.Territory).Currency, plan.Created);
        Entered = Neat(plan.Amount / rate);
        First = chance.Happens(0.05) ? null : Entered;
    }

    /// <summary>The first amount that is entered, in minor units.</summary>
    public long Entered { get; }

    /// <summary>The amount at creation: in one of twenty deals none.</summary>
    public long? First { get; }

    /// <summary>The amount at the end of a day in an open stage, given the one at its start.</summary>
    /// <param name="amount">The amount so far, minor units.</param>
    /// <param name="stage">The stage entered.</param>
    public long? On(long? amount, int stage)
    {
        var changes = chance.Happens(Change);
        if (amount is not { } entered)
        {
            return stage > 1 ? Entered : null;
        }

        if (!discounted && plan.Discount > 0 && stage >= Stages.Proposal)
        {
            discounted = true;
            return Neat(entered / 100.0 * (1 - plan.Discount));
        }

        return changes ? Neat(entered / 100.0 * chance.LogNormal(1, 0.18)) : entered;
    }

    /// <summary>The amount of a deal as it closes.</summary>
    public long AtClose(long? amount)
    {
        var entered = amount ?? Entered;
        return plan.Won && chance.Happens(0.12) ? Neat(entered / 100.0 * chance.LogNormal(0.98, 0.08)) : entered;
    }

    private static long Neat(double amount)
    {
        var step = amount switch
        {
            < 20_000 => 100,
            < 100_000 => 500,
            _ => 1_000,
        };
        return Math.Max(1, (long)Math.Round(amount / step)) * step * 100;
    }
}

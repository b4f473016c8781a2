using RevBot.Data.Demo.Buyers;
using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Planted;
using RevBot.Data.Demo.Sellers;

namespace RevBot.Data.Demo.Deals;

/// <summary>Plans deals. Whether a deal is won depends only on what is planned, so odds factors hold exactly.</summary>
/// <param name="world">The demo company.</param>
internal sealed class Planner(World world)
{
    private static readonly double[] TypeWeights = [0.66, 0.25, 0.09];
    private static readonly double[] TypeOdds = [0.85, 1.35, 1.9];
    private static readonly double[] SourceWeights = [0.3, 0.32, 0.14, 0.14, 0.1];
    private static readonly double[] SourceOdds = [1.05, 0.8, 1.15, 1.45, 0.9];
    private static readonly double[] TeamShares = [.. Team.All.Select(team => team.Share)];
    private readonly double[] productShares = [.. world.Words.Products.Select(product => product.Share)];

    /// <summary>The deal at a place, 0 to the number of deals that the company makes.</summary>
    public DealPlan Plan(int index)
    {
        var chance = new SeededRandom(world.Options.Seed, Purpose.Deal, index);
        var created = world.Market.DayAt((index + chance.Uniform()) / world.Total);
        var team = Team.All[chance.Weighted(TeamShares)];
        var segment = Segment.All[chance.Weighted(team.Mix)];
        var seller = world.Company.Pick(chance, team, created);
        var territory = world.Company.TerritoryOf(seller, created);
        var type = chance.Weighted(TypeWeights);
        var source = chance.Weighted(SourceWeights);
        var account = world.Accounts.Pick(chance, territory, segment);
        var home = world.Accounts.Create(account).Country!;
        var countries = BuyerNeeds.Countries(chance, world.Words, segment, home);
        var plan = new DealPlan
        {
            Index = index,
            Created = created,
            Closes = Closing(chance, segment, created),
            Seller = seller,
            Territory = territory,
            Segment = segment,
            Account = account,
            Product = chance.Weighted(productShares),
            Type = world.Words.DealTypes[type],
            LeadSource = world.Words.LeadSources[source],
            Countries = countries,
            Competitor = BuyerNeeds.Competitor(chance, world.Words, countries),
            Discount = BuyerNeeds.Discount(chance),
            Contacts = Math.Clamp(1 + chance.Poisson(1.7 - (0.4 * segment.Index)), 1, 4),
            LosesChampion = chance.Happens(Effects.ChampionLossShare),
            Amount = Math.Clamp(chance.LogNormal(segment.Amount, Segment.AmountSpread), 2_000, 4_000_000),
        };
        return End(plan, chance, TypeOdds[type] * SourceOdds[source]);
    }

    private DealPlan End(DealPlan plan, SeededRandom chance, double odds)
    {
        var quarter = world.Timeline.QuarterOf(plan.Closes);
        odds *= plan.Segment.Odds * plan.Seller.Skill * world.Market.ClimateOf(quarter);
        odds *= plan.Contacts == 1 ? 0.65 : 1;
        odds *= plan.Competitor is null ? 1.1 : 0.85;
        odds *= world.Options.WinEffects ? Planted(plan) : 1;
        var won = chance.Happens(odds / (1 + odds));
        var quality = chance.Normal() + (won ? 0.8 : -0.8);
        return plan with
        {
            Won = won,
            Quality = quality,
            LastStage = won ? Stages.Open : LostAt(chance, quality, plan.Discount > 0),
            ChampionDay = plan.Created + (int)((plan.Closes - plan.Created) * chance.Between(0.3, 0.7)),
        };
    }

    private double Planted(DealPlan plan) =>
        Effects.DiscountBands[Effects.BandOf(plan.Discount)].Odds
        * (plan.LosesChampion ? Effects.ChampionLossOdds : 1)
        * (world.MeetsEntity(plan) ? Effects.EntityOdds : 1);

    /// <summary>A deal with a discount got as far as a proposal at least.</summary>
    private static int LostAt(SeededRandom chance, double quality, bool discounted)
    {
        Span<double> weights = [0.24, 0.27, 0.27, 0.16, 0.06];
        for (var stage = 0; stage < weights.Length; stage++)
        {
            weights[stage] *= discounted && stage < Stages.Proposal - 1 ? 0 : Math.Exp(0.3 * quality * stage);
        }

        return chance.Weighted(weights) + 1;
    }

    private int Closing(SeededRandom chance, Segment segment, int created)
    {
        var first = world.Timeline.StartOf(0);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var cycle = Math.Clamp(chance.LogNormal(segment.Cycle, Segment.CycleSpread), 9, 420);
            var closes = Crowded(chance, created + (int)cycle);
            // What was closed before the first quarter is not part of the history.
            if (closes >= first)
            {
                return closes;
            }
        }

        return Timeline.BusinessDayAfter(first + chance.Whole(0, 40));
    }

    /// <summary>Every fifth deal that would close earlier in the quarter is settled in its last two weeks.</summary>
    private int Crowded(SeededRandom chance, int closes)
    {
        var quarter = world.Timeline.QuarterOf(closes);
        var end = quarter is >= 0 and <= Timeline.Current ? world.Timeline.EndOf(quarter) : closes;
        var late = Math.Min(13, (int)chance.Exponential(6));
        var wait = chance.Happens(0.2);
        return Timeline.BusinessDayBefore(wait && closes < end - 14 ? end - late : closes);
    }
}

using RevBot.Data.Calendar;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Mirror;
using RevBot.Data.Demo.Sellers;

namespace RevBot.Data.Demo.Planted;

/// <summary>Notes the members of each planted effect as deals come by.</summary>
/// <param name="world">The demo company.</param>
internal sealed class Ledger(World world)
{
    private readonly List<string> entity = [];
    private readonly List<string> stall = [];
    private readonly List<string> champion = [];
    private readonly List<string> handover = [];
    private readonly List<string> late = [];
    private readonly List<string> reopened = [];
    private readonly int[] discounted = new int[Effects.DiscountBands.Count];
    private readonly int[] discountedWon = new int[Effects.DiscountBands.Count];

    /// <summary>Notes a deal that the warehouse has.</summary>
    public void Add(Deal deal)
    {
        var (plan, course, id) = (deal.Plan, deal.Course, deal.Row.CrmId);
        Note(entity, id, course.Closed && world.MeetsEntity(plan));
        Note(stall, id, course.Stalled);
        Note(champion, id, plan.LosesChampion && course.Knows(plan.ChampionDay));
        Note(handover, id, course.HandedOver);
        Note(late, id, course.Versions.Any(version => version.Recorded > version.From));
        Note(reopened, id, course.Reopened);
        if (course.Closed)
        {
            var band = Effects.BandOf(plan.Discount);
            discounted[band]++;
            discountedWon[band] += plan.Won ? 1 : 0;
        }
    }

    /// <summary>All that is planted.</summary>
    public Truth Truth(IReadOnlyList<Discrepancy> discrepancies) =>
        new()
        {
            Company = world.Words.Company,
            Seed = world.Options.Seed,
            Deals = world.Options.Deals,
            Today = Dates.Iso(world.Options.Today),
            Quarters = [.. world.Timeline.Quarters.Take(Timeline.Current + 1).Select(Quarter)],
            Sandbagger = Caller(world.Company.Sandbagger),
            Optimist = Caller(world.Company.Optimist),
            Sellers = [.. world.Company.Sellers.Select(Caller)],
            CompetitorEntity = new(
                world.Effects.EntityCompetitor,
                world.Effects.EntityCountry,
                Iso(world.Effects.EntityFrom),
                Odds(Effects.EntityOdds),
                entity
            ),
            StallCluster = Stall(),
            ActivityFall = Quiet(),
            Discount = new(Effects.DiscountPoint, [.. Effects.DiscountBands.Select(Band)]),
            ChampionLoss = new(Odds(Effects.ChampionLossOdds), Effects.ChampionLossShare, champion),
            Handover = Handed(),
            LateCorrections = late,
            Reopened = reopened,
            Discrepancies = discrepancies,
        };

    private double Odds(double planted) => world.Options.WinEffects ? planted : 1;

    private Truth.PlantedStall Stall() =>
        new(
            world.Words.StageOf(Effects.StallStage),
            world.Words.Segments[Effects.StallSegment.Index],
            Iso(world.Effects.StallFrom),
            Iso(world.Effects.StallTo),
            Effects.StallDays,
            stall
        );

    private Truth.PlantedActivityFall Quiet() =>
        new(
            world.Words.Teams[Effects.QuietTeam.Index].Name,
            world.Words.Teams[Effects.QuietTeam.Index].Manager,
            Iso(world.Effects.QuietFrom),
            Effects.ActivityFall,
            [.. world.Company.Sellers.Where(seller => seller.Team == Effects.QuietTeam).Select(Email)]
        );

    private Truth.PlantedBand Band((double UpTo, double Odds) band, int place) =>
        new(
            place == 0 ? null : Effects.DiscountBands[place - 1].UpTo,
            band.UpTo,
            Odds(band.Odds),
            discounted[place],
            discountedWon[place]
        );

    private Truth.PlantedHandover Handed()
    {
        var planted = world.Company.Handover;
        return new(
            world.Words.TerritoryOf(planted.Territory).Name,
            Email(planted.From),
            Email(planted.To),
            Iso(planted.Day),
            handover
        );
    }

    private static void Note(List<string> members, string id, bool belongs)
    {
        if (belongs)
        {
            members.Add(id);
        }
    }

    private static Truth.PlantedQuarter Quarter(Calendar.Period quarter) =>
        new(quarter.Id, Dates.Iso(quarter.Start), Dates.Iso(quarter.End));

    private static Truth.PlantedCaller Caller(Seller seller) =>
        new(Email(seller), seller.Row.Name, Math.Round(seller.Bias, 4), Math.Round(seller.Skill, 4));

    private static string Email(Seller seller) => seller.Row.Email!;

    private static string Iso(int day) => Dates.Iso(Timeline.DateOf(day));
}

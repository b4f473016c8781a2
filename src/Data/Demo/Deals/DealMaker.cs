using RevBot.Data.Demo.Buyers;
using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Deals;

/// <summary>Makes whole deals: plans one, lives it, and writes down what the warehouse holds of it.</summary>
/// <param name="world">The demo company.</param>
internal sealed class DealMaker(World world)
{
    private readonly Planner planner = new(world);

    /// <summary>The deal at a place of the history, with the id that the warehouse gives it.</summary>
    /// <param name="index">Which deal, from 0; its streams of chance belong to it.</param>
    /// <param name="id">The id that it gets.</param>
    public Deal CreateDeal(int index, int id)
    {
        var plan = planner.Plan(index);
        var course = new DealLife(world, plan).Live();
        var chance = new SeededRandom(world.Options.Seed, Purpose.Buyer, index);
        var (signals, competitorDay) = Signals.Draw(plan, course, chance);
        var contacts = Contacts.Draw(world.Words, plan, course, chance).ToArray();
        return new()
        {
            Plan = plan,
            Course = course,
            Row = Row(plan, course, competitorDay, chance) with { Id = id },
            Versions = Versions(id, plan, course),
            Countries = [.. plan.Countries.Select(asked => Country(id, asked))],
            Contacts = [.. contacts.Select(contact => contact with { OpportunityId = id })],
            Signals = [.. signals.Select(signal => signal with { OpportunityId = id })],
            Touches = [.. Activities.Draw(world, plan, course)],
        };
    }

    private OpportunityRow Row(DealPlan plan, Course course, int? competitorDay, SeededRandom chance)
    {
        var account = world.Accounts.Create(plan.Account);
        var lost = course.Last.Stage == Stages.Lost;
        // A deal that closes on the day of its proposal never shows the stage.
        var offered = course.Closed || course.Reached(Stages.Proposal) is not null;
        var (step, stepOn) = NextStep.Draw(world, course, chance);
        return new()
        {
            Id = 0,
            CrmId = CrmIds.Opportunity(plan.Index + 1),
            Name = $"{account.Name} - {world.Words.Products[plan.Product].Short} {Where(plan)}",
            AccountId = plan.Account,
            ProductId = plan.Product + 1,
            TerritoryId = plan.Territory,
            Segment = world.Words.Segments[plan.Segment.Index],
            DealType = plan.Type,
            LeadSource = plan.LeadSource,
            Competitor = competitorDay <= course.LastDay ? plan.Competitor : null,
            LossReason = lost ? LossReason.Draw(world, plan, chance) : null,
            Discount = plan.Discount > 0 && offered ? plan.Discount : null,
            NextStep = step,
            NextStepOn = stepOn,
            CreatedAt = course.Versions[0].From,
            DeletedAt = course.DeletedAt,
            Revision = 1,
        };
    }

    private string Where(DealPlan plan) =>
        plan.Countries.Count == 1
            ? world.Words.CountryOf(plan.Countries[0].Country)
            : FormattableString.Invariant($"{plan.Countries.Count} countries");

    private static OpportunityCountryRow Country(int id, (string Country, int Workers) asked) =>
        new()
        {
            OpportunityId = id,
            Country = asked.Country,
            Workers = asked.Workers,
        };

    /// <summary>
    /// A late correction does not end the version before it: what was known in between can still be told.
    /// </summary>
    private OpportunityVersionRow[] Versions(int id, DealPlan plan, Course course)
    {
        var rows = new OpportunityVersionRow[course.Versions.Count];
        long? until = null;
        for (var place = rows.Length - 1; place >= 0; place--)
        {
            var version = course.Versions[place];
            rows[place] = new()
            {
                OpportunityId = id,
                Number = place + 1,
                ValidFrom = version.From,
                ValidTo = until,
                RecordedAt = version.Recorded,
                AmountMinor = version.State.Amount,
                Currency = world.Words.TerritoryOf(plan.Territory).Currency,
                StageId = version.State.Stage,
                Category = (int)version.State.Category,
                CloseOn = Timeline.Number(version.State.CloseOn),
                OwnerId = version.State.Owner.Id,
            };
            until = version.Recorded == version.From ? version.From : until;
        }

        return rows;
    }
}

using RevBot.Data.Demo.Catalog;

namespace RevBot.Data.Demo.Deals;

/// <summary>Lives a planned deal day by day, up to its end or the last day of the data.</summary>
internal sealed class DealLife
{
    private const double Deleted = 0.004;
    private readonly World world;
    private readonly DealPlan plan;
    private readonly SeededRandom chance;
    private readonly StagePath path;
    private readonly Expectation expectation;
    private readonly Pricing pricing;
    private readonly List<Version> versions = [];
    private readonly int deletedOn;
    private DealState state;
    private bool handedOver;

    /// <summary>Begins the life of a planned deal.</summary>
    /// <param name="world">The demo company.</param>
    /// <param name="plan">What the deal is.</param>
    public DealLife(World world, DealPlan plan)
    {
        (this.world, this.plan) = (world, plan);
        chance = new(world.Options.Seed, Purpose.Life, plan.Index);
        path = new(plan, world.Effects, chance);
        expectation = new(world.Timeline, plan, path.Closes, chance);
        pricing = new(world, plan, chance);
        deletedOn = chance.Happens(Deleted)
            ? Timeline.BusinessDayAfter(plan.Created + (int)((path.Closes - plan.Created) * chance.Between(0.2, 0.8)))
            : int.MaxValue;
    }

    /// <summary>The whole course.</summary>
    public Course Live()
    {
        var last = Math.Min(Math.Min(path.Closes, deletedOn), world.Timeline.Today);
        path.MoveBy(plan.Created);
        state = new(pricing.First, 1, CategoryReading.Draw(1, plan, chance), expectation.First(), plan.Seller);
        Record(plan.Created);
        for (var day = plan.Created + 1; day <= last; day++)
        {
            if (Timeline.IsBusinessDay(day) && day != deletedOn)
            {
                Turn(day);
            }
        }

        return new()
        {
            Versions = LateCorrection.Apply(versions, chance),
            Closes = path.Closes,
            LastDay = last,
            DeletedAt = last == deletedOn ? Moment(deletedOn) : null,
            Stalled = path.Stalled && path.StallDay <= last,
            HandedOver = handedOver,
            FinalAmount = state.Amount ?? pricing.Entered,
        };
    }

    private void Turn(int day)
    {
        var before = state;
        var move = path.MoveBy(day);
        if (day == path.Closes)
        {
            Close(day);
        }
        else if (move is { } stage)
        {
            Move(stage, day);
        }

        if (state.Stage <= Stages.Open)
        {
            ChangeHands(day);
            state = state with
            {
                CloseOn = expectation.On(day, state.CloseOn),
                Amount = pricing.On(state.Amount, state.Stage),
            };
        }

        if (state != before)
        {
            Record(day);
        }
    }

    private void Move(int stage, int day)
    {
        var reopened = state.Stage == Stages.Lost;
        state = state with
        {
            Stage = stage,
            Category = CategoryReading.Draw(stage, plan, chance),
            CloseOn =
                stage == Stages.Lost ? day
                : reopened ? expectation.Later(day)
                : state.CloseOn,
        };
    }

    private void Close(int day)
    {
        var stage = plan.Won ? Stages.Won : Stages.Lost;
        state = state with
        {
            Stage = stage,
            Category = Stages.CategoryOf(stage),
            CloseOn = day,
            Amount = pricing.AtClose(state.Amount),
        };
    }

    private void ChangeHands(int day)
    {
        var owner = world.Company.OwnerOn(state.Owner, plan.Territory, day);
        handedOver |=
            owner.Id != state.Owner.Id && day == world.Company.Handover.Day && owner == world.Company.Handover.To;
        state = state with { Owner = owner };
    }

    private void Record(int day)
    {
        var at = Moment(day);
        versions.Add(new(at, at, state));
    }

    /// <summary>Between 07:00 and 18:00, to the second.</summary>
    private long Moment(int day) => Timeline.MicrosAt(day, 0) + (chance.Whole(25_200, 64_799) * 1_000_000L);
}

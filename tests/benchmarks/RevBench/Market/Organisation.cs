using RevBot.Benchmarks.RevBench.Desk;
using RevBot.Benchmarks.RevBench.Oracle;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>One simulated organisation, week by week from an empty desk to the end of the last quarter.</summary>
internal sealed class Organisation
{
    private readonly Scenario scenario;
    private readonly Timeline timeline;
    private readonly Tables tables;
    private readonly Climate climate;
    private readonly Salesperson[] sellers;
    private readonly Dice[] sellerDice;
    private readonly Dice market;
    private readonly SellersDesk desk;
    private readonly ActivityTrail trail;
    private readonly WeeklyCalls calls;
    private readonly Witness witness;
    private readonly List<Trade> open = [];
    private readonly List<Trade> all = [];

    public Organisation(Scenario scenario)
    {
        this.scenario = scenario;
        timeline = scenario.Timeline;
        var nature = scenario.World.Varies ? Nature.Varied(scenario.Dice(1)) : Nature.Usual;
        tables = new(nature);
        climate = new(scenario.Size, nature, timeline, scenario.World.Breaks, scenario.Dice(2));
        market = scenario.Dice(3);
        sellers = [.. Enumerable.Range(0, scenario.Size.Sellers).Select(Hire)];
        sellerDice = [.. sellers.Select(seller => scenario.Dice(5, (ulong)seller.Number))];
        desk = new(timeline, nature, scenario.World);
        trail = new(timeline, scenario.World);
        calls = new(timeline, scenario.World);
        witness = new(timeline);
    }

    public History Run()
    {
        QuarterMood? mood = null;
        NewBusiness? coming = null;
        for (var week = -Timeline.RunIn * Usual.Weeks; week < timeline.Weeks; week++)
        {
            if (Timeline.WeekOfQuarter(week) == 0)
            {
                mood = climate.Of(Timeline.QuarterOf(week));
                coming = mood.Number >= timeline.History ? new(tables, sellers, mood) : null;
                open.ForEach(deal => Enter(deal, mood, week));
            }

            open.ForEach(deal => desk.Review(deal, week));
            MakeCalls(week);
            witness.Watch(week, open, all, coming, coming is null ? null : Unshocked(week));
            Live(week);
            Create(week, mood!);
        }

        return new(scenario, sellers, [.. all.Where(IsRecorded)], calls.Calls, witness.Rows(all));
    }

    private static void Enter(Trade deal, QuarterMood mood, int week, Tables tables)
    {
        deal.Forces = Forces.Of(tables, deal.Temper, mood);
        deal.Odds!.Solve(deal.Forces, week - Timeline.WeekOfQuarter(week) - deal.CreatedWeek);
    }

    private void Enter(Trade deal, QuarterMood mood, int week) => Enter(deal, mood, week, tables);

    private double? Unshocked(int week)
    {
        if (Timeline.WeekOfQuarter(week) != 0)
        {
            return null;
        }

        var mood = climate.Expected(Timeline.QuarterOf(week));
        var odds = new QuarterOdds();
        var sum = new NewBusiness(tables, sellers, mood).From(0);
        foreach (var deal in open)
        {
            odds.Solve(Forces.Of(tables, deal.Temper, mood), week - deal.CreatedWeek);
            sum += deal.Dollars * odds.At(0, deal.Stage, deal.Level);
        }

        return sum;
    }

    private bool IsRecorded(Trade deal) => deal.Fate == Fate.Open || deal.ClosedWeek >= 0;

    private Salesperson Hire(int number)
    {
        var dice = scenario.Dice(4, (ulong)number);
        return new(
            number,
            number % Usual.Regions,
            Usual.SkillSpread * dice.Normal(),
            0.2 + (0.5 * dice.Normal()),
            0.4 + (0.5 * dice.Share())
        );
    }

    private void MakeCalls(int week)
    {
        if (week < 0)
        {
            return;
        }

        var first = week - Timeline.WeekOfQuarter(week) - (4 * Usual.Weeks);
        var bySeller = open.Concat(all.Where(deal => deal.Fate == Fate.Won && deal.ClosedWeek >= first))
            .ToLookup(deal => deal.Temper.Seller.Number);
        foreach (var seller in sellers)
        {
            calls.Make(seller, week, bySeller[seller.Number], sellerDice[seller.Number]);
        }
    }

    private void Live(int week)
    {
        foreach (var deal in open)
        {
            trail.Log(deal, week);
            ActivityTrail.WanderShadow(deal);
            Course.Week(deal, week, timeline, desk);
        }

        open.RemoveAll(deal => deal.Fate != Fate.Open);
    }

    private void Create(int week, QuarterMood mood)
    {
        for (var left = market.Poisson(mood.Arrivals); left > 0; left--)
        {
            var deal = Born(week);
            Enter(deal, mood, week);
            deal.Entries.Add(desk.Opening(deal, Moments.Creation(timeline.MondayOf(week))));
            open.Add(deal);
            all.Add(deal);
        }
    }

    private Trade Born(int week)
    {
        var number = all.Count + 1;
        var segment = market.Pick(Usual.SegmentShares);
        var dollars = Usual.AmountMedians[segment] * Math.Exp(Usual.AmountSpread * market.Normal());
        var deskDice = scenario.Dice(7, (ulong)number);
        return new()
        {
            Number = number,
            CreatedWeek = week,
            Temper = new(segment, market.Below(Usual.Products), market.Normal(), sellers[market.Below(sellers.Length)]),
            Dollars = Math.Max(10, (long)Math.Round(dollars / 10) * 10),
            Stage = market.Pick(Usual.FirstStageShares),
            Level = market.Pick(Usual.FirstLevelShares),
            Life = scenario.Dice(6, (ulong)number),
            Desk = deskDice,
            Trail = scenario.Dice(8, (ulong)number),
            ShadowLevel = 3,
            Misread = 0.5 * deskDice.Normal(),
            Fancy = -1.2 + (1.3 * deskDice.Normal()),
        };
    }
}

using RevBot.Data.Demo.Planted;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Deals;

/// <summary>The mails, calls, meetings and tasks of a deal. They thin out before a loss.</summary>
internal static class Activities
{
    private static readonly double[] KindWeights = [0.5, 0.2, 0.15, 0.15];

    /// <summary>All of them up to the last day, in the order of days.</summary>
    /// <param name="world">The demo company.</param>
    /// <param name="plan">What the deal is.</param>
    /// <param name="course">How it went.</param>
    public static IEnumerable<Touch> Draw(World world, DealPlan plan, Course course)
    {
        var chance = new SeededRandom(world.Options.Seed, Purpose.Activity, plan.Index);
        var health = plan.Segment.Pace * Math.Exp(Math.Clamp(0.28 * plan.Quality, -0.7, 0.7));
        var version = 0;
        for (var day = plan.Created; day <= course.LastDay; day++)
        {
            if (!Timeline.IsBusinessDay(day))
            {
                continue;
            }

            while (version + 1 < course.Versions.Count && Timeline.DayAt(course.Versions[version + 1].From) < day)
            {
                version++;
            }

            var owner = course.Versions[version].State.Owner;
            for (var count = chance.Poisson(health * Trend(plan, course, day)); count > 0; count--)
            {
                var touch = DrawTouch(chance, plan, owner, day);
                // Each falls away on its own, so the share holds exactly in the mean.
                var quiet = owner.Team == Effects.QuietTeam && day >= world.Effects.QuietFrom;
                if (!quiet || !chance.Happens(Effects.ActivityFall))
                {
                    yield return touch;
                }
            }
        }
    }

    private static double Trend(DealPlan plan, Course course, int day)
    {
        var done = (double)(day - plan.Created) / Math.Max(1, course.Closes - plan.Created);
        var start = day - plan.Created < 8 ? 1.5 : 1;
        return plan.Won ? start * (0.95 + (0.3 * done))
            : done < 0.5 ? start
            : Math.Max(0.08, 1.9 * (1 - done)) * start;
    }

    private static Touch DrawTouch(SeededRandom chance, DealPlan plan, Seller owner, int day)
    {
        var kind = (ActivityKind)chance.Weighted(KindWeights);
        var answered = chance.Happens(Math.Clamp(0.38 + (0.08 * plan.Quality), 0.1, 0.7));
        var direction = kind switch
        {
            ActivityKind.Meeting => ActivityDirection.TwoWay,
            ActivityKind.Call => answered ? ActivityDirection.TwoWay : ActivityDirection.Outbound,
            ActivityKind.Email => answered ? ActivityDirection.Inbound : ActivityDirection.Outbound,
            ActivityKind.Task => ActivityDirection.Outbound,
        };
        // After 18:00 nothing happens, so that nothing is later than the close of the deal's last day.
        return new(Timeline.MicrosAt(day, 0) + (chance.Whole(25_200, 64_799) * 1_000_000L), kind, direction, owner.Id);
    }
}

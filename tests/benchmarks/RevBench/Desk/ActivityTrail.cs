using RevBot.Benchmarks.RevBench.Market;
using RevBot.Data.Calendar;

namespace RevBot.Benchmarks.RevBench.Desk;

/// <summary>Mails, calls and meetings of a week, of which each seller logs only a share.</summary>
internal sealed class ActivityTrail(Timeline timeline, World world)
{
    public void Log(Trade deal, int week)
    {
        var level = world.ActivityTells ? deal.Level : deal.ShadowLevel;
        var (dice, kept) = (deal.Trail, deal.Temper.Seller.Diligence);
        var outbound = dice.Poisson(kept * (0.6 + (0.15 * level)));
        var inbound = dice.Poisson(kept * 0.35 * level);
        var meetings = dice.Poisson(kept * 0.12 * level * (1 + (0.3 * deal.Stage)));
        var day = timeline.MondayOf(week).PlusDays(1 + dice.Below(4));
        if (outbound + inbound + meetings > 0)
        {
            deal.Touches.Add(new(Dates.ToNumber(day), outbound, inbound, meetings));
        }
    }

    /// <summary>The engagement that nobody has: moves as that of a deal of middling quality.</summary>
    public static void WanderShadow(Trade deal)
    {
        var chance = deal.Trail.Share();
        deal.ShadowLevel =
            chance < Usual.Cooling ? Math.Max(0, deal.ShadowLevel - 1)
            : chance < Usual.Cooling + Usual.Warming ? Math.Min(Usual.Levels - 1, deal.ShadowLevel + 1)
            : deal.ShadowLevel;
    }
}

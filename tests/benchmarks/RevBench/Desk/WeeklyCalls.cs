using RevBot.Benchmarks.RevBench.Market;
using RevBot.Data.Warehouse;

namespace RevBot.Benchmarks.RevBench.Desk;

/// <summary>
/// What sellers call for the quarter, on the Saturday before each week: booked, their commits and some of their best
/// cases, something for what is not listed yet, with a habit of their own and a mood of the week; one week in eight none.
/// </summary>
internal sealed class WeeklyCalls(Timeline timeline, World world)
{
    // Of a usual quarter, what a seller hopes for beyond the deals in hand at its beginning.
    private const double Unlisted = 0.25;

    public List<Call> Calls { get; } = [];

    /// <param name="seller">Who calls.</param>
    /// <param name="week">The week that follows.</param>
    /// <param name="deals">The seller's own open deals, and those won in the quarter or the year before it.</param>
    /// <param name="dice">The seller's.</param>
    public void Make(Salesperson seller, int week, IEnumerable<Trade> deals, Dice dice)
    {
        var quarter = Timeline.QuarterOf(week);
        var end = timeline.EndOf(quarter);
        double booked = 0;
        double commit = 0;
        double best = 0;
        double usual = 0;
        foreach (var deal in deals)
        {
            var last = deal.Last;
            var now = deal.Fate == Fate.Won && Timeline.QuarterOf(deal.ClosedWeek) == quarter;
            booked += now ? last.Dollars : 0;
            usual += deal.Fate == Fate.Won && !now ? last.Dollars / 4.0 : 0;
            commit += deal.Fate == Fate.Open && Counts(last, ForecastCategory.Commit) ? last.Dollars : 0;
            best += deal.Fate == Fate.Open && Counts(last, ForecastCategory.BestCase) ? last.Dollars : 0;
        }

        var mood = Math.Exp(0.15 * dice.Normal());
        var share = world.SellersKnow ? 0.45 : 0.9 * dice.Share();
        if (!dice.Happens(0.125))
        {
            var habit = Math.Exp(0.3 * seller.Bias);
            var left = 1 - (Timeline.WeekOfQuarter(week) / (double)Usual.Weeks);
            var amount = booked + (((commit * mood) + (best * share) + (usual * Unlisted * left)) * habit);
            Calls.Add(new(seller.Number, quarter, Moments.Micros(Moments.Desk(timeline.MondayOf(week)), 18), amount));
        }

        bool Counts(in Entry entry, ForecastCategory category) => entry.Category == category && entry.CloseOn <= end;
    }
}

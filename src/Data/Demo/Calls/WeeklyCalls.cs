using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Calls;

/// <summary>
/// What sellers call each Friday at 17:00: what is closed, and of what is yet to close a reading with their own bias
/// and with noise that shrinks as the quarter goes. Managers override some.
/// </summary>
/// <param name="world">The demo company.</param>
/// <param name="bookings">What was won.</param>
internal sealed class WeeklyCalls(World world, Bookings bookings)
{
    private const double Overrides = 0.04;
    private const double BestCase = 1.3;
    private const double Mood = 0.2;
    private const double View = 0.25;
    private const double Noise = 0.1;
    private const double Steady = 0.3;
    private const int Step = 50_000;

    /// <summary>All of them, by quarter, week and seller, numbered from 1.</summary>
    public IEnumerable<ForecastCallRow> Rows() =>
        Enumerable.Range(0, Bookings.Quarters).SelectMany(Quarter).Select((row, place) => row with { Id = place + 1 });

    private IEnumerable<ForecastCallRow> Quarter(int quarter)
    {
        var fridays = bookings.Fridays(quarter);
        return Enumerable
            .Range(0, fridays.Count)
            .Where(week => fridays[week] <= world.Timeline.Today)
            .SelectMany(week =>
                world
                    .Company.Sellers.Where(seller => seller.Works(fridays[week]))
                    .SelectMany(seller => Week(seller, quarter, week))
            );
    }

    private IEnumerable<ForecastCallRow> Week(Seller seller, int quarter, int week)
    {
        var chance = new SeededRandom(world.Options.Seed, Purpose.Call, (((seller.Id * 16L) + quarter) * 16) + week);
        var closed = bookings.UpTo(seller.Id, quarter, week);
        var left = (double)(bookings.Total(seller.Id, quarter) - closed);
        left *= quarter == Timeline.Current ? bookings.Uplift : 1;
        var reading = left * Misreading(seller, quarter, week, chance);
        var commit = Neat(closed, reading * (1 + seller.Bias));
        var best = Neat(closed, reading * (1 + seller.Bias) * BestCase);
        yield return Row(seller, quarter, week, (ForecastCategory.Commit, commit));
        yield return Row(seller, quarter, week, (ForecastCategory.BestCase, best));
        if (chance.Happens(Overrides))
        {
            var factor = seller.Bias < -0.1 ? 1.15 : chance.Between(0.8, 0.97);
            yield return Row(
                seller,
                quarter,
                week,
                (ForecastCategory.Commit, Neat(closed, (commit - (double)closed) * factor))
            ) with
            {
                CallerId = seller.Row.ManagerId!.Value,
                SubmittedAt = Timeline.MicrosAt(bookings.Fridays(quarter)[week], 18 * 60),
                Note =
                    factor > 1 ? "Calls low as a rule; raised." : "Late-stage deals look softer than called; lowered.",
            };
        }
    }

    /// <summary>
    /// The whole company's mood, the seller's view of the quarter and the week's; all fade as the quarter goes. The
    /// mean is 1, so that the bias is what remains in the mean.
    /// </summary>
    private double Misreading(Seller seller, int quarter, int week, SeededRandom chance)
    {
        // The two whose habit is planted read steadily: else twelve quarters could not tell habit from luck.
        var planted = seller == world.Company.Sandbagger || seller == world.Company.Optimist;
        var (mood, view) = planted ? (Mood * Steady, View * Steady) : (Mood, View);
        var hope = mood * new SeededRandom(world.Options.Seed, Purpose.Mood, quarter).Normal();
        hope += view * new SeededRandom(world.Options.Seed, Purpose.View, (seller.Id * 16L) + quarter).Normal();
        var fading = 1 - (0.04 * week);
        var variance = fading * fading * ((mood * mood) + (view * view) + (Noise * Noise));
        return Math.Exp((fading * (hope + (Noise * chance.Normal()))) - (variance / 2));
    }

    private ForecastCallRow Row(Seller seller, int quarter, int week, (ForecastCategory Category, long Amount) call) =>
        new()
        {
            Id = 0,
            SellerId = seller.Id,
            CallerId = seller.Id,
            PeriodStart = Timeline.Number(world.Timeline.StartOf(quarter)),
            PeriodEnd = Timeline.Number(world.Timeline.EndOf(quarter)),
            SubmittedAt = Timeline.MicrosAt(bookings.Fridays(quarter)[week], 17 * 60),
            Category = (int)call.Category,
            AmountMinor = call.Amount,
            Currency = world.Words.Currency,
        };

    private static long Neat(decimal closed, double more) => (long)closed + ((long)Math.Round(more / Step) * Step);
}

using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Calls;

/// <summary>
/// What each seller is to win: a straight line through what the company won in its closed quarters, a little above it,
/// shared out by team and by each seller's ramp.
/// </summary>
/// <param name="world">The demo company.</param>
/// <param name="bookings">What was won.</param>
internal sealed class Quotas(World world, Bookings bookings)
{
    // Plans are a little bolder than the past: the company reaches 95 of 100 in the mean.
    private const double Attainment = 0.95;

    /// <summary>All of them, by seller and quarter.</summary>
    public IEnumerable<QuotaRow> Rows()
    {
        var goals = Goals();
        var shares = Shares();
        return world.Company.Sellers.SelectMany(seller =>
            Enumerable
                .Range(0, Bookings.Quarters)
                .Select(quarter => (Quarter: quarter, Part: Part(seller, quarter)))
                .Where(share => share.Part > 0)
                .Select(share =>
                    Row(seller, share.Quarter, goals[share.Quarter] * shares[seller.Team.Index] * share.Part)
                )
        );
    }

    private double[] Goals()
    {
        var won = Enumerable
            .Range(0, Timeline.Current)
            .Select(quarter => (double)Team.All.Sum(team => bookings.TotalOf(team, quarter)))
            .ToArray();
        // Least squares; the middle of 0 to 11 is 5.5 and their squared distances from it add up to 143.
        var slope = won.Select((amount, quarter) => (quarter - 5.5) * amount).Sum() / 143;
        var mean = won.Average();
        return
        [
            .. Enumerable
                .Range(0, Bookings.Quarters)
                .Select(quarter => Math.Max(0.3 * mean, mean + (slope * (quarter - 5.5))) / Attainment),
        ];
    }

    private double[] Shares()
    {
        var totals = Team
            .All.Select(team => Enumerable.Range(0, Timeline.Current).Sum(quarter => bookings.TotalOf(team, quarter)))
            .ToArray();
        var total = Math.Max(1, totals.Sum());
        return [.. totals.Select(team => (double)(team / total))];
    }

    /// <summary>The seller's part of the team's quota.</summary>
    private double Part(Seller seller, int quarter)
    {
        var mates = world.Company.Sellers.Where(mate => mate.Team == seller.Team);
        return Weight(seller, quarter) / Math.Max(1e-9, mates.Sum(mate => Weight(mate, quarter)));
    }

    private double Weight(Seller seller, int quarter)
    {
        var start = world.Timeline.StartOf(quarter);
        var productivity =
            (seller.Productivity(start + 15) + seller.Productivity(start + 45) + seller.Productivity(start + 75)) / 3;
        var chance = new SeededRandom(world.Options.Seed, Purpose.Quota, seller.Id);
        return productivity * Math.Exp(0.1 * chance.Normal());
    }

    private QuotaRow Row(Seller seller, int quarter, double cents)
    {
        var step = cents < 5_000_000 ? 50_000 : 500_000;
        return new()
        {
            SellerId = seller.Id,
            PeriodStart = Timeline.Number(world.Timeline.StartOf(quarter)),
            PeriodEnd = Timeline.Number(world.Timeline.EndOf(quarter)),
            AmountMinor = Math.Max(1, (long)Math.Round(cents / step)) * step,
            Currency = world.Words.Currency,
        };
    }
}

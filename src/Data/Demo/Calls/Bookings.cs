using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;

namespace RevBot.Data.Demo.Calls;

/// <summary>
/// What each seller wins in each week of each quarter, added up as deals come by, in US dollar cents. Deals of the
/// current quarter that will yet be won count too: calls are readings of what will be.
/// </summary>
internal sealed class Bookings
{
    // Thirteen or fourteen Fridays, and the days after the last.
    private const int Weeks = 16;
    private readonly World world;
    private readonly decimal[] won;
    private readonly int[][] fridays;
    private decimal later;
    private decimal laterKnown;

    /// <summary>Begins with no deal counted.</summary>
    public Bookings(World world)
    {
        this.world = world;
        won = new decimal[world.Company.Sellers.Count * Quarters * Weeks];
        fridays = [.. Enumerable.Range(0, Quarters).Select(FridaysIn)];
    }

    /// <summary>How many quarters are kept.</summary>
    public static int Quarters => Timeline.Current + 1;

    /// <summary>
    /// How much more is won after today's place in a quarter than by the deals known then: what is not yet created.
    /// </summary>
    public double Uplift => laterKnown == 0 ? 1 : (double)(later / laterKnown);

    /// <summary>The Fridays of a quarter.</summary>
    public IReadOnlyList<int> Fridays(int quarter) => fridays[quarter];

    /// <summary>Counts a deal, if it is won within the quarters.</summary>
    public void Add(Deal deal)
    {
        var (plan, course) = (deal.Plan, deal.Course);
        var quarter = world.Timeline.QuarterOf(course.Closes);
        if (!plan.Won || course.DeletedAt is not null || quarter < 0 || quarter >= Quarters)
        {
            return;
        }

        var rate = world.Rates.On(world.Words.TerritoryOf(plan.Territory).Currency, course.Closes);
        var amount = decimal.Round(course.FinalAmount * rate, 0, MidpointRounding.ToEven);
        var week = fridays[quarter].Count(friday => friday < course.Closes);
        won[Place(course.Last.Owner.Id, quarter, week)] += amount;
        var place = world.Timeline.StartOf(quarter) + world.Timeline.Today - world.Timeline.StartOf(Timeline.Current);
        if (quarter < Timeline.Current && course.Closes > place)
        {
            later += amount;
            laterKnown += plan.Created <= place ? amount : 0;
        }
    }

    /// <summary>What a seller wins in a quarter.</summary>
    /// <param name="seller">The seller's id.</param>
    /// <param name="quarter">From 0, the oldest.</param>
    public decimal Total(int seller, int quarter) => UpTo(seller, quarter, Weeks - 1);

    /// <summary>What a seller has won by the close of a Friday, counted from 0.</summary>
    /// <param name="seller">The seller's id.</param>
    /// <param name="quarter">From 0, the oldest.</param>
    /// <param name="friday">Which Friday of the quarter, from 0.</param>
    public decimal UpTo(int seller, int quarter, int friday)
    {
        var total = 0m;
        for (var week = 0; week <= friday; week++)
        {
            total += won[Place(seller, quarter, week)];
        }

        return total;
    }

    /// <summary>What a team wins in a quarter.</summary>
    /// <param name="team">Which team.</param>
    /// <param name="quarter">From 0, the oldest.</param>
    public decimal TotalOf(Team team, int quarter) =>
        world.Company.Sellers.Where(seller => seller.Team == team).Sum(seller => Total(seller.Id, quarter));

    private static int Place(int seller, int quarter, int week) =>
        ((((seller - Leadership.FirstSeller) * Quarters) + quarter) * Weeks) + week;

    private int[] FridaysIn(int quarter)
    {
        var (start, end) = (world.Timeline.StartOf(quarter), world.Timeline.EndOf(quarter));
        return [.. Enumerable.Range(start, end - start + 1).Where(day => (day + 3) % 7 == 4)];
    }
}

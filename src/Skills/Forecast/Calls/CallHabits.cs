namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// How sellers' calls miss against each other: what each wins for a unit called, beside the company's. A seller's ratio of
/// sums, Σ won ÷ Σ called, is drawn to the team's and the team's to the company's, by r + τ² ÷ (τ² + v)·(ratio − r): v is
/// the ratio's own variance from the scatter of the quarters, τ² the variance between sellers of a team, and between teams,
/// that this scatter does not explain (R. DerSimonian, N. Laird, "Meta-analysis in clinical trials", Controlled Clinical
/// Trials 7, 1986). With few or scattered calls τ² is 0 and everybody is corrected alike. What a quarter brought to all is
/// taken out of its calls first.
/// </summary>
internal sealed class CallHabits
{
    private const double Most = 3;
    private const double Least = 1e-12;
    private const int Top = -1;
    private readonly Dictionary<int, double> bySeller = [];
    private readonly Dictionary<int, double> byManager = [];

    /// <param name="quarters">The calls at one week, a list for each past quarter.</param>
    public CallHabits(IReadOnlyList<IReadOnlyList<PastCall>> quarters)
    {
        PastCall[] calls = [.. quarters.SelectMany(Fair)];
        var sellers = calls
            .GroupBy(call => call.SellerId)
            .OrderBy(seller => seller.Key)
            .Select(seller => new Habit(seller.Key, [.. seller]))
            .ToArray();
        var freedom = sellers.Sum(seller => seller.Calls.Length - 1);
        if (freedom > 0)
        {
            // A seller's wins scatter around ratio × call with a variance in proportion to the call.
            Shrink(sellers, Math.Max(Least, sellers.Sum(seller => seller.Scatter) / freedom));
        }
    }

    /// <summary>What a seller's call is multiplied by beside the company's correction; 1 where nothing is known.</summary>
    public double FactorOf(int sellerId, int? managerId) =>
        bySeller.TryGetValue(sellerId, out var own) ? own : byManager.GetValueOrDefault(managerId ?? Top, 1);

    /// <summary>The company's ratio of each quarter is 1 afterwards.</summary>
    private static IEnumerable<PastCall> Fair(IReadOnlyList<PastCall> quarter)
    {
        var called = quarter.Sum(call => call.Called);
        var share = called > 0 ? quarter.Sum(call => call.Won) / called : 0;
        return share > 0 ? quarter.Select(call => call with { Called = call.Called * share }) : [];
    }

    /// <summary>Draws teams to the company and sellers to their team.</summary>
    private void Shrink(Habit[] sellers, double scatter)
    {
        var teams = sellers.GroupBy(seller => seller.ManagerId ?? Top).OrderBy(team => team.Key).ToArray();
        Habit[] means = [.. teams.Select(team => new Habit(team.Key, [.. team.SelectMany(seller => seller.Calls)]))];
        var betweenTeams = Between([means], scatter);
        var betweenSellers = Between([.. teams.Select(team => team.ToArray())], scatter);
        foreach (var (team, mean) in teams.Zip(means))
        {
            var usual = 1 + (Trust(betweenTeams, scatter / mean.Called) * (mean.Ratio - 1));
            byManager[team.Key] = Bounded(usual);
            foreach (var seller in team)
            {
                var trust = Trust(betweenSellers, scatter / seller.Called);
                bySeller[seller.Id] = Bounded(usual + (trust * (seller.Ratio - usual)));
            }
        }
    }

    /// <summary>
    /// τ²: Cochran's Q of the ratios around their group's, less what it is on average without a difference, by what it grows
    /// with τ².
    /// </summary>
    private static double Between(IReadOnlyList<Habit[]> groups, double scatter)
    {
        var (excess, growth) = (0.0, 0.0);
        foreach (var group in groups.Where(group => group.Length > 1))
        {
            var weight = group.Sum(habit => habit.Called) / scatter;
            var centre = group.Sum(habit => habit.Won) / group.Sum(habit => habit.Called);
            excess += group.Sum(habit => habit.Called / scatter * Square(habit.Ratio - centre)) - (group.Length - 1);
            growth += weight - (group.Sum(habit => Square(habit.Called / scatter)) / weight);
        }

        return growth > 0 ? Math.Max(0, excess / growth) : 0;
    }

    /// <summary>τ² ÷ (τ² + v), 0..1; 0 where τ² is.</summary>
    private static double Trust(double between, double noise) => between > 0 ? between / (between + noise) : 0;

    /// <summary>Within a third and three.</summary>
    private static double Bounded(double ratio) => Math.Clamp(ratio, 1 / Most, Most);

    private static double Square(double value) => value * value;

    /// <summary>A seller's calls, or a team's.</summary>
    private sealed class Habit(int id, PastCall[] calls)
    {
        /// <summary>The seller's id, or the manager's.</summary>
        public int Id { get; } = id;

        /// <summary>At least one, oldest first.</summary>
        public PastCall[] Calls { get; } = calls;

        // Where the quarters tell two managers, the newest is the seller's.
        public int? ManagerId { get; } = calls[^1].ManagerId;

        /// <summary>Σ called.</summary>
        public double Called { get; } = calls.Sum(call => call.Called);

        /// <summary>Σ won.</summary>
        public double Won { get; } = calls.Sum(call => call.Won);

        /// <summary>Won ÷ called.</summary>
        public double Ratio => Won / Called;

        /// <summary>Σ (won − ratio·called)² ÷ called.</summary>
        public double Scatter => Calls.Sum(call => Square(call.Won - (Ratio * call.Called)) / call.Called);
    }

    /// <summary>A seller's own call at a week of a past quarter and what the seller won in it, as shares of all that the quarter brought.</summary>
    /// <param name="SellerId">Who called.</param>
    /// <param name="ManagerId">Whom the seller reports to; null at the top.</param>
    /// <param name="Called">Above 0.</param>
    /// <param name="Won">0 and more.</param>
    internal readonly record struct PastCall(int SellerId, int? ManagerId, double Called, double Won);
}

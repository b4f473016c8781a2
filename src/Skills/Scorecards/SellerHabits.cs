using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.ForecastAccuracy;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.Scorecards;

/// <summary>
/// What sellers do that may be chance: calls that are too low or too high, and deals that are worked on less. Each is
/// tested by itself, and counts only where it passes among all the sellers that were looked at
/// (<see cref="BenjaminiHochberg"/>, at 10%).
/// </summary>
internal sealed class SellerHabits
{
    private const int Quarters = 8;
    private const double Level = 0.1;
    private const double LeastFall = 0.25;
    private readonly IReadOnlyDictionary<int, double[]> calls;
    private readonly Dictionary<int, string?> callHabits;
    private readonly Dictionary<int, TwoMeans> activity = [];
    private readonly HashSet<int> quiet;

    private SellerHabits(IReadOnlyDictionary<int, double[]> calls, ScorecardStudy study)
    {
        this.calls = calls;
        var called = calls.ToArray();
        var habits = SellerCalls.HabitsOf([.. called.Select(seller => seller.Value)]);
        callHabits = called
            .Select((seller, place) => (seller.Key, Habit: habits[place]))
            .ToDictionary(seller => seller.Key, seller => seller.Habit);
        foreach (var seller in study.Sellers)
        {
            if (study.Of(seller).Activity.Test() is { } test)
            {
                activity[seller.Id] = test;
            }
        }

        quiet = Passing(activity.Select(seller => (seller.Key, seller.Value.Chance, HasFallen(seller.Value))));
    }

    /// <summary>Judges the sellers of a study.</summary>
    public static SellerHabits Judge(ScopedBook book, DealSelection selection, ScorecardStudy study) =>
        new(book.Coverage.Calls ? SellerCalls.AtTheMiddle(book, selection, Quarters) : EmptyCalls, study);

    /// <summary>Which of several tests pass among all of them, at a fall of a quarter and more.</summary>
    /// <param name="tests">By any name.</param>
    public static IReadOnlyList<TKey> Quiet<TKey>(IReadOnlyCollection<(TKey Key, TwoMeans Test)> tests)
        where TKey : notnull => [.. Passing(tests.Select(one => (one.Key, one.Test.Chance, HasFallen(one.Test))))];

    /// <summary>How many past quarters have a call.</summary>
    public int QuartersOf(int sellerId) => calls.TryGetValue(sellerId, out var ratios) ? ratios.Length : 0;

    /// <summary>The card with what is known of the habits.</summary>
    public SellerCard Tell(SellerCard card, int sellerId)
    {
        var bias = calls.TryGetValue(sellerId, out var ratios) ? SellerCalls.BiasOf(ratios) : null;
        var test = activity.GetValueOrDefault(sellerId);
        return card with
        {
            CallBias = bias?.Bias,
            CallAccuracy = bias is null ? null : ratios!.Average(ratio => 1 - Math.Abs(1 - ratio)),
            CallHabit = callHabits.GetValueOrDefault(sellerId),
            Activity = test?.After,
            ActivityBefore = test?.Before,
            HasGoneQuiet = quiet.Contains(sellerId),
        };
    }

    private static readonly IReadOnlyDictionary<int, double[]> EmptyCalls = new Dictionary<int, double[]>();

    private static bool HasFallen(TwoMeans test) => test.After <= (1 - LeastFall) * test.Before;

    private static HashSet<TKey> Passing<TKey>(IEnumerable<(TKey Key, double Chance, bool IsLarge)> tests)
    {
        var all = tests.ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. all.Select(test => test.Chance)]);
        return [.. all.Where((test, place) => test.IsLarge && adjusted[place] <= Level).Select(test => test.Key)];
    }
}

using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.Strategy;

/// <summary>
/// What winners did otherwise, tested: shares by the z test of two proportions, numbers by Student's t, all together for
/// false discoveries (10%).
/// </summary>
internal static class WinningHabits
{
    private const int Least = 6;
    private const int ManyContacts = 3;
    private const double Level = 0.1;

    // Over the whole deal: of a contact the data have the last day alone, of a discount none.
    private static readonly (string Id, string Name, Func<DealPractice, bool?> Holds)[] Shares =
    [
        ("economic_buyer", "Economic buyer in contact", practice => practice.HasEconomicBuyer),
        ("champion", "Champion in contact", practice => practice.HasChampion),
        (
            "contacts",
            "Three people of the buyer in contact",
            practice =>
                practice.Contacts >= ManyContacts ? true
                : practice.Contacts is null ? null
                : false
        ),
        ("discount", "A discount given", practice => practice.Discount is { } share ? share > 0 : null),
    ];

    // Up to the stage.
    private static readonly (string Id, string Name, Func<DealPractice, double?> Value)[] Means =
    [
        ("meetings", "Meetings held", practice => practice.Meetings),
        ("answers", "Answers of the buyer", practice => practice.FromBuyer),
        ("pace", "Days needed", practice => practice.Days),
    ];

    /// <summary>The habits that can be told, the surest first.</summary>
    /// <param name="won">Of those won.</param>
    /// <param name="lost">Of those lost.</param>
    /// <param name="own">Of the deal itself.</param>
    public static IReadOnlyList<WinningHabit> Find(
        IReadOnlyList<DealPractice> won,
        IReadOnlyList<DealPractice> lost,
        DealPractice own
    )
    {
        WinningHabit[] found =
        [
            .. Shares
                .Select(one => Share(one.Id, one.Name, Known(won, one.Holds), Known(lost, one.Holds), one.Holds(own)))
                .Concat(
                    Means.Select(one =>
                        Mean(one.Id, one.Name, Known(won, one.Value), Known(lost, one.Value), one.Value(own))
                    )
                )
                .OfType<WinningHabit>(),
        ];
        var adjusted = BenjaminiHochberg.Adjust([.. found.Select(habit => habit.Chance)]);
        return
        [
            .. found
                .Select((habit, place) => habit with { Chance = adjusted[place], IsReal = adjusted[place] <= Level })
                .OrderBy(habit => habit.Chance)
                .ThenBy(habit => habit.Id, StringComparer.Ordinal),
        ];
    }

    private static T[] Known<T>(IReadOnlyList<DealPractice> deals, Func<DealPractice, T?> value)
        where T : struct => [.. deals.Select(value).OfType<T>()];

    private static WinningHabit? Share(string id, string name, bool[] won, bool[] lost, bool? own)
    {
        if (won.Length < Least || lost.Length < Least)
        {
            return null;
        }

        var (a, b) = (won.Count(holds => holds), lost.Count(holds => holds));
        var test = TwoProportions.Of(a, won.Length, b, lost.Length);
        return test is null || a + b == 0
            ? null
            : new(
                id,
                name,
                true,
                (double)a / won.Length,
                won.Length,
                (double)b / lost.Length,
                lost.Length,
                own is { } holds ? (holds ? 1 : 0) : null,
                test.PValue,
                false
            );
    }

    private static WinningHabit? Mean(string id, string name, double[] won, double[] lost, double? own) =>
        won.Length < Least || lost.Length < Least || TwoMeans.Of(lost, won) is not { } test
            ? null
            : new(id, name, false, test.After, won.Length, test.Before, lost.Length, own, test.Chance, false);
}

using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.WinLoss.Cases;

/// <summary>How much more often deals with something are won than deals without it.</summary>
/// <param name="Lever">What.</param>
/// <param name="With">Cases and wins with it.</param>
/// <param name="Without">Cases and wins without it.</param>
/// <param name="Test">The difference of the two win rates.</param>
/// <param name="QValue">How often chance alone gives as much, over all that were looked at, 0..1.</param>
internal sealed record LeverEffect(
    Lever Lever,
    (int Cases, int Won) With,
    (int Cases, int Won) Without,
    TwoProportions Test,
    double QValue
)
{
    /// <summary>The share of false ones among those that are told.</summary>
    public const double Level = 0.05;

    /// <summary>Won ÷ closed with it.</summary>
    public double RateWith => (double)With.Won / With.Cases;

    /// <summary>Won ÷ closed without it.</summary>
    public double RateWithout => (double)Without.Won / Without.Cases;

    /// <summary>
    /// Those that go with winning more by more than chance, the largest difference first; each side needs 12 cases.
    /// </summary>
    /// <param name="table">The cases.</param>
    /// <param name="among">Those that are looked at.</param>
    /// <param name="onlySteps">Whether only what a seller can do is looked at.</param>
    public static IReadOnlyList<LeverEffect> Find(CaseTable table, CaseSet among, bool onlySteps)
    {
        var tested = Lever
            .All.Where(lever => lever.IsKnown(table.Book.Coverage) && (!onlySteps || lever.Step is not null))
            .Select(lever => Compare(table, among, lever))
            .OfType<LeverEffect>()
            .ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(one => one.Test.PValue)]);
        return
        [
            .. tested
                .Select((one, place) => one with { QValue = adjusted[place] })
                .Where(one => one.QValue <= Level && one.Test.Difference > 0)
                .OrderByDescending(one => one.Test.Difference)
                .ThenBy(one => one.Lever.Id, StringComparer.Ordinal),
        ];
    }

    private static LeverEffect? Compare(CaseTable table, CaseSet among, Lever lever)
    {
        var (with, without) = ((Cases: 0, Won: 0), (Cases: 0, Won: 0));
        foreach (var place in among.Places())
        {
            ref var side = ref lever.Holds(table[place]) ? ref with : ref without;
            side = (side.Cases + 1, side.Won + (table.Won.Contains(place) ? 1 : 0));
        }

        return Math.Min(with.Cases, without.Cases) < SampleSizes.Least
            ? null
            : new(lever, with, without, TwoProportions.Of(with.Won, with.Cases, without.Won, without.Cases)!, 1);
    }
}

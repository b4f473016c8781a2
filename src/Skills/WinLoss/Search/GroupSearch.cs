using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Testing;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Search;

/// <summary>
/// Looks through all groups of one and two conditions for those whose win rate moved, keeps the share of false finds
/// below 5% over all that it looked at, asks the other half of the quarters, and narrows what it found by a third
/// condition where that says more.
/// </summary>
/// <remarks>
/// Two searches share that error: one among all groups, and one among those that stand out in the later time, of one
/// condition or with a competitor. A fall takes four fifths of the error that is allowed, because it costs money. Groups of one condition take a
/// quarter of it, pairs with a competitor two fifths, since that is where outside moves show; other pairs share the
/// rest. These shares are fixed before any data are seen, as weights of Benjamini and Hochberg must be.
/// </remarks>
internal sealed class GroupSearch
{
    /// <summary>The share of false ones among the groups that are reported.</summary>
    public const double Level = 0.05;

    private const int MostFound = 3;
    private const double EverywhereLevel = 0.01;
    private const double StandingLevel = 0.02;
    private const double YearGate = 0.04;
    private const double PeriodGate = 0.01;
    private const double FallShare = 0.8;
    private const double SingleShare = 0.25;
    private const double RivalShare = 0.4;
    private const double MoreByACondition = 0.03;
    private const string Rival = "competitor";

    private readonly CaseTable table;
    private readonly GroupTest test;
    private readonly ChangeWindow window;
    private int singles;
    private int rivals;

    private GroupSearch(CaseTable table, ChangeWindow window)
    {
        (this.table, this.window) = (table, window);
        var (after, before) = (table.In(window.After), table.In(window.Before));
        test = new(table, ExpectedWins.Learn(table, window.IsLong ? before : table.All.Except(after), after), window);
    }

    /// <summary>How many groups were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>The groups that moved, the surest first; at most three, none of them by the deals of another.</summary>
    public static (IReadOnlyList<GroupMove> Moves, int Looked) Run(CaseTable table, ChangeWindow window)
    {
        var search = new GroupSearch(table, window);
        return (search.Find(), search.Looked);
    }

    private List<GroupMove> Find()
    {
        Subgroup[] groups = [.. Candidates()];
        Looked = groups.Length;
        (singles, rivals) = (
            groups.Count(group => group.Traits.Count == 1),
            groups.Count(group => group.Traits.Count > 1 && group.Has(Rival))
        );
        test.LearnSpread(groups);
        var found = Everywhere(groups)
            .Concat(AmongThoseThatStandOut(groups))
            .GroupBy(one => (one.Group, one.IsFall))
            .Select(same => same.MinBy(one => one.QValue)!)
            .OrderBy(one => one.PValue)
            .ThenBy(one => one.Group.Traits.Count)
            .ThenBy(one => one.Group.Words, StringComparer.Ordinal);
        var kept = new List<GroupMove>();
        var taken = new CaseSet(table.Count);
        foreach (var (group, isFall, p, q, _) in found)
        {
            if (kept.Count < MostFound && IsOfItsOwn(group, taken, isFall) && test.IsConfirmed(group.Members, isFall))
            {
                var narrowed = Narrowed(group, isFall);
                kept.Add(Move(narrowed, p, q));
                taken = Union(taken, group.Members);
            }
        }

        return kept;
    }

    private GroupMove Move(Subgroup group, double p, double q)
    {
        var (effect, _, before, after) = test.Measure(group.Members);
        return new(group, window, before, after, effect, p, q);
    }

    // Without the deals of the groups found before, it still shows by 20 to 1.
    private bool IsOfItsOwn(Subgroup group, CaseSet taken, bool isFall)
    {
        var rest = group.Members.Except(taken);
        if (rest.CountWith(test.After) == group.Members.CountWith(test.After))
        {
            return true;
        }

        return test.IsEnough(rest) && Normal.Below(Signed(test.Measure(rest).Z, isFall)) <= Level;
    }

    // One condition more is said where the group's deals with it moved further than its other deals.
    private Subgroup Narrowed(Subgroup group, bool isFall)
    {
        while (group.Traits.Count < 3 && Child(group, isFall) is { } child)
        {
            group = child;
        }

        return group;
    }

    private Subgroup? Child(Subgroup parent, bool isFall)
    {
        var whole = test.Measure(parent.Members);
        var children = table
            .Traits.Where(trait => !parent.Has(trait.Dimension))
            .Select(trait => parent.With(trait))
            .Where(child => test.IsEnough(child.Members) && IsPart(child, parent))
            .Select(child => (Child: child, Part: test.Measure(child.Members), PValue: Further(child, parent, isFall)))
            .ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. children.Select(one => one.PValue)]);
        return children
            .Select((one, place) => (one.Child, one.Part.Effect, one.PValue, QValue: adjusted[place]))
            .Where(one =>
                one.QValue <= Level
                && Math.Abs(one.Effect) >= Math.Abs(whole.Effect) + MoreByACondition
                && test.IsConfirmed(one.Child.Members, isFall)
            )
            .OrderBy(one => one.PValue)
            .ThenBy(one => one.Child.Words, StringComparer.Ordinal)
            .Select(one => one.Child)
            .FirstOrDefault();
    }

    private bool IsPart(Subgroup child, Subgroup parent) =>
        child.Members.CountWith(test.After) <= 0.9 * parent.Members.CountWith(test.After);

    private double Further(Subgroup child, Subgroup parent, bool isFall)
    {
        var (inside, outside) = (test.Measure(child.Members), test.Measure(parent.Members.Except(child.Members)));
        if (inside.Z == 0 || outside.Z == 0)
        {
            return 1;
        }

        var (own, other) = (inside.Effect / inside.Z, outside.Effect / outside.Z);
        var z = (inside.Effect - outside.Effect) / Math.Sqrt((own * own) + (other * other));
        return Normal.Below(Signed(z, isFall));
    }

    private IEnumerable<Subgroup> Candidates()
    {
        Subgroup[] ones = [.. table.Traits.Select(trait => new Subgroup([trait], trait.Members))];
        foreach (var single in ones.Where(one => test.IsEnough(one.Members)))
        {
            yield return single;
        }

        for (var first = 0; first < ones.Length; first++)
        {
            for (var second = first + 1; second < ones.Length; second++)
            {
                var (one, other) = (ones[first], table.Traits[second]);
                if (!one.Has(other.Dimension) && one.Members.CountWith(other.Members) >= 2 * window.Fewest)
                {
                    var pair = one.With(other);
                    if (test.IsEnough(pair.Members))
                    {
                        yield return pair;
                    }
                }
            }
        }
    }

    private IEnumerable<Hypothesis> Everywhere(IReadOnlyList<Subgroup> groups) =>
        Kept([.. groups.SelectMany(group => Hypotheses(group, WeightOf(group)))], EverywhereLevel);

    // Groups that stand out now, whatever they were: few, so that smaller moves of them can be told from chance. That a
    // group stands out and that it moved are not independent, so standing out is held to the chance that any does
    // (Bonferroni), not to a share of false ones.
    private IEnumerable<Hypothesis> AmongThoseThatStandOut(IReadOnlyList<Subgroup> groups)
    {
        Subgroup[] told = [.. groups.Where(group => group.Traits.Count == 1 || group.Has(Rival))];
        var gate = (window.IsLong ? YearGate : PeriodGate) / Math.Max(1, told.Length);
        Hypothesis[] few =
        [
            .. told.SelectMany(group =>
            {
                var z = test.StandsOut(group.Members);
                return Hypotheses(group, 1).Where(one => Normal.Below(one.IsFall ? z : -z) <= gate);
            }),
        ];
        return Kept(few, StandingLevel);
    }

    private static IEnumerable<Hypothesis> Kept(Hypothesis[] all, double level)
    {
        var adjusted = BenjaminiHochberg.Adjust([.. all.Select(one => one.PValue)], [.. all.Select(one => one.Weight)]);
        return all.Select((one, place) => one with { QValue = adjusted[place] * Level / level })
            .Where(one => one.QValue <= Level);
    }

    private IEnumerable<Hypothesis> Hypotheses(Subgroup group, double weight)
    {
        var z = test.Measure(group.Members).Z;
        yield return new(group, true, Normal.Below(z), 1, weight * FallShare);
        yield return new(group, false, Normal.Below(-z), 1, weight * (1 - FallShare));
    }

    private sealed record Hypothesis(Subgroup Group, bool IsFall, double PValue, double QValue, double Weight);

    private double WeightOf(Subgroup group) =>
        group.Traits.Count == 1 ? SingleShare / singles
        : group.Has(Rival) ? RivalShare / rivals
        : (1 - SingleShare - RivalShare) / (Looked - singles - rivals);

    private static double Signed(double z, bool isFall) => isFall ? z : -z;

    private CaseSet Union(CaseSet one, CaseSet other) =>
        table.Where(place => one.Contains(place) || other.Contains(place));
}

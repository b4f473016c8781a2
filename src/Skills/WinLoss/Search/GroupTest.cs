using RevBot.Skills.Statistics;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Search;

/// <summary>
/// Tests how far a group's wins moved between two times beyond what the conditions of its deals lead to expect.
/// </summary>
/// <remarks>
/// The excess share after, (won − expected) ÷ cases, less the group's own excess before, over its deviation by chance.
/// Over a year the excess before is drawn towards 0 by how much groups differ at all (τ²; normal prior): where the
/// conditions explain the groups well, a group's own past adds only noise. Half a win is taken off (continuity).
/// Source: B. Efron, "Large-Scale Inference" (2010), chapter 1, for the normal prior fitted to all groups.
/// </remarks>
/// <param name="table">The cases.</param>
/// <param name="expected">Their chances.</param>
/// <param name="window">The two times.</param>
internal sealed class GroupTest(CaseTable table, ExpectedWins expected, ChangeWindow window)
{
    // Groups always differ a little in ways that no condition tells: one point.
    private const double LeastSpread = 1e-4;
    private readonly CaseSet after = table.In(window.After);
    private readonly CaseSet before = table.In(window.Before);

    /// <summary>The cases of the later time.</summary>
    public CaseSet After => after;

    /// <summary>The cases of the earlier time.</summary>
    public CaseSet Before => before;

    /// <summary>The variance τ² of the groups' own excess before; set by <see cref="LearnSpread"/>.</summary>
    public double Spread { get; private set; } = LeastSpread;

    /// <summary>Whether a group has enough cases on both sides.</summary>
    public bool IsEnough(CaseSet members) =>
        members.CountWith(after) >= window.Fewest && members.CountWith(before) >= window.Fewest;

    /// <summary>Learns from all groups how much they differ by themselves (moments: mean of excess² − its variance).</summary>
    public void LearnSpread(IReadOnlyCollection<Subgroup> groups)
    {
        var sum = 0.0;
        foreach (var group in groups)
        {
            var (cases, _, excess, variance) = expected.Of(table, group.Members.And(before));
            sum += ((excess * excess) - variance) / ((double)cases * cases);
        }

        Spread = groups.Count == 0 ? LeastSpread : Math.Max(LeastSpread, sum / groups.Count);
    }

    /// <summary>The effect, its z and both sides' counts; <paramref name="among"/> narrows the later cases, null for all.</summary>
    public (double Effect, double Z, (int Cases, int Won) Before, (int Cases, int Won) After) Measure(
        CaseSet members,
        CaseSet? among = null
    )
    {
        var then = expected.Of(table, members.And(before));
        var now = expected.Of(table, members.And(among ?? after));
        var (shift, shiftVariance) = OwnPast(then);
        if (now.Cases == 0 || now.Variance <= 0)
        {
            return (0, 0, (then.Cases, then.Won), (now.Cases, now.Won));
        }

        var effect = (now.Excess / now.Cases) - shift;
        var deviation = Math.Sqrt((now.Variance / ((double)now.Cases * now.Cases)) + shiftVariance);
        var certain = Math.Max(0, Math.Abs(effect) - (0.5 / now.Cases)) * Math.Sign(effect);
        return (effect, certain / deviation, (then.Cases, then.Won), (now.Cases, now.Won));
    }

    /// <summary>
    /// Whether both halves of the later time show it by themselves, each by at least 2 to 1: every other quarter, or
    /// every other week where it is one quarter.
    /// </summary>
    public bool IsConfirmed(CaseSet members, bool isFall)
    {
        int Half(int place) =>
            window.IsLong
                ? table.QuarterOf(place)
                : NodaTime.Period.DaysBetween(window.After.Start, table.ClosedOn(place)) / 7;
        for (var half = 0; half < 2; half++)
        {
            var (_, z, _, cases) = Measure(members, after.And(table.Where(place => Math.Abs(Half(place)) % 2 == half)));
            if (cases.Cases < window.Fewest / 4 || Normal.Below(isFall ? z : -z) > Confirming)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How far a group's share of wins in the later time is off that of all other deals then: a z score.</summary>
    public double StandsOut(CaseSet members)
    {
        var (cases, won) = Wins(members.And(after));
        var (all, allWon) = Wins(after);
        var others = all - cases;
        if (cases == 0 || others == 0)
        {
            return 0;
        }

        var pooled = (double)allWon / all;
        var deviation = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / cases) + (1.0 / others)));
        return deviation > 0 ? (((double)won / cases) - ((double)(allWon - won) / others)) / deviation : 0;
    }

    /// <summary>How often chance alone gives as much in each half.</summary>
    public const double Confirming = 1.0 / 3;

    private (int Cases, int Won) Wins(CaseSet set) => (set.Count, set.CountWith(table.Won));

    private (double Mean, double Variance) OwnPast((int Cases, int Won, double Excess, double Variance) then)
    {
        if (then.Cases == 0)
        {
            return (0, window.IsLong ? Spread : 1);
        }

        var (mean, variance) = (then.Excess / then.Cases, then.Variance / ((double)then.Cases * then.Cases));
        var kept = window.IsLong ? Spread / (Spread + variance) : 1;
        return (mean * kept, variance * kept);
    }
}

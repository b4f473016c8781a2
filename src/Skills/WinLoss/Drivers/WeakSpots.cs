using RevBot.Data.Calendar;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Testing;
using RevBot.Skills.WinLoss.Cases;
using RevBot.Skills.WinLoss.Search;

namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>
/// Looks for groups that are won less often than the other deals: every condition alone, and each with each competitor.
/// One-sided z test of two proportions; Benjamini and Hochberg at 5% over all that were looked at.
/// </summary>
internal static class WeakSpots
{
    private const double Level = 0.05;
    private const int Fewest = 30;
    private const string Rival = "competitor";

    /// <summary>Those that are, the largest difference first.</summary>
    /// <param name="table">The cases.</param>
    /// <param name="among">The cases that are compared with each other.</param>
    /// <param name="from">The first day looked at.</param>
    public static IReadOnlyList<WeakSpot> Find(CaseTable table, CaseSet among, NodaTime.LocalDate from) =>
        Test(table, among, [.. Singles(table).Concat(Pairs(table))], Level, from);

    /// <summary>The same within the deals against a competitor, by one condition more; at least 20 deals.</summary>
    public static IReadOnlyList<WeakSpot> Within(CaseTable table, CaseSet among, Trait rival, NodaTime.LocalDate from)
    {
        var parent = new Subgroup([rival], rival.Members);
        return Test(
            table,
            among.And(rival.Members),
            [.. table.Traits.Where(trait => trait.Dimension != Rival).Select(parent.With)],
            Level,
            from
        );
    }

    private static IEnumerable<Subgroup> Singles(CaseTable table) =>
        table.Traits.Select(trait => new Subgroup([trait], trait.Members));

    private static IEnumerable<Subgroup> Pairs(CaseTable table) =>
        from rival in table.Traits
        where rival.Dimension == Rival
        from trait in table.Traits
        where trait.Dimension != Rival
        select new Subgroup([rival], rival.Members).With(trait);

    private static List<WeakSpot> Test(
        CaseTable table,
        CaseSet among,
        IReadOnlyList<Subgroup> groups,
        double level,
        NodaTime.LocalDate from
    )
    {
        var (all, won) = (among.Count, among.CountWith(table.Won));
        var tested = groups
            .Select(group => Spot(table, group, among, (all, won), from))
            .OfType<(WeakSpot Spot, double PValue)>()
            .ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(one => one.PValue)]);
        return
        [
            .. tested
                .Select((one, place) => one.Spot with { QValue = adjusted[place] })
                .Where(spot => spot.QValue <= level)
                .OrderBy(spot => spot.WinRate - spot.OtherWinRate)
                .ThenBy(spot => spot.Group, StringComparer.Ordinal),
        ];
    }

    private static (WeakSpot, double)? Spot(
        CaseTable table,
        Subgroup group,
        CaseSet among,
        (int Cases, int Won) all,
        NodaTime.LocalDate from
    )
    {
        var members = group.Members.And(among);
        var (cases, won) = (members.Count, members.CountWith(table.Won));
        var (others, othersWon) = (all.Cases - cases, all.Won - won);
        if (Math.Min(cases, others) < Fewest)
        {
            return null;
        }

        var (p, q, pooled) = ((double)won / cases, (double)othersWon / others, (double)all.Won / all.Cases);
        var deviation = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / cases) + (1.0 / others)));
        return deviation <= 0
            ? null
            : (new(group.Words, Dates.Iso(from), cases, won, others, othersWon, 1), Normal.Below((p - q) / deviation));
    }
}

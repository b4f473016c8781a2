using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>
/// What stands behind wins and losses: where deals are won less, what goes with losing, how it goes against a competitor,
/// and what to do next. A quarter has too few deals for that, so a period shorter than a year is looked at together with
/// the quarters before it, four in all.
/// </summary>
internal sealed class WinLossDrivers
{
    private const int YearQuarters = 4;
    private const double Level = 0.05;
    private readonly ScopedBook book;
    private readonly DealSelection selection;
    private readonly CaseTable table;
    private readonly Period window;

    private readonly Lazy<IReadOnlyList<WeakSpot>> weak;
    private readonly Lazy<IReadOnlyList<WinLossDriver>> drivers;
    private readonly Lazy<WinLossStep?> step;

    private WinLossDrivers(ScopedBook book, DealSelection selection, Period window)
    {
        (this.book, this.selection, this.window) = (book, selection, window);
        table = CaseTable.Gather(book, selection, window);
        weak = new(() => WeakSpots.Find(table, table.All, window.Start));
        drivers = new(() => [.. LeverEffect.Find(table, table.All, onlySteps: false).Select(DriverOf)]);
        step = new(() => WinLossSteps.Find(table, table.All, "all deals", table.All, IsMeant));
    }

    /// <summary>Whether lost deals carry another kind of amount than won ones.</summary>
    public bool AmountsDiffer => table.AmountsDiffer;

    /// <summary>Where deals are won less than others, the largest difference first.</summary>
    public IReadOnlyList<WeakSpot> Weak => weak.Value;

    /// <summary>What goes with losing, the largest difference first.</summary>
    public IReadOnlyList<WinLossDriver> Drivers => drivers.Value;

    /// <summary>What to do next about the open deals that are meant; null where nothing can be told.</summary>
    public WinLossStep? Step => step.Value;

    /// <summary>Looks at the deals that are meant, in the period or the year up to its end.</summary>
    /// <param name="book">The view.</param>
    /// <param name="selection">Which deals are meant.</param>
    /// <param name="telling">The period.</param>
    /// <param name="isOpenEnded">Whether what closed since the period counts, because none was named.</param>
    public static WinLossDrivers Look(ScopedBook book, DealSelection selection, TellingPeriod telling, bool isOpenEnded)
    {
        var days = WindowOf(book, telling.Period, isOpenEnded);
        return selection.IsEverything
            ? book.Kept(days, view => new WinLossDrivers(view, selection, days), made => made.table.Count)
            : new(book, selection, days);
    }

    /// <summary>How it goes against a competitor; null where either side has no closed deals.</summary>
    /// <param name="competitor">Who.</param>
    public HeadToHead? Against(string competitor)
    {
        var rival = Rival(competitor);
        var members = rival.Members;
        var (cases, won) = (members.Count, members.CountWith(table.Won));
        var others = table.All.Except(members);
        var (otherCases, otherWon) = (others.Count, others.CountWith(table.Won));
        if (TwoProportions.Of(won, cases, otherWon, otherCases, Wilson.Z95) is not { } test)
        {
            return null;
        }

        var winner = Winner(members);
        return new(rival.Value, Dates.Iso(window.Start), Dates.Iso(window.End), cases, won, otherCases, otherWon)
        {
            Difference = test.Difference,
            Low = test.Range.Low,
            High = test.Range.High,
            Worst = WeakSpots.Within(table, table.All, rival, window.Start) is [var worst, ..] ? worst : null,
            Winner = winner?.Name,
            WinnerDeals = winner?.Cases ?? 0,
            WinnerWon = winner?.Won ?? 0,
        };
    }

    /// <summary>What to do next about the open deals against a competitor; null where nothing can be told.</summary>
    public WinLossStep? StepAgainst(string competitor)
    {
        var rival = Rival(competitor);
        return WinLossSteps.Find(
            table,
            rival.Members,
            $"deals against {rival.Value}",
            table.All,
            deal => IsMeant(deal) && Names(deal, competitor)
        );
    }

    private static Period WindowOf(ScopedBook book, Period period, bool isOpenEnded)
    {
        var calendar = book.Company.Calendar;
        var end = isOpenEnded && book.DataDay > period.End ? book.DataDay : period.End;
        var first = calendar.Shift(calendar.QuarterOf(period.End), 1 - YearQuarters).Start;
        return Period.Between(period.Start < first ? period.Start : first, end);
    }

    private static WinLossDriver DriverOf(LeverEffect effect) =>
        new(
            effect.Lever.Id,
            effect.Lever.Without,
            effect.Without.Cases,
            effect.RateWithout,
            effect.With.Cases,
            effect.RateWith,
            effect.QValue
        );

    private bool IsMeant(Deal deal) => selection.Matches(deal, deal.Now);

    private Trait Rival(string competitor) =>
        new(
            "competitor",
            book.Vocabulary.Competitors.FirstOrDefault(name => Spellings.Comparer.Equals(name, competitor))
                ?? competitor,
            table.Where(place => Names(table[place], competitor))
        );

    private static bool Names(Deal deal, string competitor) => Spellings.Comparer.Equals(deal.Competitor, competitor);

    // The seller whose share of wins exceeds that of the others, by more than chance over all sellers with 12 deals.
    private (string Name, int Cases, int Won)? Winner(CaseSet members)
    {
        var (all, allWon) = (members.Count, members.CountWith(table.Won));
        var sellers = members
            .Places()
            .Where(place => table[place].Now.Owner is not null)
            .GroupBy(place => table[place].Now.Owner!.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, Cases: group.Count(), Won: group.Count(table.Won.Contains)))
            .Where(one => one.Cases >= SampleSizes.Least && all > one.Cases)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .ToArray();
        double[] chances =
        [
            .. sellers.Select(one =>
                TwoProportions.Of(one.Won, one.Cases, allWon - one.Won, all - one.Cases) is { Difference: > 0 } test
                    ? test.PValue / 2
                    : 1
            ),
        ];
        var adjusted = BenjaminiHochberg.Adjust(chances);
        return sellers
            .Where((_, place) => adjusted[place] <= Level)
            .OrderByDescending(one => (double)one.Won / one.Cases)
            .Select(one => ((string, int, int)?)one)
            .FirstOrDefault();
    }
}

using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// Which groups of deals win more or less often than before by more than chance: of those closed in the newest two quarters
/// against the six before, by size, region and segment, with q below 0.05 over all groups looked at (Benjamini and
/// Hochberg). A share is spoken of from 30 deals on. Rates alone, of the whole company.
/// </summary>
public sealed class WinRateDrift : ICompanyNorm<WinRateDrift>
{
    private const int NewestQuarters = 2;
    private const double Level = 0.05;

    /// <summary>What a change must be at least to be worth a sentence, in shares.</summary>
    private const double Trifle = 0.05;

    private static readonly string[] Sizes = ["small", "middle-sized", "large"];
    private static readonly string[] Named = ["region", "segment"];

    private WinRateDrift(IReadOnlyList<Change> changes) => Changes = changes;

    /// <summary>The changes beyond chance, the surest first.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <inheritdoc/>
    public static WinRateDrift Measure(ScopedBook everything)
    {
        var newest = LearningWindow.NewestClosed(everything);
        if (newest.End < everything.Today)
        {
            return everything.NormAt<WinRateDrift>(newest.End);
        }

        var calendar = everything.Company.Calendar;
        var (first, turn) = (
            calendar.Shift(newest, 1 - LearningWindow.Quarters).Start,
            calendar.Shift(newest, 1 - NewestQuarters).Start
        );
        var tallies = Count(everything, first, turn).Where(tally => tally.Value.IsEnough).ToArray();
        var tests = tallies.Select(tally => tally.Value.Test()).ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. tests.Select(test => test.PValue)]);
        return new([
            .. Enumerable
                .Range(0, tallies.Length)
                .Where(place => adjusted[place] < Level && Math.Abs(tests[place].Difference) >= Trifle)
                .OrderBy(place => tests[place].PValue)
                .ThenBy(place => place)
                .Select(place => tallies[place].Value.ToChange(tallies[place].Key)),
        ]);
    }

    /// <summary>Won and lost of each group, before the turn and from it on.</summary>
    private static SortedDictionary<(string Dimension, string Group), Tally> Count(
        ScopedBook everything,
        LocalDate first,
        LocalDate turn
    )
    {
        var dimensions = Named.Select(name => DealDimension.Parse(name)!).ToArray();
        var closed = new List<(long Amount, bool IsNew, bool IsWon)>();
        var tallies = new SortedDictionary<(string, string), Tally>();
        foreach (var deal in everything.Deals)
        {
            var state = deal.Now;
            if (state.IsOpen || state.CloseOn is not { } day || day < first)
            {
                continue;
            }

            closed.Add((state.Value.Minor, day >= turn, state.IsWon));
            foreach (var dimension in dimensions)
            {
                foreach (
                    var group in dimension.GroupsOf(everything, deal, state).Where(name => name != DealDimension.None)
                )
                {
                    Add((dimension.Name, group), day >= turn, state.IsWon);
                }
            }
        }

        long[] amounts = [.. closed.Select(deal => deal.Amount).Order()];
        foreach (var (amount, isNew, isWon) in closed)
        {
            var below = amounts.Length > 0 ? LowerBound(amounts, amount) / (double)amounts.Length : 0;
            Add(("size", Sizes[Math.Min(Sizes.Length - 1, (int)(below * Sizes.Length))]), isNew, isWon);
        }

        return tallies;

        void Add((string, string) group, bool isNew, bool isWon)
        {
            var tally = tallies.GetValueOrDefault(group);
            tallies[group] = tally.With(isNew, isWon);
        }
    }

    /// <summary>How many are less.</summary>
    private static int LowerBound(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A group whose win rate changed.</summary>
    /// <param name="Dimension"><c>size</c>, <c>region</c> or <c>segment</c>.</param>
    /// <param name="Group">Its name; a third of all closed deals by amount for <c>size</c>.</param>
    /// <param name="Before">Won ÷ closed in the six quarters before, 0..1.</param>
    /// <param name="Now">The same in the newest two.</param>
    public sealed record Change(string Dimension, string Group, double Before, double Now);

    /// <summary>Won and closed, before and now.</summary>
    private readonly record struct Tally(int WonBefore, int Before, int WonNow, int Now)
    {
        public bool IsEnough => SampleSizes.Of(Before) is SampleSize.Enough && SampleSizes.Of(Now) is SampleSize.Enough;

        public Tally With(bool isNew, bool isWon)
        {
            var won = isWon ? 1 : 0;
            return isNew
                ? this with
                {
                    WonNow = WonNow + won,
                    Now = Now + 1,
                }
                : this with
                {
                    WonBefore = WonBefore + won,
                    Before = Before + 1,
                };
        }

        public TwoProportions Test() =>
            TwoProportions.Of(WonNow, Now, WonBefore, Before)
            ?? throw new InvalidOperationException("A group with enough deals can be tested.");

        public Change ToChange((string Dimension, string Group) of) =>
            new(of.Dimension, of.Group, (double)WonBefore / Before, (double)WonNow / Now);
    }
}

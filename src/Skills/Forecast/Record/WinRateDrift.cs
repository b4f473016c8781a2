using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;
using RevBot.Skills.WinLoss.Cases;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// Which groups of deals win more or less often than before by more than chance: of those closed in the newest two quarters
/// against the six before, by size, region and segment, with q below 0.05 over all groups looked at (Benjamini and
/// Hochberg). A group is looked at from 30 deals on either side on, and told of from 5 points on. Rates alone, of the whole
/// company.
/// </summary>
/// <remarks>
/// The cases are those of the win/loss functions, and so are sizes: thirds by amount, without deals that have none. It looks
/// at nothing that the data keep only as it is now, because it is kept until a closed quarter is corrected.
/// </remarks>
internal sealed class WinRateDrift : ICompanyNorm<WinRateDrift>
{
    /// <summary>The dimension of segments, whose names are told to who has deals in them.</summary>
    public const string Segment = "segment";

    private const int NewestQuarters = 2;
    private const double Level = 0.05;

    private static readonly string[] Named = ["region", Segment];

    private WinRateDrift(IReadOnlyList<Change> changes) => Changes = changes;

    static INormSerializer<WinRateDrift>? ICompanyNorm<WinRateDrift>.Serializer { get; } =
        new QuarterEndSerializer<WinRateDrift, IReadOnlyList<Change>>(
            drift => drift.Changes,
            (_, changes) => new(changes)
        );

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
        var first = calendar.Shift(newest, 1 - LearningWindow.Quarters).Start;
        var turn = calendar.Shift(newest, 1 - NewestQuarters).Start;
        var table = CaseTable.Gather(
            everything,
            DealSelection.Of(everything, null),
            Period.Between(first, newest.End),
            Named
        );
        return new([.. Beyond(Tallies(table, first, turn, newest.End))]);
    }

    /// <summary>The groups that can be spoken of.</summary>
    private static Tally[] Tallies(CaseTable table, LocalDate first, LocalDate turn, LocalDate last)
    {
        var before = table.In(Period.Between(first, turn.PlusDays(-1)));
        var now = table.In(Period.Between(turn, last));
        var (wonBefore, wonNow) = (before.And(table.Won), now.And(table.Won));
        return
        [
            .. table
                .Traits.Select(trait => new Tally(
                    trait,
                    (trait.Members.CountWith(wonBefore), trait.Members.CountWith(before)),
                    (trait.Members.CountWith(wonNow), trait.Members.CountWith(now))
                ))
                .Where(tally => tally.IsEnough),
        ];
    }

    private static IEnumerable<Change> Beyond(Tally[] tallies)
    {
        double[] chances = [.. tallies.Select(tally => tally.PValue)];
        var adjusted = BenjaminiHochberg.Adjust(chances);
        return Enumerable
            .Range(0, tallies.Length)
            .Where(place => adjusted[place] < Level && tallies[place].IsWorthASentence)
            .OrderBy(place => chances[place])
            .ThenBy(place => place)
            .Select(place => tallies[place].ToChange());
    }

    /// <summary>A group whose win rate changed.</summary>
    /// <param name="Dimension"><c>size</c>, <c>region</c> or <c>segment</c>.</param>
    /// <param name="Group">Its name; a third of all closed deals by amount for <c>size</c>.</param>
    /// <param name="Before">Won ÷ closed in the six quarters before, 0..1.</param>
    /// <param name="Now">The same in the newest two.</param>
    public sealed record Change(string Dimension, string Group, double Before, double Now);

    /// <summary>Won and closed of a group, before the turn and from it on.</summary>
    private sealed record Tally(Trait Group, (int Won, int Closed) Before, (int Won, int Closed) Now)
    {
        public bool IsEnough =>
            SampleSizes.Of(Before.Closed) is SampleSize.Enough && SampleSizes.Of(Now.Closed) is SampleSize.Enough;

        /// <summary>5 points and more; in whole numbers, so that 5 points are 5 points.</summary>
        public bool IsWorthASentence =>
            20 * Math.Abs(((long)Now.Won * Before.Closed) - ((long)Before.Won * Now.Closed))
            >= (long)Before.Closed * Now.Closed;

        public double PValue =>
            TwoProportions.Of(Now.Won, Now.Closed, Before.Won, Before.Closed)?.PValue
            ?? throw new InvalidOperationException("A group with enough deals can be tested.");

        public Change ToChange() =>
            new(Group.Dimension, Group.Value, (double)Before.Won / Before.Closed, (double)Now.Won / Now.Closed);
    }
}

using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Features;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// A closed quarter seen from its weeks 0 to 12, each as it was known then, with how it ended. Measured on the quarter's
/// last day. Only rates and coefficients made from it leave the learning.
/// </summary>
internal sealed class QuarterSample : ICompanyNorm<QuarterSample>
{
    /// <summary>A fit takes at most 24,000 rows from eight quarters.</summary>
    private const int MostRows = 24_000 / LearningWindow.Quarters;

    private readonly List<TrainingRow> rows = [];
    private readonly Dictionary<ConversionTable.Cell, ConversionTable.Tally> conversions = [];
    private readonly double[] newRevenue = new double[QuarterWeek.Count];
    private readonly double[] newWins = new double[QuarterWeek.Count];
    private readonly double[] booked = new double[QuarterWeek.Count];
    private readonly AmountDrift[] drift = new AmountDrift[QuarterWeek.Count];

    private readonly ForecastTuning tuning;

    private QuarterSample(Period quarter, ForecastTuning tuning) => (Quarter, this.tuning) = (quarter, tuning);

    /// <summary>The quarter.</summary>
    internal Period Quarter { get; }

    /// <summary>Won in the quarter, in minor units.</summary>
    internal long Bookings { get; private set; }

    /// <summary>Deals won in it.</summary>
    internal int Wins { get; private set; }

    /// <summary>Deals open on its eve: without any, the data begins too late to tell what the quarter began with.</summary>
    internal int OpenOnEve { get; private set; }

    /// <summary>Open deals week by week, thinned in a large book; the weights make up for it.</summary>
    internal IReadOnlyList<TrainingRow> Rows => rows;

    /// <summary>How many deals of each kind were open at each week, and won in the end.</summary>
    internal IReadOnlyDictionary<ConversionTable.Cell, ConversionTable.Tally> Conversions => conversions;

    /// <summary>Won after each week from deals that did not count as open in it, in minor units.</summary>
    internal IReadOnlyList<double> NewRevenue => newRevenue;

    /// <summary>How many wins that were.</summary>
    internal IReadOnlyList<double> NewWins => newWins;

    /// <summary>Won by each week, in minor units.</summary>
    internal IReadOnlyList<double> BookedBy => booked;

    /// <summary>Whether the record of wins covers all of it, see <see cref="BookingHistory.CoveredShare"/>.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Amounts of won deals at the end and in each week.</summary>
    internal IReadOnlyList<AmountDrift> Drift => drift;

    /// <summary>Deals closed up to the quarter's end.</summary>
    internal (int Won, int Lost) Closed { get; private set; }

    /// <summary>The quarter's weeks, each as it was known then, one at a time: the next one takes the place of the last.</summary>
    internal IEnumerable<PeriodPosition> Weeks(ScopedBook end)
    {
        var eve = PeriodPosition.Measure(ViewAt(end, 0), Quarter);
        yield return eve;
        var room = new List<PeriodPosition.OpenDeal>(eve.Open.Count + (eve.Open.Count / 4));
        for (var week = 1; week < QuarterWeek.Count; week++)
        {
            yield return PeriodPosition.Since(ViewAt(end, week), eve, Candidates, room);
        }
    }

    /// <summary>
    /// Where the deals stand in the book that were open on the eve or came later: those that a week of the quarter may show
    /// as open or won. Places and not deals, which would hold on to their views.
    /// </summary>
    private int[] Candidates { get; set; } = [];

    /// <inheritdoc/>
    public static QuarterSample Measure(ScopedBook everything)
    {
        var sample = new QuarterSample(everything.Company.Calendar.QuarterOf(everything.Today), everything.Tuning);
        var won = sample.CountWins(everything);
        var week = 0;
        foreach (var position in sample.Weeks(everything))
        {
            sample.Look(position, week++, won);
        }

        return sample;
    }

    /// <summary>The view of the close of a week's day.</summary>
    private ScopedBook ViewAt(ScopedBook end, int week) =>
        end.AsKnownAt(Dates.CloseOf(QuarterWeek.Day(Quarter, week), end.Company.Zone));

    /// <summary>What each deal won in the quarter brought, by its place in the book.</summary>
    private Dictionary<int, long> CountWins(ScopedBook end)
    {
        var won = new Dictionary<int, long>();
        var (wins, losses) = (0, 0);
        var first = LocalDate.MaxIsoValue;
        foreach (var deal in end.Deals)
        {
            var state = deal.Now;
            first = state is { IsWon: true, CloseOn: { } day } ? LocalDate.Min(first, day) : first;
            wins += state.IsWon ? 1 : 0;
            losses += state.IsLost ? 1 : 0;
            if (state.IsWonIn(Quarter))
            {
                won[deal.Order] = state.Value.Minor;
                Bookings += state.Value.Minor;
            }
        }

        (Wins, Closed) = (won.Count, (wins, losses));
        IsWhole = BookingHistory.CoveredShare(Quarter, first, Wins) >= 1;
        Candidates = [.. FindCandidates(end)];
        return won;
    }

    /// <summary>A deal that was deleted before the end is still in the view of the eve.</summary>
    private IEnumerable<int> FindCandidates(ScopedBook end)
    {
        var eve = ViewAt(end, 0);
        foreach (var deal in eve.Deals)
        {
            var state = deal.Now;
            if (state.IsOpen || state.ClosesIn(Quarter))
            {
                yield return deal.Order;
            }
        }

        foreach (var deal in end.Deals)
        {
            var before = eve.Same(deal)?.Now;
            if (deal.Now.Since > eve.AsOf && before is not ({ IsOpen: true }) && before?.ClosesIn(Quarter) != true)
            {
                yield return deal.Order;
            }
        }
    }

    /// <summary>Counts a week: conversions, rows, new revenue.</summary>
    private void Look(PeriodPosition position, int week, Dictionary<int, long> won)
    {
        var share = (double)MostRows / QuarterWeek.Count / Math.Max(1, position.Open.Count);
        var (fromOpen, winsOfOpen) = (0L, 0);
        foreach (ref readonly var open in position.OpenDeals)
        {
            var isWon = won.TryGetValue(open.Deal.Order, out var final);
            fromOpen += final;
            winsOfOpen += isWon ? 1 : 0;
            drift[week] = isWon ? drift[week].With(open.Amount, final) : drift[week];
            Count(week, open, isWon);
            if (Thinning.Keeps(open.Deal.Id, week, share))
            {
                rows.Add(
                    new(
                        position.Reader.Read(open.Deal, open.State),
                        open.Deal.Order,
                        week,
                        isWon,
                        1 / Math.Min(1, share)
                    )
                );
            }
        }

        OpenOnEve = week == 0 ? position.Open.Count : OpenOnEve;
        booked[week] = position.Booked;
        newRevenue[week] = Bookings - position.Booked - fromOpen;
        newWins[week] = Wins - position.WonDeals - winsOfOpen;
    }

    /// <summary>Counts an open deal in its cell.</summary>
    private void Count(int week, in PeriodPosition.OpenDeal open, bool won)
    {
        var cell = new ConversionTable.Cell(week, open.State.Stage.Id, tuning.SegmentOf(open.Deal.Segment), open.IsDue);
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(conversions, cell, out _);
        tally = new(tally.Deals + 1, tally.Wins + (won ? 1 : 0));
    }

    /// <summary>An open deal at a week of a past quarter, and whether it was won in it.</summary>
    /// <param name="Deal">The deal as it was known then.</param>
    /// <param name="Order">The deal's place in the book: rows of one deal belong together.</param>
    /// <param name="Week">0 to 12.</param>
    /// <param name="Won">Won with a close date in the quarter.</param>
    /// <param name="Weight">How many rows it stands for.</param>
    internal sealed record TrainingRow(DealSnapshot Deal, int Order, int Week, bool Won, double Weight);

    /// <summary>What deals that were won were worth at a week, and at the end.</summary>
    internal readonly record struct AmountDrift(double Then, double AtEnd, int Deals)
    {
        /// <summary>One deal more.</summary>
        public AmountDrift With(double then, double atEnd) => new(Then + then, AtEnd + atEnd, Deals + 1);

        /// <summary>Both together.</summary>
        public AmountDrift Plus(AmountDrift other) => new(Then + other.Then, AtEnd + other.AtEnd, Deals + other.Deals);
    }
}

using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning.Conversions;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Learning.Training;

/// <summary>
/// A closed quarter seen from its weeks 0 to 12, each as it was known then, with how it ended. Measured on the quarter's
/// last day. Nothing of it leaves the learning but rates and coefficients.
/// </summary>
internal sealed class QuarterSample : ICompanyNorm<QuarterSample>
{
    // A fit takes at most 24,000 rows from eight quarters.
    private const int MostRows = 24_000 / LearningWindow.Quarters;

    private readonly List<TrainingRow> rows = [];
    private readonly Dictionary<ConversionCell, ConversionTally> conversions = [];
    private readonly double[] newRevenue = new double[QuarterWeek.Count];
    private readonly double[] newWins = new double[QuarterWeek.Count];
    private readonly double[] booked = new double[QuarterWeek.Count];
    private readonly AmountDrift[] drift = new AmountDrift[QuarterWeek.Count];

    private readonly ForecastTuning tuning;

    private QuarterSample(Period quarter, ForecastTuning tuning) => (Quarter, this.tuning) = (quarter, tuning);

    internal Period Quarter { get; }

    /// <summary>Won in the quarter, in minor units.</summary>
    internal long Bookings { get; private set; }

    /// <summary>Deals won in it.</summary>
    internal int Wins { get; private set; }

    /// <summary>Deals open on its eve: without any, the data begins too late to tell what the quarter began with.</summary>
    internal int OpenOnEve { get; private set; }

    internal IReadOnlyList<TrainingRow> Rows => rows;

    internal IReadOnlyDictionary<ConversionCell, ConversionTally> Conversions => conversions;

    /// <summary>Won after each week from deals that did not count as open in it, in minor units.</summary>
    internal IReadOnlyList<double> NewRevenue => newRevenue;

    /// <summary>How many wins that were.</summary>
    internal IReadOnlyList<double> NewWins => newWins;

    /// <summary>Won by each week, in minor units.</summary>
    internal IReadOnlyList<double> BookedBy => booked;

    /// <summary>Whether the record of wins covers all of it, see <see cref="RecordStart"/>.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Amounts of won deals at the end and in each week.</summary>
    internal IReadOnlyList<AmountDrift> Drift => drift;

    /// <summary>Deals closed up to the quarter's end.</summary>
    internal (int Won, int Lost) Closed { get; private set; }

    /// <summary>The quarter's weeks, each as it was known then, one at a time: the next one takes the place of the last.</summary>
    internal IEnumerable<Standing> Weeks(ScopedBook end)
    {
        var eve = Standing.Of(ViewAt(end, 0), Quarter);
        yield return eve;
        var room = new List<OpenDeal>(eve.Open.Count + (eve.Open.Count / 4));
        for (var week = 1; week < QuarterWeek.Count; week++)
        {
            yield return Standing.Since(ViewAt(end, week), eve, Candidates, room);
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
        foreach (var standing in sample.Weeks(everything))
        {
            sample.Look(standing, week++, won);
        }

        return sample;
    }

    private ScopedBook ViewAt(ScopedBook end, int week) =>
        end.AsKnownAt(Dates.CloseOf(QuarterWeek.Day(Quarter, week), end.Company.Zone));

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
        IsWhole = RecordStart.Covered(Quarter, first, Wins) >= 1;
        Candidates = [.. FindCandidates(end)];
        return won;
    }

    // A deal that was deleted before the end is still in the view of the eve.
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

    private void Look(Standing standing, int week, Dictionary<int, long> won)
    {
        var share = (double)MostRows / QuarterWeek.Count / Math.Max(1, standing.Open.Count);
        var (fromOpen, winsOfOpen) = (0L, 0);
        foreach (ref readonly var open in standing.OpenDeals)
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
                        standing.Reader.Read(open.Deal, open.State),
                        open.Deal.Order,
                        week,
                        isWon,
                        1 / Math.Min(1, share)
                    )
                );
            }
        }

        OpenOnEve = week == 0 ? standing.Open.Count : OpenOnEve;
        booked[week] = standing.Booked;
        newRevenue[week] = Bookings - standing.Booked - fromOpen;
        newWins[week] = Wins - standing.WonDeals - winsOfOpen;
    }

    private void Count(int week, in OpenDeal open, bool won)
    {
        var cell = new ConversionCell(week, open.State.Stage.Id, tuning.SegmentOf(open.Deal.Segment), open.IsDue);
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(conversions, cell, out _);
        tally = new(tally.Deals + 1, tally.Wins + (won ? 1 : 0));
    }
}

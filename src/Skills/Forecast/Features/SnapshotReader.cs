using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Forecast.Learning;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// Reads a deal as a view of an instant has it. The view knows nothing recorded later, so neither does the snapshot.
/// </summary>
internal sealed class SnapshotReader(ScopedBook view, Period quarter, SnapshotReader.SellerRecords sellers)
{
    private const double DaysPerWeek = 7;
    private const int RecentDays = 28;
    private const int SignalDays = 56;
    private const double Smoothing = 0.3;
    private const int SmoothedWeeks = 4;
    private const double DaysPerQuarter = 90;

    private readonly Instant monthBefore = view.DataDayEnd - Duration.FromDays(RecentDays);
    private readonly LocalDate today = view.DataDay;
    private readonly double left = QuarterWeek.Left(quarter, PeriodPosition.DayIn(view, quarter));

    /// <summary>
    /// The weeks of the activities, from this one backwards, as yyyymmdd: the same for every deal.
    /// </summary>
    private readonly (int First, int Last)[] weeks =
    [
        .. Enumerable
            .Range(0, SmoothedWeeks)
            .Select(back => view.DataDay.PlusDays(-7 * back))
            .Select(last => (Dates.ToNumber(last.PlusDays(-6)), Dates.ToNumber(last))),
    ];

    /// <summary>Reads a deal.</summary>
    /// <param name="deal">In the reader's view.</param>
    /// <param name="state">Its state at the view's instant.</param>
    public DealSnapshot Read(Deal deal, in DealState state)
    {
        var course = deal.Course;
        var (wins, losses) = sellers.Of(state.Owner);
        var (wentBack, wentOn) = Went(course);
        var (objections, commitments) = Signals(deal);
        var weeksOpen = deal.CreatedOn is { } created ? WeeksSince(created) : double.NaN;
        var (activity, silent) = Activity(deal, weeksOpen);
        return new()
        {
            Stage = state.Stage.Id,
            Category = state.Category,
            WeeksLeft = left,
            Segment = view.Tuning.SegmentOf(deal.Segment),
            Region = state.Territory?.Region,
            Product = deal.Product?.Family ?? deal.Product?.Name,
            DealType = deal.DealType,
            LogAmount = LogAmount(state),
            WeeksOpen = weeksOpen,
            WeeksInStage = WeeksSince(view.Company.DayOf(course.InStageSince)),
            Activity = activity,
            WeeksSilent = silent,
            WeeksToClose = state.CloseOn is { } close ? -WeeksSince(close) : double.NaN,
            IsDue = state.ClosesIn(quarter),
            Pushes = course.PushCount,
            PushedQuarters = course.PushedDays / DaysPerQuarter,
            AmountChange = AmountChange(deal, state),
            WentBack = wentBack,
            WentOn = wentOn,
            Objections = objections,
            Commitments = commitments,
            SellerWins = wins,
            SellerLosses = losses,
        };
    }

    /// <summary>Which way the stage moved in the last four weeks.</summary>
    private (bool Back, bool On) Went(DealCourse course)
    {
        var (back, on) = (false, false);
        foreach (var move in course.StageMoves)
        {
            if (IsRecent(move.On))
            {
                (back, on) = (back || move.IsBack, on || !move.IsBack);
            }
        }

        return (back, on);
    }

    /// <summary>ln(amount in units of the reporting currency); NaN without an amount above 0.</summary>
    private static double LogAmount(in DealState state)
    {
        var value = state.Value;
        return state.HasValue && value.Minor > 0
            ? Math.Log((double)value.Minor / value.Currency.MinorPerUnit)
            : double.NaN;
    }

    private double AmountChange(Deal deal, in DealState state) =>
        deal.TryAt(monthBefore, out var before)
        && before.IsOpen
        && LogAmount(state) - LogAmount(before) is var change
        && !double.IsNaN(change)
            ? change
            : 0;

    /// <summary>
    /// Two-way activities a week, and weeks since the last; NaN where the data has none at all.
    /// </summary>
    private (double Activity, double Silent) Activity(Deal deal, double weeksOpen)
    {
        if (!view.Coverage.Activities)
        {
            return (double.NaN, double.NaN);
        }

        var log = deal.Activities;
        return (Smoothed(log), log.LastTwoWayOn(today) is { } day ? WeeksSince(day) : weeksOpen);
    }

    /// <summary>Weights α, α(1 − α), … from this week backwards, made to add up to 1.</summary>
    private double Smoothed(ActivityLog log)
    {
        var (sum, weights, weight) = (0.0, 0.0, Smoothing);
        foreach (var (first, last) in weeks)
        {
            sum += weight * log.TwoWayBetween(first, last);
            weights += weight;
            weight *= 1 - Smoothing;
        }

        return sum / weights;
    }

    /// <summary>Objections of the last eight weeks, commitments of any time.</summary>
    private (int Objections, int Commitments) Signals(Deal deal)
    {
        var (objections, commitments) = (0, 0);
        foreach (ref readonly var signal in deal.KnownSignals)
        {
            if (
                signal.Kind
                is SignalKinds.EconomicBuyerEngaged
                    or SignalKinds.LegalReviewStarted
                    or SignalKinds.SecurityReviewStarted
            )
            {
                commitments++;
            }
            else if (NodaTime.Period.DaysBetween(view.Company.DayOf(signal.OccurredAt), today) <= SignalDays)
            {
                objections++;
            }
        }

        return (objections, commitments);
    }

    private bool IsRecent(LocalDate day) => NodaTime.Period.DaysBetween(day, today) < RecentDays;

    private double WeeksSince(LocalDate day) => NodaTime.Period.DaysBetween(day, today) / DaysPerWeek;

    /// <summary>How many deals each seller won and lost in the year up to a day.</summary>
    /// <param name="last">The day, included: the eve of the quarter that is forecast.</param>
    internal sealed class SellerRecords(LocalDate last)
    {
        private const int Days = 365;
        private readonly Dictionary<int, (int Wins, int Losses)> bySeller = [];
        private readonly LocalDate first = last.PlusDays(1 - Days);

        /// <summary>Adds a closed deal of the year up to the day; any other changes nothing.</summary>
        public void Add(in DealState closed)
        {
            if (closed.CloseOn is { } day && day >= first && day <= last && closed.Owner is { } owner)
            {
                var (wins, losses) = bySeller.GetValueOrDefault(owner.Id);
                bySeller[owner.Id] = closed.IsWon ? (wins + 1, losses) : (wins, losses + 1);
            }
        }

        /// <summary>A seller's wins and losses; (0, 0) for a missing seller.</summary>
        public (int Wins, int Losses) Of(Seller? seller) =>
            seller is null ? default : bySeller.GetValueOrDefault(seller.Id);
    }
}

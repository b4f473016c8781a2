using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// Reads a deal as a view of an instant has it. The view knows nothing recorded later, so neither does the snapshot.
/// </summary>
internal sealed class SnapshotReader(ScopedBook view, Period quarter, SellerRecords sellers)
{
    private const double DaysPerWeek = 7;
    private const int RecentDays = 28;
    private const int SignalDays = 56;
    private const double Smoothing = 0.3;
    private const int SmoothedWeeks = 4;
    private const double DaysPerQuarter = 90;

    private readonly Instant monthBefore = view.AsOf - Duration.FromDays(RecentDays);
    private readonly LocalDate today = view.Today;

    public DealSnapshot Read(Deal deal, in DealState state)
    {
        var course = deal.Course;
        var (wins, losses) = sellers.Of(state.Owner);
        var snapshot = new DealSnapshot
        {
            Stage = state.Stage.Id,
            Category = state.Category,
            WeeksLeft = QuarterWeek.Left(quarter, today),
            Segment = view.Tuning.SegmentOf(deal.Segment),
            Region = state.Territory?.Region,
            Product = deal.Product?.Family ?? deal.Product?.Name,
            DealType = deal.DealType,
            LogAmount = LogAmount(state),
            WeeksOpen = deal.CreatedOn is { } created ? WeeksSince(created) : double.NaN,
            WeeksInStage = WeeksSince(view.Company.DayOf(course.InStageSince)),
            WeeksToClose = state.CloseOn is { } close ? -WeeksSince(close) : double.NaN,
            IsDue = state.ClosesIn(quarter),
            Pushes = course.PushCount,
            PushedQuarters = course.PushedDays / DaysPerQuarter,
            AmountChange = AmountChange(deal, state),
            WentBack = course.StageMoves.Any(move => move.IsBack && IsRecent(move.On)),
            WentOn = course.StageMoves.Any(move => !move.IsBack && IsRecent(move.On)),
            SellerWins = wins,
            SellerLosses = losses,
        };
        return WithSignals(WithActivity(snapshot, deal), deal);
    }

    private static double LogAmount(in DealState state)
    {
        var amount = (double)state.Value.Amount;
        return state.HasValue && amount > 0 ? Math.Log(amount) : double.NaN;
    }

    private double AmountChange(Deal deal, in DealState state) =>
        deal.TryAt(monthBefore, out var before)
        && before.IsOpen
        && LogAmount(state) - LogAmount(before) is var change
        && !double.IsNaN(change)
            ? change
            : 0;

    private DealSnapshot WithActivity(DealSnapshot snapshot, Deal deal)
    {
        if (!view.Coverage.Activities)
        {
            return snapshot;
        }

        var log = deal.Activities;
        var last = log.LastTwoWayOn(today);
        return snapshot with
        {
            Activity = Smoothed(log),
            WeeksSilent = last is { } day ? WeeksSince(day) : snapshot.WeeksOpen,
        };
    }

    // Weights α, α(1 − α), … from this week backwards, made to add up to 1.
    private double Smoothed(ActivityLog log)
    {
        var (sum, weights, weight) = (0.0, 0.0, Smoothing);
        for (var week = 0; week < SmoothedWeeks; week++)
        {
            var last = today.PlusDays(-7 * week);
            sum += weight * log.TwoWayBetween(last.PlusDays(-6), last);
            weights += weight;
            weight *= 1 - Smoothing;
        }

        return sum / weights;
    }

    private DealSnapshot WithSignals(DealSnapshot snapshot, Deal deal)
    {
        var (objections, commitments) = (0, 0);
        foreach (var signal in deal.Signals)
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

        return objections + commitments == 0
            ? snapshot
            : snapshot with
            {
                Objections = objections,
                Commitments = commitments,
            };
    }

    private bool IsRecent(LocalDate day) => NodaTime.Period.DaysBetween(day, today) < RecentDays;

    private double WeeksSince(LocalDate day) => NodaTime.Period.DaysBetween(day, today) / DaysPerWeek;
}

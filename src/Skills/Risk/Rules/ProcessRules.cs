using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Skills.Risk.Rules;

/// <summary>Signals in next steps, stages, reviews and approvals.</summary>
internal static class ProcessRules
{
    private const int ReviewWatchDays = 21;
    private const int ReviewHighDays = 42;
    private const int BudgetHighDays = 30;
    private const double CommitWatch = 0.5;
    private const double CommitHigh = 0.3;

    /// <summary>No next step is entered, or the one entered is overdue.</summary>
    /// <remarks>
    /// No next step is watch. An overdue one, due before today, is high in the later half of the process, else watch;
    /// its value is the days since it was due. A next step without a date is neither.
    /// </remarks>
    /// <returns>
    /// Null where the data have no next steps, and in a view of an earlier day: for earlier days they are not kept.
    /// </returns>
    public static RiskSign? NextStep(RiskSubject deal)
    {
        if (!deal.Against.Book.Coverage.NextSteps || !deal.Against.Book.IsLatest)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(deal.Deal.NextStep))
        {
            return new("no_next_step", RiskLevel.Watch, RiskMarks.NextStep);
        }

        if (deal.Deal.NextStepOn is not { } due || due >= deal.Today)
        {
            return null;
        }

        var level = deal.IsPastMiddle ? RiskLevel.High : RiskLevel.Watch;
        return new("next_step_overdue", level, RiskMarks.NextStep) { Value = deal.DaysSince(due), Threshold = 0 };
    }

    /// <summary>Back to an earlier stage in the last 60 days; high when more than once.</summary>
    public static RiskSign? StageRegression(RiskSubject deal)
    {
        var back = deal.Course.StageMoves.Count == 0 ? 0 : MovesBack(deal).Count();
        return back == 0
            ? null
            : new("stage_regression", back > 1 ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Backwards)
            {
                Value = back,
                Threshold = 1,
            };
    }

    /// <summary>The moves back to an earlier stage in the last 60 days, oldest first.</summary>
    public static IEnumerable<StageMove> MovesBack(RiskSubject deal) =>
        deal.Course.StageMoves.Where(move => move.IsBack && deal.IsWithin(move.On, RiskThresholds.RegressionDays));

    /// <summary>A legal or security review has been open for over 21 days, or the buyer's lawyers object.</summary>
    /// <remarks>
    /// A review is watch from the 22nd day on and high from the 43rd; an objection is watch at once and high likewise.
    /// Of the newest legal and the newest security review the one open for longer counts. The value is the days that it
    /// is open.
    /// </remarks>
    public static RiskSign? ReviewStalled(RiskSubject deal)
    {
        if (Review(deal) is not { } found)
        {
            return null;
        }

        var days = deal.DaysSince(deal.DayOf(found));
        var objects = string.Equals(found.Kind, SignalKinds.LegalObjection, StringComparison.Ordinal);
        if (days <= ReviewWatchDays && !objects)
        {
            return null;
        }

        return new(
            objects ? "legal_objection" : "review_stalled",
            days > ReviewHighDays ? RiskLevel.High : RiskLevel.Watch,
            objects ? RiskMarks.Objection : RiskMarks.None
        )
        {
            Value = days,
            Threshold = ReviewWatchDays,
        };
    }

    /// <summary>
    /// Of the newest legal and the newest security review, the one open for longer; null for neither.
    /// </summary>
    public static Signal? Review(RiskSubject deal)
    {
        var legal = deal.Newest(SignalKinds.LegalObjection, SignalKinds.LegalReviewStarted);
        var security = deal.Newest(SignalKinds.SecurityReviewStarted);
        return legal is { } l && (security is not { } s || l.OccurredAt <= s.OccurredAt) ? legal : security;
    }

    /// <summary>The works council raised a concern; high in the last stage.</summary>
    public static RiskSign? WorksCouncil(RiskSubject deal) =>
        deal.Newest(SignalKinds.WorksCouncilConcern) is not { } signal
            ? null
            : new("works_council", deal.IsInLastStage ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Objection)
            {
                Value = deal.DaysSince(deal.DayOf(signal)),
            };

    /// <summary>The budget is not approved; high when the close date is at most 30 days away.</summary>
    /// <remarks>
    /// A close date in the past is at most 30 days away too; without one the signal is watch and has no value. The
    /// value is the days to the close date, negative once it is past.
    /// </remarks>
    public static RiskSign? BudgetPending(RiskSubject deal)
    {
        if (deal.Newest(SignalKinds.BudgetPending) is null)
        {
            return null;
        }

        var left = deal.State.CloseOn is { } close ? -deal.DaysSince(close) : (int?)null;
        return new("budget_pending", left <= BudgetHighDays ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Objection)
        {
            Value = left,
            Threshold = BudgetHighDays,
        };
    }

    /// <summary>In commit although the stage's conversion is below 50%; high below 30%.</summary>
    /// <remarks>
    /// The conversion is the company's own, of the stage and segment at this point of past periods, else the CRM's
    /// percentage of the stage; the value is that share, 0..1. The signal costs nothing in the impact: it says
    /// something of the category, not of the buyer.
    /// </remarks>
    /// <returns>Null where no conversion of the stage is known.</returns>
    public static RiskSign? WeakCommit(RiskSubject deal)
    {
        if (
            deal.State.Category != ForecastCategory.Commit
            || deal.Against.Conversion.RateOf(deal.State.Stage, deal.Deal.Segment) is not { } share
            || share >= CommitWatch
        )
        {
            return null;
        }

        var deals = deal.Against.Conversion.DealsIn(deal.State.Stage);
        return new("weak_commit", share < CommitHigh ? RiskLevel.High : RiskLevel.Watch, RiskMarks.None)
        {
            Value = share,
            Threshold = CommitWatch,
            NormDeals = deals > 0 ? deals : null,
        };
    }
}

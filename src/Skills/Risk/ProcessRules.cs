using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <summary>Signals in next steps, stages, reviews and approvals.</summary>
internal static class ProcessRules
{
    private const int ReviewWatchDays = 21;
    private const int ReviewHighDays = 42;
    private const int BudgetHighDays = 30;
    private const double CommitWatch = 0.5;
    private const double CommitHigh = 0.3;

    /// <summary>
    /// No next step, or one that is overdue; overdue is high in the later half of the process. Only in the latest view:
    /// of earlier days next steps are not kept.
    /// </summary>
    public static RiskSignal? NextStep(RiskSubject deal)
    {
        if (!deal.Against.Book.Coverage.NextSteps || !deal.Against.Book.IsLatest)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(deal.Deal.NextStep))
        {
            return new("no_next_step", "No next step", RiskLevel.Watch, "No next step is entered.")
            {
                Mark = RiskMarks.NextStep,
            };
        }

        if (deal.Deal.NextStepOn is not { } due || due >= deal.Today)
        {
            return null;
        }

        var days = deal.DaysSince(due);
        return new(
            "next_step_overdue",
            "Next step overdue",
            deal.IsPastMiddle ? RiskLevel.High : RiskLevel.Watch,
            $"The next step was due on {Wording.Day(due)}, {Wording.Days(days)} ago."
        )
        {
            Value = days,
            Threshold = 0,
            Mark = RiskMarks.NextStep,
        };
    }

    /// <summary>Back to an earlier stage in the last 60 days; high when more than once.</summary>
    public static RiskSignal? StageRegression(RiskSubject deal)
    {
        var back = deal
            .Course.StageMoves.Where(move => move.IsBack && deal.IsWithin(move.On, RiskThresholds.RegressionDays))
            .ToArray();
        if (back.Length == 0)
        {
            return null;
        }

        var last = back[^1];
        var again =
            back.Length > 1
                ? $"; {Wording.Plural(back.Length, "time")} in {Wording.Days(RiskThresholds.RegressionDays)}"
                : string.Empty;
        return new(
            "stage_regression",
            "Stage went back",
            back.Length > 1 ? RiskLevel.High : RiskLevel.Watch,
            $"Moved back from {last.From.Name} to {last.To.Name} on {Wording.Day(last.On)}{again}."
        )
        {
            Value = back.Length,
            Threshold = 1,
            Mark = RiskMarks.Backwards,
        };
    }

    /// <summary>A legal or security review, or a legal objection, for over 21 days; high over 42.</summary>
    public static RiskSignal? ReviewStalled(RiskSubject deal)
    {
        var legal = deal.Newest(SignalKinds.LegalObjection, SignalKinds.LegalReviewStarted);
        var security = deal.Newest(SignalKinds.SecurityReviewStarted);
        var signal = legal is { } l && (security is not { } s || l.OccurredAt <= s.OccurredAt) ? legal : security;
        if (signal is not { } found)
        {
            return null;
        }

        var days = deal.DaysSince(deal.DayOf(found));
        var objects = string.Equals(found.Kind, SignalKinds.LegalObjection, StringComparison.Ordinal);
        if (days <= ReviewWatchDays && !objects)
        {
            return null;
        }

        var what =
            objects ? "Legal objection"
            : found.Kind == SignalKinds.SecurityReviewStarted ? "Security review"
            : "Legal review";
        return new(
            objects ? "legal_objection" : "review_stalled",
            objects ? "Legal objection" : $"{what} stalled",
            days > ReviewHighDays ? RiskLevel.High : RiskLevel.Watch,
            $"{what} open for {Wording.Days(days)}, since {Wording.Day(deal.DayOf(found))}; the limit is {Wording.Days(ReviewWatchDays)}."
        )
        {
            Value = days,
            Threshold = ReviewWatchDays,
            Mark = objects ? RiskMarks.Objection : RiskMarks.None,
        };
    }

    /// <summary>The works council raised a concern; high in the last stage.</summary>
    public static RiskSignal? WorksCouncil(RiskSubject deal) =>
        deal.Newest(SignalKinds.WorksCouncilConcern) is not { } signal
            ? null
            : new(
                "works_council",
                "Works council",
                deal.IsInLastStage ? RiskLevel.High : RiskLevel.Watch,
                $"The works council raised a concern on {Wording.Day(deal.DayOf(signal))}."
            )
            {
                Value = deal.DaysSince(deal.DayOf(signal)),
                Mark = RiskMarks.Objection,
            };

    /// <summary>The budget is not approved; high when the close date is at most 30 days away.</summary>
    public static RiskSignal? BudgetPending(RiskSubject deal)
    {
        if (deal.Newest(SignalKinds.BudgetPending) is not { } signal)
        {
            return null;
        }

        var left = deal.State.CloseOn is { } close ? -deal.DaysSince(close) : (int?)null;
        var closing = deal.State.CloseOn is { } day ? $"; due to close on {Wording.Day(day)}" : string.Empty;
        return new(
            "budget_pending",
            "Budget pending",
            left <= BudgetHighDays ? RiskLevel.High : RiskLevel.Watch,
            $"Budget approval pending since {Wording.Day(deal.DayOf(signal))}{closing}."
        )
        {
            Value = left,
            Threshold = BudgetHighDays,
            Mark = RiskMarks.Objection,
        };
    }

    /// <summary>In commit although the stage's conversion is below 50%; high below 30%.</summary>
    public static RiskSignal? WeakCommit(RiskSubject deal)
    {
        if (
            deal.State.Category != ForecastCategory.Commit
            || deal.Against.Conversion.Of(deal.State.Stage, deal.Deal.Segment) is not { } share
            || share >= CommitWatch
        )
        {
            return null;
        }

        var deals = deal.Against.Conversion.DealsIn(deal.State.Stage);
        var basis = deals > 0 ? $", by {deal.Against.Basis(deals, "deal")} of the past" : ", by the CRM's default";
        return new(
            "weak_commit",
            "Weak commit",
            share < CommitHigh ? RiskLevel.High : RiskLevel.Watch,
            $"In commit, while deals in {deal.State.Stage.Name} convert at {Wording.Percent(share)}{basis}."
        )
        {
            Value = share,
            Threshold = CommitWatch,
            NormDeals = deals > 0 ? deal.Against.BasisCount(deals) : null,
        };
    }
}

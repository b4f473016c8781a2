using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Alerts.Detectors;

/// <summary>
/// Stages at which more open deals than usual stay for longer than nine of ten won deals did. Usual is what the same view
/// showed at six earlier moments, eight weeks apart. An alert needs five such deals, a share above that of every earlier
/// moment, at least 15 points above all of them together, and a z test that chance passes once in 200 over all stages.
/// </summary>
internal static class StallAlerts
{
    private const int Moments = 6;
    private const int WeeksApart = 8;
    private const int LeastStalled = 5;
    private const int LeastWon = 20;
    private const double LeastRise = 0.15;
    private const double FalseAlarms = 0.005;

    public static IEnumerable<Alert> Find(AlertView view)
    {
        if (!view.Book.Coverage.History)
        {
            yield break;
        }

        var now = Counted(view, view.Book);
        var earlier = Enumerable
            .Range(1, Moments)
            .Select(moment => view.Book.DataDay.PlusWeeks(-moment * WeeksApart))
            .Select(day => Counted(view, view.Book.AsKnownAt(Dates.CloseOf(day, view.Book.Company.Zone))))
            .ToArray();
        foreach (var stage in view.Book.Company.Stages.Where(stage => now.ContainsKey(stage.Id)))
        {
            var past = earlier.Select(moment => moment.GetValueOrDefault(stage.Id)).ToArray();
            if (Judge(view, stage, now[stage.Id], past, now.Count) is { } alert)
            {
                yield return alert;
            }
        }
    }

    // Of all deals of a moment once, by the norms of the same day.
    private static SortedDictionary<int, (int Stalled, int Open)> Counted(AlertView view, ScopedBook book) =>
        view.Selection.IsEverything
            ? book.Kept((nameof(StallAlerts), view.Book.DataDay), then => Count(view, then), _ => 0)
            : Count(view, book);

    private static SortedDictionary<int, (int Stalled, int Open)> Count(AlertView view, ScopedBook book)
    {
        var counts = new SortedDictionary<int, (int Stalled, int Open)>();
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (
                !state.IsOpen
                || view.Book.Norms.Won.DaysInStage(state.Stage) is not { Count: >= LeastWon } norm
                || !view.Selection.Matches(deal, state)
            )
            {
                continue;
            }

            var days = NodaTime.Period.DaysBetween(book.Company.DayOf(deal.InStageSince), book.DataDay);
            var (stalled, open) = counts.GetValueOrDefault(state.Stage.Id);
            counts[state.Stage.Id] = (stalled + (days > norm.P90 ? 1 : 0), open + 1);
        }

        return counts;
    }

    private static Alert? Judge(
        AlertView view,
        Stage stage,
        (int Stalled, int Open) now,
        (int Stalled, int Open)[] past,
        int stages
    )
    {
        var (stalled, open) = (past.Sum(moment => moment.Stalled), past.Sum(moment => moment.Open));
        var share = (double)now.Stalled / now.Open;
        if (
            now.Stalled < LeastStalled
            || past.Any(moment => moment.Open > 0 && (double)moment.Stalled / moment.Open >= share)
            || TwoProportions.Of(now.Stalled, now.Open, stalled, open) is not { } change
            || change.Difference < LeastRise
            || change.PValue > FalseAlarms / stages
        )
        {
            return null;
        }

        return new(
            AlertKind.Stall,
            $"Stall:{stage.Id}:{view.Quarter.Id}",
            stage.Name,
            FormattableString.Invariant(
                $"{now.Stalled:#,0} of {now.Open:#,0} open deals stay longer than 90% of won deals did, {AlertView.Say(FactValue.Share(share))} against {AlertView.Say(FactValue.Share((double)stalled / open))} over the last year."
            ),
            "Ask what holds them there together: a review, a price, a person."
        );
    }
}

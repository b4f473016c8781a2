using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Alerts.Detectors;

/// <summary>
/// Events of single deals that are big or in commit: pushed to a later quarter, cut by a fifth or more, past the close date,
/// or silent for longer than four of five won deals ever were. Facts, not chance: no test.
/// </summary>
internal static class DealAlerts
{
    private const decimal CutShare = 0.8m;

    public static IEnumerable<Alert> Find(AlertView view)
    {
        var before = Dates.CloseOf(view.Since.PlusDays(-1), view.Book.Company.Zone);
        foreach (var deal in view.Deals)
        {
            var now = deal.Now;
            if (!now.IsOpen || now.Category == ForecastCategory.Omitted)
            {
                continue;
            }

            var then = deal.TryAt(before, out var found) && found.IsOpen ? found : (DealState?)null;
            var isCommit = now.Category == ForecastCategory.Commit || then?.Category == ForecastCategory.Commit;
            var isBig = IsBig(view, now) || (then is { } earlier && IsBig(view, earlier));
            if (isCommit || isBig)
            {
                foreach (var alert in Of(view, deal, now, then, now.Category == ForecastCategory.Commit))
                {
                    yield return alert;
                }
            }
        }
    }

    private static IEnumerable<Alert> Of(AlertView view, Deal deal, DealState now, DealState? then, bool isCommit)
    {
        if (then is { } earlier)
        {
            if (Pushed(view, deal, now, earlier) is { } pushed)
            {
                yield return pushed;
            }

            if (Cut(deal, now, earlier) is { } cut)
            {
                yield return cut;
            }
        }

        if (!isCommit)
        {
            yield break;
        }

        if (Overdue(view, deal, now) is { } overdue)
        {
            yield return overdue;
        }
        else if (Silent(view, deal, now) is { } silent)
        {
            yield return silent;
        }
    }

    private static Alert? Pushed(AlertView view, Deal deal, DealState now, DealState then)
    {
        var calendar = view.Book.Company.Calendar;
        return
            now.CloseOn is { } to
            && then.CloseOn is { } from
            && calendar.QuarterNumber(to) > calendar.QuarterNumber(from)
            ? Alert(
                AlertKind.Pushed,
                deal,
                now,
                Dates.Iso(to),
                $"Pushed from {FactFormat.Date(from)} to {FactFormat.Date(to)}.",
                "Ask what has to happen by when, or take it out of this quarter's commit."
            )
            : null;
    }

    private static Alert? Cut(Deal deal, DealState now, DealState then) =>
        now.HasValue && then.HasValue && then.Value.Minor > 0 && now.Value.Amount <= then.Value.Amount * CutShare
            ? Alert(
                AlertKind.Cut,
                deal,
                now,
                now.Value.Minor.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"Cut from {AlertView.Say(FactValue.Of(then.Value))} to {AlertView.Say(FactValue.Of(now.Value))}.",
                "Ask what was taken out, and whether the rest is agreed."
            )
            : null;

    private static Alert? Overdue(AlertView view, Deal deal, DealState now) =>
        now.CloseOn is { } close && close < view.Book.Today
            ? Alert(
                AlertKind.Overdue,
                deal,
                now,
                Dates.Iso(close),
                $"In commit, due on {FactFormat.Date(close)} and still open.",
                "Close it, or give it a date that the buyer has confirmed."
            )
            : null;

    private static Alert? Silent(AlertView view, Deal deal, DealState now)
    {
        if (
            !view.Book.Coverage.Activities
            || view.Book.Norms.Won.SilentDays is not { Count: >= 20 } norm
            || deal.Activities.LastTwoWayOn(view.Book.DataDay) is not { } last
        )
        {
            return null;
        }

        var days = NodaTime.Period.DaysBetween(last, view.Book.DataDay);
        return days > norm.P80
            ? Alert(
                AlertKind.Silent,
                deal,
                now,
                Dates.Iso(last),
                $"In commit; nothing from the buyer for {AlertView.Say(FactValue.Days(days))}, and 80% of won deals were never silent for more than {AlertView.Say(FactValue.RoundedDays(norm.P80))}.",
                "Get a meeting on the calendar this week, or take it out of commit."
            )
            : null;
    }

    private static bool IsBig(AlertView view, DealState state) =>
        view.BigFrom is { } big && state.HasValue && state.Value.Minor >= big.Minor;

    private static Alert Alert(AlertKind kind, Deal deal, DealState now, string mark, string what, string step) =>
        new(kind, $"{kind}:{deal.Id}:{mark}", Subject(deal, now), what, step)
        {
            Amount = now.HasValue ? now.Value : null,
            DealId = deal.Id,
        };

    private static string Subject(Deal deal, DealState now) =>
        now.Owner is { } owner ? $"{deal.Name} ({owner.Name})" : deal.Name;
}

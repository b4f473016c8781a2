using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Alerts.Detectors;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Subscriptions;

namespace RevBot.Skills.Alerts;

/// <summary>
/// "Are there any alerts?": what is unusual by the company's own history and tested for chance, and what happened to big and
/// committed deals.
/// </summary>
/// <param name="tolerance">How far CRM and warehouse may differ, as a share 0..1.</param>
/// <param name="freshness">How old data may be.</param>
public sealed class ListAlerts(double tolerance, TimeSpan freshness) : Skill<ListAlertsArguments, ListAlertsResult>
{
    private const int UsualDays = 7;
    private readonly DataAlerts data = new(new Reconcile(tolerance), freshness);

    /// <inheritdoc/>
    public override string Plugin => "alerts";

    /// <inheritdoc/>
    public override string Name => "list_alerts";

    /// <inheritdoc/>
    public override string Description =>
        "What is unusual: deals stalling at one stage, win rate or activity fallen, big or committed deals pushed, cut, silent or overdue, commit short of quota, forecast out of its range, data stale or unreconciled.";

    /// <inheritdoc/>
    public override bool ReadsSubscriptions => true;

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.History | DataKinds.Activities;

    /// <inheritdoc/>
    public override ListAlertsResult Run(ScopedBook book, ListAlertsArguments arguments)
    {
        var since = SinceOf(book, arguments.Since);
        var view = new AlertView(book, arguments.Filter, since, PersonalOf(book));
        IEnumerable<IEnumerable<Alert>> found =
            book.Deals.Count == 0
                ? []
                :
                [
                    data.Find(view),
                    ForecastAlerts.Find(view),
                    DealAlerts.Find(view),
                    StallAlerts.Find(view),
                    WinRateAlerts.Find(view),
                    ActivityAlerts.Find(view),
                ];
        Alert[] all =
        [
            .. found
                .SelectMany(alerts => alerts)
                .OrderBy(alert => alert.Kind)
                .ThenByDescending(alert => alert.Amount?.Minor ?? 0)
                .ThenBy(alert => alert.Key, StringComparer.Ordinal),
        ];
        var told = book.Subscriptions.ToldAlerts;
        var result = new ListAlertsResult
        {
            Since = Dates.Iso(since),
            Alerts = arguments.OnlyNew == true ? [.. all.Where(alert => !told.Contains(alert.Key))] : all,
            Holding = [.. all.Select(alert => alert.Key)],
        };
        return ListAlertsPresentation.Describe(SkillResult.About(result, book, view.Selection, null), view.BigFrom);
    }

    private static Money? PersonalOf(ScopedBook book) =>
        book
            .Subscriptions.Rows.Where(row => SubscriptionKinds.Find(row.Kind) == SubscriptionKind.Alerts)
            .Select(row => row.MinAmountMinor is { } minor ? new Money(minor, book.Company.Currency) : (Money?)null)
            .FirstOrDefault();

    private static LocalDate SinceOf(ScopedBook book, string? since)
    {
        if (string.IsNullOrWhiteSpace(since))
        {
            return book.Today.PlusDays(1 - UsualDays);
        }

        return Dates.FromIso(since.Trim()) is { } day && day <= book.Today
            ? day
            : throw new SkillInputException(
                $"\"{FilterWords.Quoted(since)}\" is no day up to today; give one such as {Dates.Iso(book.Today)}."
            );
    }
}

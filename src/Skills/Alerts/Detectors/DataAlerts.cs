using NodaTime;
using RevBot.Skills.Reconciliation;

namespace RevBot.Skills.Alerts.Detectors;

/// <summary>Data that are older than the limit, or that differ from the CRM by more than the tolerance.</summary>
/// <param name="reconcile">Compares with the CRM.</param>
/// <param name="limit">How old data may be.</param>
internal sealed class DataAlerts(Reconcile reconcile, TimeSpan limit)
{
    public IEnumerable<Alert> Find(AlertView view)
    {
        if (
            DataFreshness.Measure(view.Book, Duration.FromTimeSpan(limit)) is
            { IsStale: true, Age: var age, FrozenOn: var frozen }
        )
        {
            yield return new(
                AlertKind.Data,
                "Data:stale",
                "Data",
                age is { } known
                    ? FormattableString.Invariant(
                        $"The newest data are {Math.Floor(known.TotalHours):0} hours old; the limit is {limit.TotalHours:0.#}."
                    )
                    : "No data were loaded by then.",
                frozen is null
                    ? "Ask revenue operations whether the CRM is still read."
                    : "Ask revenue operations for a newer extract."
            );
        }

        var match = reconcile.Run(view.Book, new() { Period = view.Quarter.Id, Filter = view.Filter });
        if (match.Passed == false)
        {
            yield return new(
                AlertKind.Data,
                $"Data:differs:{view.Quarter.Id}",
                "Data",
                FormattableString.Invariant(
                    $"{match.DifferingDeals:#,0} of {match.ComparedDeals:#,0} deals of {view.Quarter.Id} differ from the CRM, by more than the tolerance in all."
                ),
                "Ask \"Do our numbers match the CRM?\" before you pass a number on."
            );
        }
    }
}

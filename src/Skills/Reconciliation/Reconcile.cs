using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation.Presentation;

namespace RevBot.Skills.Reconciliation;

/// <summary>"Does this match the CRM?": the CRM's own values against the warehouse's, down to the deal.</summary>
/// <param name="tolerance">How far a metric may be off, as a share of the CRM's, 0..1; bookings must be equal to the cent.</param>
public sealed class Reconcile(double tolerance = Reconcile.DefaultTolerance)
    : Skill<ReconcileArguments, ReconcileResult>
{
    /// <summary>One in a hundred.</summary>
    public const double DefaultTolerance = 0.01;

    private const int MostDealsOfCause = 5;

    /// <inheritdoc/>
    public override string Plugin => "trust";

    /// <inheritdoc/>
    public override string Name => "reconcile";

    /// <inheritdoc/>
    public override string Description =>
        "Compares pipeline, bookings, deal counts and quotas of the CRM with the warehouse: delta, cause of each difference, down to the deal.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.Mirror;

    /// <inheritdoc/>
    public override ReconcileResult Run(ScopedBook book, ReconcileArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var metrics = MetricNames.Parse(arguments.Metrics);
        var captured = book.Mirror.CapturedAt;
        var empty = SkillResult.About(
            new ReconcileResult
            {
                Tolerance = tolerance,
                CapturedAt = captured is { } read ? Dates.IsoInstant(read) : null,
                LoadedUpTo = CrmComparison.WatermarkOf(book) is { } known ? Dates.IsoInstant(known) : null,
            },
            book,
            selection,
            period
        );
        var facts = new ReconcilePresentation(book, selection);
        if (captured is not { } at || at > book.AsOf)
        {
            return captured is { } later ? facts.SayReadLater(empty, later) : ReconcilePresentation.SayNoMirror(empty);
        }

        var comparison = CrmComparison.Compare(book, period, selection, at);
        var withQuota = metrics.Contains(Metric.Quota);
        var quotas = withQuota ? QuotasOf(book, period, selection) : null;
        var differences = ByCause(About(metrics, comparison));
        var result = Filled(empty, comparison, quotas, metrics, differences);
        return facts.Describe(
            result,
            comparison.Unfiltered,
            withQuota,
            most =>
                differences.SelectMany(cause => cause).Take(most).Select(found => DealOf(found, comparison.Currency))
        );
    }

    /// <summary>The result with its checks, causes and quotas.</summary>
    private ReconcileResult Filled(
        ReconcileResult empty,
        CrmComparison comparison,
        QuotaComparison? quotas,
        IReadOnlyList<Metric> metrics,
        IReadOnlyList<CrmComparison.Difference[]> differences
    )
    {
        var checks = new Checks(comparison, tolerance);
        var made = metrics
            .Select(metric =>
                metric != Metric.Quota ? checks.Of(metric)
                : quotas is null ? null
                : checks.OfQuota(quotas)
            )
            .OfType<ReconcileResult.ReconciliationCheck>()
            .ToArray();
        return empty with
        {
            Passed = made.Length == 0 ? null : made.All(check => check.Passed),
            Checks = made,
            ComparedDeals = comparison.Compared,
            DifferingDeals = differences.Sum(cause => cause.Length),
            Causes = [.. differences.Select(cause => CauseOf(cause, comparison.Currency))],
            Quotas = quotas?.Differing ?? [],
        };
    }

    /// <summary>
    /// A question about bookings lists the deals that move bookings; a question about everything lists all.
    /// </summary>
    private static IEnumerable<CrmComparison.Difference> About(
        IReadOnlyList<Metric> metrics,
        CrmComparison comparison
    ) =>
        Enum.GetValues<Metric>().All(metrics.Contains)
            ? comparison.Differences
            : comparison.Differences.Where(difference => metrics.Any(metric => difference.Delta.Of(metric) != 0));

    /// <summary>The differences of each cause that has any, in the order of the causes; largest first.</summary>
    private static IReadOnlyList<CrmComparison.Difference[]> ByCause(
        IEnumerable<CrmComparison.Difference> differences
    ) =>
        [
            .. differences
                .GroupBy(difference => difference.Cause)
                .OrderBy(group => group.Key)
                .Select(group =>
                    group
                        .OrderByDescending(difference => difference.Delta.Size)
                        .ThenBy(difference => difference.Id, StringComparer.Ordinal)
                        .ToArray()
                ),
        ];

    /// <summary>A cause with its sums and its five largest deals.</summary>
    private static ReconcileResult.ReconciliationCause CauseOf(
        CrmComparison.Difference[] differences,
        Currency currency
    )
    {
        var cause = differences[0].Cause;
        var sum = differences.Aggregate(default(Contribution), (total, difference) => total + difference.Delta);
        return new(
            DifferenceCauses.Id(cause),
            DifferenceCauses.Name(cause),
            differences.Length,
            new(sum.Pipeline, currency),
            new(sum.Bookings, currency),
            sum.Count,
            DifferenceCauses.WhatToDo(cause),
            [.. differences.Take(MostDealsOfCause).Select(difference => DealOf(difference, currency))]
        );
    }

    /// <summary>A deal that differs, with its fields in words.</summary>
    private static ReconcileResult.ReconciledDeal DealOf(CrmComparison.Difference difference, Currency currency) =>
        new(
            difference.Id,
            difference.Name,
            DifferenceCauses.Name(difference.Cause),
            new(difference.Delta.Pipeline, currency),
            new(difference.Delta.Bookings, currency),
            FieldDifferences.Describe(difference)
        );

    /// <summary>Null where the filter cuts across people, so that no quota fits it.</summary>
    private static QuotaComparison? QuotasOf(ScopedBook book, Period period, DealSelection selection)
    {
        var people =
            selection.IsEverything ? book.People.Sellers
            : selection is { OnlyPeople: true, Sellers: { } named }
                ? [.. book.People.Sellers.Where(seller => named.Contains(seller.Id))]
            : null;
        return people is null || !book.Mirror.Quotas.Any() ? null : QuotaComparison.Compare(book, period, people);
    }
}

using System.Globalization;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Reconciliation;

/// <summary>Makes a check of each metric.</summary>
internal sealed class Checks(CrmComparison comparison, double tolerance)
{
    private readonly Currency currency = comparison.Currency;

    private const string Same = "The same on both sides.";

    /// <summary>The check of a metric of deals.</summary>
    /// <param name="metric">Any but the quota.</param>
    public ReconcileResult.ReconciliationCheck Of(Metric metric)
    {
        var (crm, warehouse) = (comparison.Crm.Of(metric), comparison.Warehouse.Of(metric));
        return metric == Metric.DealCounts
            ? Check(metric, "count", crm, warehouse, Explain(metric))
            : Check(
                metric,
                currency.Code,
                new Money(crm, currency).Amount,
                new Money(warehouse, currency).Amount,
                Explain(metric)
            );
    }

    /// <summary>The check of quotas; null where neither side has one.</summary>
    public ReconcileResult.ReconciliationCheck? OfQuota(QuotaComparison quotas)
    {
        if (quotas is { Crm: null, Warehouse: null })
        {
            return null;
        }

        var zero = Money.Zero(currency);
        return Check(
            Metric.Quota,
            currency.Code,
            (quotas.Crm ?? zero).Amount,
            (quotas.Warehouse ?? zero).Amount,
            quotas.Differing.Count == 0 ? Same : Wording.Plural(quotas.Differing.Count, "quota") + " differ by seller."
        );
    }

    /// <summary>
    /// Passed where equal, or within the tolerance as a share of the CRM's; bookings must be equal. The share is
    /// rounded to twelve digits, so that a tolerance of 1% includes exactly 1%.
    /// </summary>
    private ReconcileResult.ReconciliationCheck Check(
        Metric metric,
        string unit,
        decimal crm,
        decimal warehouse,
        string explanation
    )
    {
        var delta = crm - warehouse;
        double? offBy =
            crm != 0 ? Math.Round((double)(Math.Abs(delta) / Math.Abs(crm)), 12)
            : delta == 0 ? 0
            : null;
        var isExact = metric == Metric.Bookings;
        var passed = delta == 0 || (!isExact && offBy <= tolerance);
        return new(
            MetricNames.Id(metric),
            MetricNames.Name(metric),
            unit,
            crm,
            warehouse,
            delta,
            offBy,
            passed,
            explanation
        );
    }

    /// <summary>One part for each cause that moves the metric, in the order of causes.</summary>
    private string Explain(Metric metric)
    {
        var parts = comparison
            .Differences.GroupBy(difference => difference.Cause)
            .OrderBy(group => group.Key)
            .Select(group => Part(metric, group.Key, [.. group.Where(difference => difference.Delta.Of(metric) != 0)]))
            .OfType<string>()
            .ToArray();
        return parts.Length == 0 ? Same : string.Join("; ", parts) + ".";
    }

    /// <summary>A cause with its sum and its deals; null where it moves nothing of the metric.</summary>
    private string? Part(Metric metric, DifferenceCause cause, CrmComparison.Difference[] moved)
    {
        if (moved.Length == 0)
        {
            return null;
        }

        var sum = moved.Sum(difference => difference.Delta.Of(metric));
        var size =
            metric == Metric.DealCounts
                ? sum.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture)
                : FactFormat.Text(FactValue.Of(new Money(sum, currency)));
        return $"{DifferenceCauses.Name(cause)}: {size} in {Wording.Plural(moved.Length, "deal")}";
    }
}

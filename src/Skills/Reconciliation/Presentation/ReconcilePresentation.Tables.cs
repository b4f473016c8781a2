using RevBot.Skills.Facts;

namespace RevBot.Skills.Reconciliation.Presentation;

/// <content>The tables.</content>
internal sealed partial class ReconcilePresentation
{
    /// <summary>The table <c>checks</c>.</summary>
    private FactTable Checks(ReconcileResult result) =>
        new(
            "checks",
            "CRM against warehouse",
            [
                new("metric", "Metric", "what is compared"),
                new("crm", "CRM", "by the CRM's own values"),
                new("warehouse", "Warehouse", "by the warehouse's values, at the moment the CRM was read"),
                new("delta", "Delta", "CRM − warehouse"),
                new("off", "Off by", "|delta| ÷ CRM"),
                new("result", "Result", "passed when within the tolerance; bookings to the cent"),
            ],
            [
                .. result.Checks.Select(check => new FactRow([
                    FactValue.Name(check.Name),
                    Value(check, check.Crm),
                    Value(check, check.Warehouse),
                    Value(check, check.Delta),
                    check.OffBy is { } share ? FactValue.Share(share) : null,
                    FactValue.Name(check.Passed ? "passed" : "failed"),
                ])
                {
                    Detail = check.Explanation,
                }),
            ]
        );

    /// <summary>The table <c>causes</c>; none where nothing differs.</summary>
    private static IEnumerable<FactTable> Causes(ReconcileResult result)
    {
        if (result.Causes.Count == 0)
        {
            yield break;
        }

        yield return new(
            "causes",
            "Why they differ",
            [
                new("cause", "Cause", "the first that fits, so each deal has one; their sums are the deltas"),
                new("deals", "Deals", "how many deals"),
                new("pipeline", "Pipeline", "CRM − warehouse of open pipeline"),
                new("bookings", "Bookings", "CRM − warehouse of bookings"),
                new("count", "Count", "CRM − warehouse of deals"),
            ],
            [
                .. result.Causes.Select(cause => new FactRow([
                    FactValue.Name(cause.Name),
                    FactValue.Count(cause.Deals),
                    FactValue.Of(cause.Pipeline),
                    FactValue.Of(cause.Bookings),
                    FactValue.Count(cause.Count),
                ])
                {
                    SourceRows = cause.Deals,
                    Detail = cause.WhatToDo,
                }),
            ]
        );
    }

    /// <summary>The largest deals of every cause.</summary>
    private static IEnumerable<ReconcileResult.ReconciledDeal> Listed(ReconcileResult result) =>
        result.Causes.SelectMany(cause => cause.Largest);

    /// <summary>The table <c>deals</c>; none where nothing differs.</summary>
    private static IEnumerable<FactTable> Deals(
        ReconcileResult result,
        Func<int, IEnumerable<ReconcileResult.ReconciledDeal>> whole
    )
    {
        if (result.DifferingDeals == 0)
        {
            yield break;
        }

        var listed = Listed(result).Select(Row).ToArray();
        var isCut = listed.Length < result.DifferingDeals;
        yield return new(
            "deals",
            "Deals that differ",
            [
                new("deal", "Deal", "as in the warehouse, else as in the CRM"),
                new("cause", "Cause", "why it differs"),
                new("pipeline", "Pipeline", "CRM − warehouse of open pipeline"),
                new("bookings", "Bookings", "CRM − warehouse of bookings"),
            ],
            listed
        )
        {
            OutOf = isCut ? result.DifferingDeals : null,
            Whole = isCut ? most => [.. whole(most).Select(Row)] : null,
        };
    }

    private static FactRow Row(ReconcileResult.ReconciledDeal deal) =>
        new([
            FactValue.Name(deal.Name ?? deal.Deal),
            FactValue.Name(deal.Cause),
            FactValue.Of(deal.Pipeline),
            FactValue.Of(deal.Bookings),
        ])
        {
            DealId = deal.Deal,
            Detail = deal.Fields,
        };

    /// <summary>
    /// The table <c>quotas</c>: ten at most, largest difference first; none where nothing differs.
    /// </summary>
    private static IEnumerable<FactTable> Quotas(ReconcileResult result)
    {
        if (result.Quotas.Count == 0)
        {
            yield break;
        }

        var isCut = result.Quotas.Count > MostQuotas;
        yield return new(
            "quotas",
            "Quotas that differ",
            [
                new("seller", "Seller", "whose quota"),
                new("crm", "CRM", "the CRM's quota for the period"),
                new("warehouse", "Warehouse", "the warehouse's"),
                new("delta", "Delta", "CRM − warehouse"),
            ],
            QuotaRows(result, MostQuotas)
        )
        {
            OutOf = isCut ? result.Quotas.Count : null,
            Whole = isCut ? most => QuotaRows(result, most) : null,
        };
    }

    private static IReadOnlyList<FactRow> QuotaRows(ReconcileResult result, int most) =>
        [
            .. result
                .Quotas.OrderByDescending(quota => Math.Abs(quota.Delta.Minor))
                .ThenBy(quota => quota.Seller, StringComparer.Ordinal)
                .Take(most)
                .Select(quota => new FactRow([
                    FactValue.Name(quota.Seller),
                    Amount(quota.Crm),
                    Amount(quota.Warehouse),
                    FactValue.Of(quota.Delta),
                ])),
        ];
}

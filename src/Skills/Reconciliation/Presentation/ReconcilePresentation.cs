using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Reconciliation.Presentation;

/// <summary>Says a reconciliation as facts, tables and notes.</summary>
internal sealed class ReconcilePresentation(ScopedBook book, DealSelection selection)
{
    private const int MostQuotas = 10;

    /// <summary>The result where the CRM's own values were never loaded: no figure, one note.</summary>
    public static ReconcileResult SayNoMirror(ReconcileResult result) =>
        Missing(
            result,
            "The CRM's own values are not loaded beside the warehouse's, so there is nothing to compare with; load them with an import or a sync."
        );

    /// <summary>The result where the CRM was read after the view's moment: no figure, one note.</summary>
    /// <param name="result">Without figures.</param>
    /// <param name="at">When it was read.</param>
    public ReconcileResult SayReadLater(ReconcileResult result, Instant at) =>
        Missing(
            result,
            $"The CRM was read on {FactFormat.Date(book.Company.DayOf(at))}, after the moment that this view is of, so they cannot be compared."
        );

    /// <summary>Adds facts, tables, notes and the listed deals to a result.</summary>
    /// <param name="result">With its checks.</param>
    /// <param name="unfiltered">Deals that the warehouse lacks and that the filter cannot be asked of.</param>
    /// <param name="withQuota">Whether quotas were asked for.</param>
    public ReconcileResult Describe(ReconcileResult result, int unfiltered, bool withQuota) =>
        result with
        {
            Facts = Worked(result),
            Tables = [Checks(result), .. Causes(result), .. Deals(result), .. Quotas(result)],
            Notes = [.. Notes(result, unfiltered, withQuota)],
            ListedDeals = [.. Listed(result).Select(deal => deal.Deal)],
        };

    /// <summary>No figure, and why.</summary>
    private static ReconcileResult Missing(ReconcileResult result, string sentence) =>
        result with
        {
            Notes = [new(NoteKind.Missing, sentence)],
        };

    /// <summary>The facts with their formulas: CRM − warehouse.</summary>
    private IReadOnlyList<Fact> Worked(ReconcileResult result)
    {
        var workings = new Workings(Facts(result));
        foreach (var check in result.Checks)
        {
            workings.Sum($"{check.Metric}_delta", $"{check.Metric}_crm", $"-{check.Metric}_warehouse");
        }

        return workings.Facts;
    }

    /// <summary>How many checks passed, how many deals differ, each check and the most frequent cause.</summary>
    private IReadOnlyList<Fact> Facts(ReconcileResult result)
    {
        var facts = new FactList()
            .Add("checks", "Checks", FactValue.Count(result.Checks.Count), "metrics compared")
            .Add(
                "passed",
                "Passed",
                FactValue.Count(result.Checks.Count(check => check.Passed)),
                "within the tolerance"
            )
            .Add(
                "compared_deals",
                "Deals compared",
                FactValue.Count(result.ComparedDeals),
                "deals of the CRM with a date in the period on either side"
            )
            .Add(
                "differing_deals",
                "Deals that differ",
                FactValue.Count(result.DifferingDeals),
                "deals with a date in the period on either side that are not the same"
            );
        AddChecks(facts, result);
        if (result.Causes.Count > 0)
        {
            var first = result.Causes.OrderByDescending(cause => cause.Deals).First();
            facts
                .Add("main_cause", "Most frequent cause", FactValue.Name(first.Name), "the cause of most deals")
                .Add("main_cause_deals", "Deals of that cause", FactValue.Count(first.Deals), "deals of the cause")
                .Add("main_cause_action", "What to do", FactValue.Name(first.WhatToDo), "for the cause");
        }

        return facts.Facts;
    }

    /// <summary>Each metric on both sides.</summary>
    private void AddChecks(FactList facts, ReconcileResult result)
    {
        foreach (var check in result.Checks)
        {
            facts
                .Add($"{check.Metric}_crm", $"{check.Name}, CRM", Value(check, check.Crm), Definition(check))
                .Add(
                    $"{check.Metric}_warehouse",
                    $"{check.Name}, warehouse",
                    Value(check, check.Warehouse),
                    Definition(check)
                )
                .Add($"{check.Metric}_delta", $"{check.Name}, delta", Value(check, check.Delta), "CRM − warehouse");
        }
    }

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
    private static IEnumerable<FactTable> Deals(ReconcileResult result)
    {
        if (result.DifferingDeals == 0)
        {
            yield break;
        }

        yield return new(
            "deals",
            "Deals that differ",
            [
                new("deal", "Deal", "as in the warehouse, else as in the CRM"),
                new("cause", "Cause", "why it differs"),
                new("pipeline", "Pipeline", "CRM − warehouse of open pipeline"),
                new("bookings", "Bookings", "CRM − warehouse of bookings"),
            ],
            [
                .. Listed(result)
                    .Select(deal => new FactRow([
                        FactValue.Name(deal.Name ?? deal.Deal),
                        FactValue.Name(deal.Cause),
                        FactValue.Of(deal.Pipeline),
                        FactValue.Of(deal.Bookings),
                    ])
                    {
                        DealId = deal.Deal,
                        Detail = deal.Fields,
                    }),
            ]
        )
        {
            OutOf = result.DifferingDeals,
        };
    }

    /// <summary>
    /// The table <c>quotas</c>: ten at most, largest difference first; none where nothing differs.
    /// </summary>
    private static IEnumerable<FactTable> Quotas(ReconcileResult result)
    {
        if (result.Quotas.Count == 0)
        {
            yield break;
        }

        yield return new(
            "quotas",
            "Quotas that differ",
            [
                new("seller", "Seller", "whose quota"),
                new("crm", "CRM", "the CRM's quota for the period"),
                new("warehouse", "Warehouse", "the warehouse's"),
                new("delta", "Delta", "CRM − warehouse"),
            ],
            [
                .. result
                    .Quotas.OrderByDescending(quota => Math.Abs(quota.Delta.Minor))
                    .ThenBy(quota => quota.Seller, StringComparer.Ordinal)
                    .Take(MostQuotas)
                    .Select(quota => new FactRow([
                        FactValue.Name(quota.Seller),
                        Amount(quota.Crm),
                        Amount(quota.Warehouse),
                        FactValue.Of(quota.Delta),
                    ])),
            ]
        )
        {
            OutOf = result.Quotas.Count,
        };
    }

    /// <summary>What passes, and what could not be compared.</summary>
    private IEnumerable<Note> Notes(ReconcileResult result, int unfiltered, bool withQuota)
    {
        var share = FactFormat.Text(FactValue.Share(result.Tolerance));
        yield return new(
            NoteKind.Definition,
            $"Within {share} of the CRM passes, bookings to the cent; open deals at the rates of the day, closed ones at their close date's."
        );
        if (withQuota && !result.Checks.Any(IsQuota))
        {
            yield return new(
                NoteKind.Missing,
                selection is { IsEverything: false, OnlyPeople: false }
                    ? "Quotas are set for people, so none can be compared for this filter."
                    : "The CRM's quotas for this period are not loaded."
            );
        }

        if (unfiltered > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(unfiltered, "deal")} that the warehouse lacks are left out, because the filter's fields of them are not known."
            );
        }
    }

    /// <summary>A count or an amount, as the check's unit says.</summary>
    private FactValue Value(ReconcileResult.ReconciliationCheck check, decimal value) =>
        string.Equals(check.Unit, "count", StringComparison.Ordinal)
            ? FactValue.Count((long)value)
            : FactValue.Of(Money.FromAmount(value, book.Company.Currency));

    /// <summary>Whether the check is that of quotas.</summary>
    private static bool IsQuota(ReconcileResult.ReconciliationCheck check) =>
        string.Equals(check.Metric, MetricNames.Id(Metric.Quota), StringComparison.Ordinal);

    /// <summary>Null where a side has none.</summary>
    private static FactValue? Amount(Money? amount) => amount is { } known ? FactValue.Of(known) : null;

    /// <summary>What a check's metric adds up.</summary>
    private static string Definition(ReconcileResult.ReconciliationCheck check) =>
        Enum.GetValues<Metric>()
            .Where(metric => string.Equals(MetricNames.Id(metric), check.Metric, StringComparison.Ordinal))
            .Select(MetricNames.Definition)
            .First();
}

using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Reconciliation.Presentation;

/// <summary>Says a reconciliation as facts, tables and notes.</summary>
internal sealed partial class ReconcilePresentation(ScopedBook book, DealSelection selection)
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
    /// <param name="whole">Lists the first so many of all deals that differ.</param>
    public ReconcileResult Describe(
        ReconcileResult result,
        int unfiltered,
        bool withQuota,
        Func<int, IEnumerable<ReconcileResult.ReconciledDeal>> whole
    ) =>
        result with
        {
            Facts = Worked(result),
            Findings = ReconcileFindings.List(result),
            Tables = [Checks(result), .. Causes(result), .. Deals(result, whole), .. Quotas(result)],
            Notes = [.. Notes(result, unfiltered, withQuota)],
            ListedDeals = [.. Listed(result).Select(deal => deal.Deal)],
        };

    /// <summary>No figure, and why.</summary>
    private static ReconcileResult Missing(ReconcileResult result, string sentence) =>
        result with
        {
            Findings = ReconcileFindings.List(result),
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

using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Scenario.Presentation;

/// <content>The tables.</content>
internal sealed partial class RunScenarioPresentation
{
    /// <summary>The table <c>scenarios</c>: base, scenario and second scenario, one a row.</summary>
    private static FactTable Outcomes(RunScenarioResult result)
    {
        var outcomes = new List<(string Name, RunScenarioResult.ScenarioOutcome Outcome, string? Words)>
        {
            ("As it is", result.Base, null),
            (result.Alternative is null ? "Scenario" : "Scenario A", result.Scenario, result.Supposing),
        };
        if (result.Alternative is { } alternative)
        {
            outcomes.Add(("Scenario B", alternative, result.AlternativeSupposing));
        }

        var scale = Math.Max(outcomes.Max(outcome => outcome.Outcome.Forecast.Minor), result.Quota?.Minor ?? 0);
        return new(
            "scenarios",
            "Forecast, base beside scenario",
            [
                new("scenario", "", "which forecast"),
                new("forecast", "Forecast", Forecast),
                new("low", "Low", Range),
                new("high", "High", Range),
                new("chance", "Quota", Chance),
                new("change", "Change", "forecast − forecast of the base"),
            ],
            [
                .. outcomes.Select(outcome => new FactRow([
                    FactValue.Name(outcome.Name),
                    FactValue.Of(outcome.Outcome.Forecast),
                    FactValue.Of(outcome.Outcome.Low),
                    FactValue.Of(outcome.Outcome.High),
                    Share(outcome.Outcome.ChanceOfQuota),
                    outcome.Words is null ? null : FactValue.Of(outcome.Outcome.Change),
                ])
                {
                    Bar = scale > 0 ? (double)Math.Max(0, outcome.Outcome.Forecast.Minor) / scale : null,
                    Detail = outcome.Words,
                }),
            ]
        );
    }

    /// <summary>
    /// The deals that a scenario touches: ten at most, those left as they are not among them; none where it touches
    /// none.
    /// </summary>
    private static IEnumerable<FactTable> Deals(
        string id,
        string title,
        IReadOnlyList<RunScenarioResult.ScenarioDeal> deals,
        ScenarioRun run
    )
    {
        var shown = deals.Where(deal => Change(deal).Minor != 0 || deal.Becomes != "adjusted").Take(MostRows).ToArray();
        if (shown.Length == 0)
        {
            yield break;
        }

        var scale = shown.Max(deal => Math.Abs(Change(deal).Minor));
        yield return new(
            id,
            title,
            [
                new("deal", "Deal", "as in the CRM"),
                new("becomes", "Becomes", "what the scenario supposes"),
                new("before", "Chance", "probability of being won in the period, as forecast"),
                new("after", "After", "the same under the scenario"),
                new("amount", "Amount", "under the scenario, in the reporting currency"),
                new("change", "Change", "what the deal adds to the ensemble, after − before"),
            ],
            [.. shown.Select(deal => Row(deal, scale))]
        )
        {
            OutOf = run.Touched.Count > shown.Length ? run.Touched.Count : null,
        };
    }

    /// <summary>A touched deal.</summary>
    private static FactRow Row(RunScenarioResult.ScenarioDeal deal, long scale) =>
        new([
            FactValue.Name(deal.Name),
            FactValue.Name(deal.Becomes),
            FactValue.Share(deal.Probability),
            FactValue.Share(deal.ProbabilityAfter),
            FactValue.Of(deal.AmountAfter),
            FactValue.Of(Change(deal)),
        ])
        {
            DealId = deal.Id,
            Bar = scale > 0 ? (double)Change(deal).Minor / scale : null,
            Detail = Detail(deal),
        };

    /// <summary>What changed of amount and close date; null where neither did.</summary>
    private static string? Detail(RunScenarioResult.ScenarioDeal deal)
    {
        var parts = new List<string>();
        if (deal.Amount != deal.AmountAfter)
        {
            parts.Add($"amount {Wording.Amount(deal.Amount)} before");
        }

        if (Day(deal.CloseDate) is { } before && Day(deal.CloseDateAfter) is { } after && before != after)
        {
            parts.Add($"close {Wording.Day(before)} → {Wording.Day(after)}");
        }

        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>A day of a result; null for null.</summary>
    private static LocalDate? Day(string? iso) => iso is null ? null : Dates.FromIso(iso);
}

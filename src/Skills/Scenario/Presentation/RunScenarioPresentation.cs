using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Skills.Scenario.Presentation;

/// <summary>Says a scenario's figures as facts, tables and notes.</summary>
internal sealed partial class RunScenarioPresentation(ScenarioBase from, IReadOnlyList<ScenarioRun> runs)
{
    private const int MostRows = 10;
    private const string Forecast = "the ensemble: the methods blended by their record";
    private const string Range = "80% range of what will be closed won in the period";
    private const string Chance = "chance that closed won reaches quota, by the range's spread";

    /// <summary>Adds facts, tables, notes and the listed deals to a result.</summary>
    public RunScenarioResult Describe(RunScenarioResult result) =>
        result with
        {
            Facts = Worked(result),
            Findings = ScenarioFindings.List(result),
            Tables =
            [
                Outcomes(result),
                .. Deals(
                    "deals",
                    result.Alternative is null ? "Deals touched" : "Deals touched by scenario A",
                    result.Deals,
                    runs[0]
                ),
                .. runs.Count > 1
                    ? Deals("alternative_deals", "Deals touched by scenario B", result.AlternativeDeals, runs[1])
                    : [],
            ],
            Notes = [.. Notes(result)],
            ListedDeals = [.. result.Deals.Take(MostRows).Select(deal => deal.Id)],
        };

    /// <summary>The facts with their formulas.</summary>
    private static IReadOnlyList<Fact> Worked(RunScenarioResult result)
    {
        var workings = new Workings(Facts(result))
            .Sum("change_chance", "scenario_chance", "-base_chance")
            .Sum("alternative_change_chance", "alternative_chance", "-base_chance");
        foreach (var (change, outcome) in new[] { ("change", "scenario"), ("alternative_change", "alternative") })
        {
            // A difference is told by its size; of the two ways round the one that gives it is kept.
            workings
                .Sum(change, "base_forecast", $"-{outcome}_forecast")
                .Sum(change, $"{outcome}_forecast", "-base_forecast");
        }

        foreach (var outcome in new[] { "base", "scenario", "alternative" })
        {
            workings
                .Sum($"{outcome}_gap", "quota", $"-{outcome}_closed_won")
                .Sum($"{outcome}_against_quota", "quota", $"-{outcome}_forecast")
                .Sum($"{outcome}_against_quota", $"{outcome}_forecast", "-quota");
        }

        return workings.Facts;
    }

    /// <summary>
    /// What is supposed, the quota, and base, scenario and second scenario with their differences.
    /// </summary>
    private static IReadOnlyList<Fact> Facts(RunScenarioResult result)
    {
        var facts = new FactList()
            .Add("supposing", "Supposing", FactValue.Name(result.Supposing), "what the scenario supposes")
            .Add("quota", "Quota", result.Quota, "sum of the sellers' quotas for the period");
        AddOutcome(facts, "base", "Base", result.Base);
        AddOutcome(facts, "scenario", "Scenario", result.Scenario);
        AddChange(facts, "change", result.Base, result.Scenario);
        if (result.Alternative is { } alternative)
        {
            facts.Add(
                "alternative_supposing",
                "Supposing (B)",
                FactValue.Name(result.AlternativeSupposing ?? string.Empty),
                "what the second scenario supposes"
            );
            AddOutcome(facts, "alternative", "Scenario B", alternative);
            AddChange(facts, "alternative_change", result.Base, alternative);
        }

        return facts.Facts;
    }

    /// <summary>One forecast: number, range, chance, gap. Its facts begin with the id.</summary>
    private static void AddOutcome(
        FactList facts,
        string id,
        string label,
        RunScenarioResult.ScenarioOutcome outcome
    ) =>
        facts
            .Add($"{id}_forecast", $"{label} forecast", outcome.Forecast, Forecast)
            .Add(
                $"{id}_model",
                $"{label} by the model",
                outcome.Model,
                "closed won + expected revenue of open deals + revenue not yet created"
            )
            .Add($"{id}_low", $"{label} low", outcome.Low, Range)
            .Add($"{id}_high", $"{label} high", outcome.High, Range)
            .Add($"{id}_chance", $"{label} chance of quota", Share(outcome.ChanceOfQuota), Chance)
            .Add(
                $"{id}_closed_won",
                $"{label} closed won",
                outcome.ClosedWon,
                "closed won so far and deals supposed to be won"
            )
            .Add($"{id}_gap", $"{label} gap", outcome.Gap, "quota − closed won")
            .Add(
                $"{id}_against_quota",
                outcome.AgainstQuota is { Minor: < 0 } ? $"{label} short of quota" : $"{label} over quota",
                outcome.AgainstQuota?.Abs(),
                "|forecast − quota|"
            );

    /// <summary>
    /// What a scenario changes against the base; sizes without sign, the label says the direction.
    /// </summary>
    private static void AddChange(
        FactList facts,
        string id,
        RunScenarioResult.ScenarioOutcome before,
        RunScenarioResult.ScenarioOutcome after
    ) =>
        facts
            .Add(id, Direction(after.Change), after.Change.Abs(), "|forecast of the scenario − forecast of the base|")
            .Add(
                $"{id}_chance",
                "Difference in chance of quota",
                after.ChanceOfQuota - before.ChanceOfQuota is { } points ? FactValue.Points(points) : null,
                "chance of quota in the scenario − in the base"
            )
            .Add(
                $"{id}_touched",
                "Deals touched",
                FactValue.Count(after.Touched),
                "open deals that the scenario changes"
            )
            .Add(
                $"{id}_pipeline",
                "From added pipeline",
                Unless(after.AddedPipeline),
                "added pipeline × the share won by the period's end"
            )
            .Add(
                $"{id}_sellers",
                "From added sellers",
                Unless(after.AddedSellers),
                "sellers × won a day at full productivity × ramp"
            );

    /// <summary>The label of the difference.</summary>
    private static string Direction(Money change) =>
        change.Minor switch
        {
            < 0 => "Fall of the forecast",
            > 0 => "Rise of the forecast",
            _ => "Effect",
        };

    /// <summary>
    /// How the range is made, what the period and the quota allow, and what each change rests on.
    /// </summary>
    private IEnumerable<Note> Notes(RunScenarioResult result)
    {
        yield return new(
            NoteKind.Definition,
            "The range is worked out, not drawn, so the differences are the scenario's alone; where a deal is given several outcomes, the last counts."
        );
        if (from.Knowledge is null)
        {
            yield return new(
                NoteKind.Caution,
                $"{from.Period.Id} is no quarter under way: open deals due × conversion of their stage, without revenue not yet created; the range holds these deals' chance alone."
            );
        }

        if (result.Quota is null)
        {
            yield return new(
                NoteKind.Missing,
                from.Selection is { IsEverything: false, OnlyPeople: false }
                    ? "Quotas are set for people, so there is none for this filter and no chance of reaching it."
                    : QuotaWords.Why(from.Book, from.Period)
                        ?? "No quota is loaded for this period, so there is no chance of reaching it."
            );
        }

        foreach (var text in runs.SelectMany(run => run.Notes).Distinct(StringComparer.Ordinal))
        {
            yield return new(NoteKind.Assumption, text);
        }

        foreach (var note in AssumptionNotes.Of(from.Book))
        {
            yield return note;
        }
    }

    /// <summary>After − before of what the ensemble counts.</summary>
    private static Money Change(RunScenarioResult.ScenarioDeal deal) => deal.CountedAfter - deal.Counted;

    /// <summary>Null for nothing.</summary>
    private static Money? Unless(Money amount) => amount.Minor == 0 ? null : amount;

    /// <summary>Null without a quota.</summary>
    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;
}

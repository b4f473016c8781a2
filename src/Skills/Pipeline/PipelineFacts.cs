using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.Pipeline;

/// <summary>Says a dashboard's figures as facts, tables and notes.</summary>
internal sealed class PipelineFacts(
    ScopedBook book,
    GetForecastResult forecast,
    StageTally stages,
    PipelineChangesResult changes
)
{
    private const string CommitDefinition = "closed won + open deals of the category Commit due in the period";

    // The lines that a dashboard names; the change's own table has them all.
    private static readonly LineKind[] Told =
    [
        LineKind.Created,
        LineKind.PulledIn,
        LineKind.Won,
        LineKind.Lost,
        LineKind.PushedOut,
    ];

    public PipelineResult Describe(PipelineResult result) =>
        result with
        {
            Facts = Worked(Facts(result)),
            Tables = [Header(result), .. Stages(result), .. Week(), .. Risks(result), .. Methods()],
            Notes = [.. Notes(result).Concat(forecast.Notes).Concat(OfWeek()).Distinct()],
            ListedDeals = [.. (result.Risks ?? []).Select(risk => risk.Deal)],
        };

    private static IReadOnlyList<Fact> Worked(IReadOnlyList<Fact> facts) =>
        new Workings(facts)
            .Ratio("coverage", "open", "quota")
            .Ratio("percent_to_commit", "commit", "quota")
            .Counts(CountedDeals.Won, "closed_won")
            .Counts(CountedDeals.Open, "open", "open_deals")
            .Counts(CountedDeals.Commit, "commit")
            .Counts(CountedDeals.BestCase, "best_case")
            .Facts;

    // The week's own definitions and cautions are said where it is asked for by itself.
    private IEnumerable<Note> OfWeek() =>
        changes.Notes.Where(note => note.Kind is NoteKind.Missing or NoteKind.Assumption);

    private IReadOnlyList<Fact> Facts(PipelineResult result)
    {
        var facts = new FactList();
        AddHeader(facts, result);
        if (!book.Coverage.CloseDates)
        {
            facts
                .Add("all_open", "All open deals", stages.Total, "all open deals, whenever due", stages.Deals)
                .Add("all_open_deals", "Open deals", FactValue.Count(stages.Deals), "all open deals, whenever due");
        }

        AddWeek(facts);
        return facts.Facts;
    }

    private static void AddHeader(FactList facts, PipelineResult result) =>
        facts
            .Add("quota", "Quota", result.Quota, "sum of the sellers' quotas for the period")
            .Add("closed_won", "Closed won", result.ClosedWon, "deals won with a close date in the period")
            .Add("commit", "Closed + commit", result.Commit, CommitDefinition)
            .Add("best_case", "Best case", result.BestCase, "closed + commit + open deals of the category Best Case")
            .Add(
                "open",
                "Open pipeline",
                result.OpenPipeline,
                "open deals due in the period, omitted ones left out",
                result.OpenDeals
            )
            .Add("open_deals", "Open deals", FactValue.Count(result.OpenDeals), "open deals due in the period")
            .Add("coverage", "Coverage", Ratio(result.Coverage), "open pipeline due in the period ÷ full quota")
            .Add("days_left", "Days left", FactValue.Days(result.DaysLeft), "days after today up to and with the last")
            .Add(
                "days_until",
                "Begins in",
                result.DaysUntil is > 0 and var days ? FactValue.Days(days) : null,
                "days from today to the first"
            )
            .Add("percent_to_commit", "Commit of quota", Share(result.PercentToCommit), "(closed + commit) ÷ quota");

    private void AddWeek(FactList facts)
    {
        facts.Add("week_change", "Change this week", changes.NetChange, "open pipeline now − at the start of the week");
        foreach (var kind in Told)
        {
            if (changes.Of(kind) is { Deals: > 0 } line)
            {
                facts.Add(
                    "week_" + line.Line,
                    line.Name,
                    line.Amount.Minor < 0 ? -line.Amount : line.Amount,
                    LineNames.Definition(kind),
                    line.Deals
                );
            }
        }
    }

    private static FactTable Header(PipelineResult result)
    {
        var amounts = new (string Name, Money? Amount)[]
        {
            ("Quota", result.Quota),
            ("Closed won", result.ClosedWon),
            ("Closed + commit", result.Commit),
            ("Best case", result.BestCase),
            ("Open pipeline", result.OpenPipeline),
        };
        var scale = amounts.Max(line => line.Amount?.Minor ?? 0);
        return new(
            "header",
            "Against quota",
            [
                new("measure", "Measure", "by forecast category, rolled up"),
                new("amount", "Amount", $"Closed + commit: {CommitDefinition}"),
                new("quota", "Of quota", "amount ÷ quota"),
            ],
            [
                .. amounts
                    .Where(line => line.Amount is not null)
                    .Select(line => HeaderRow(line.Name, line.Amount!.Value, result.Quota, scale)),
            ]
        );
    }

    private static FactRow HeaderRow(string name, Money amount, Money? quota, long scale) =>
        new([FactValue.Name(name), FactValue.Of(amount), quota is { } of ? Share(amount.Over(of)) : null])
        {
            Bar = scale > 0 ? Math.Clamp((double)amount.Minor / scale, 0, 1) : null,
        };

    private IEnumerable<FactTable> Stages(PipelineResult result)
    {
        if (stages.Deals == 0)
        {
            yield break;
        }

        var largest = result.Stages.Select(stage => stage.Amount.Minor).DefaultIfEmpty(0).Max();
        yield return new(
            "stages",
            book.Coverage.CloseDates ? "Open pipeline by stage" : "All open deals by stage, whenever due",
            [
                new("stage", "Stage", "the stage as in the CRM"),
                new("amount", "Amount", "open deals in the stage, omitted ones left out"),
                new("deals", "Deals", "how many"),
                new("share", "Share", "amount ÷ open pipeline"),
            ],
            [
                .. result.Stages.Select(stage => new FactRow([
                    FactValue.Name(stage.Stage),
                    FactValue.Of(stage.Amount),
                    FactValue.Count(stage.Deals),
                    Share(stage.Share),
                ])
                {
                    SourceRows = stage.Deals,
                    Bar = largest > 0 ? Math.Clamp((double)stage.Amount.Minor / largest, 0, 1) : null,
                }),
            ]
        );
    }

    private IEnumerable<FactTable> Week() =>
        changes.Lines.All(line => line.Deals == 0)
            ? []
            :
            [
                PipelineChangesFacts.Changes(changes) with
                {
                    Title = "Change since " + FactFormat.Period(changes.Since!),
                },
            ];

    private static IEnumerable<FactTable> Risks(PipelineResult result)
    {
        if (result.Risks is not { Count: > 0 } risks)
        {
            yield break;
        }

        yield return new(
            "risks",
            "Deals at risk",
            [
                new("deal", "Deal", "the deal's name"),
                new("amount", "Amount", "what the deal is worth"),
                new("impact", "Impact", "amount × the loss in the probability of closing in the period"),
            ],
            [
                .. risks.Select(risk => new FactRow([
                    FactValue.Name(risk.Name),
                    risk.Amount is { } amount ? FactValue.Of(amount) : null,
                    FactValue.Of(risk.Impact),
                ])
                {
                    DealId = risk.Deal,
                    Detail = risk.Reason,
                }),
            ]
        );
    }

    private IEnumerable<FactTable> Methods() =>
        forecast.Tables.Where(table => string.Equals(table.Id, "methods", StringComparison.Ordinal));

    private static IEnumerable<Note> Notes(PipelineResult result)
    {
        var stage = result.Stages.FirstOrDefault(stage =>
            string.Equals(stage.Stage, "Commit", StringComparison.OrdinalIgnoreCase)
        );
        yield return new(
            NoteKind.Definition,
            stage is null
                ? "Commit and best case are forecast categories, rolled up with closed won; stages are a field of their own."
                : "Closed + commit is the forecast category, rolled up with closed won; the stage Commit is another field."
        );
        if (result.Risks is null)
        {
            yield return new(NoteKind.Missing, "Which deals are at risk in this period the data cannot tell.");
        }
    }

    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;

    private static FactValue? Ratio(double? ratio) => ratio is { } value ? FactValue.Ratio(value) : null;
}

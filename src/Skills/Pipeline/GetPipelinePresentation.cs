using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.Pipeline;

/// <summary>
/// Says a dashboard's figures as facts, tables and notes. What another function has found (the forecast, the week's
/// changes) is shown with that function's own tables and notes.
/// </summary>
/// <remarks>
/// Facts of the week are sizes without a sign, for sentences such as "$0.8M won"; the table of changes has the signs. A
/// line of the week without deals is no fact.
/// </remarks>
/// <param name="book">The view.</param>
/// <param name="forecast">The forecast of the period, for the same deals.</param>
/// <param name="stages">The open pipeline by stage.</param>
/// <param name="changes">The pipeline's change since Monday.</param>
internal sealed class GetPipelinePresentation(
    ScopedBook book,
    GetForecastResult forecast,
    StageTally stages,
    GetPipelineChangesResult changes
)
{
    private const string CommitDefinition = "closed won + open deals of the category Commit due in the period";
    private const string BestCaseDefinition = "closed + commit + open deals of the category Best Case";
    private const string OpenDefinition = "open deals due in the period, omitted ones left out";
    private const string AllDefinition = "all open deals, whenever due";

    // The lines that a dashboard names; the change's own table has them all.
    private static readonly LineKind[] NamedLines =
    [
        LineKind.Created,
        LineKind.PulledIn,
        LineKind.Won,
        LineKind.Lost,
        LineKind.PushedOut,
    ];

    /// <summary>The result with its facts, tables, notes and the deals that it lists.</summary>
    public GetPipelineResult Describe(GetPipelineResult result) =>
        result with
        {
            Facts = Worked(Facts(result)),
            Findings = GetPipelineFindings.List(result, book.Coverage.CloseDates),
            Tables = [Header(result), .. Stages(result), .. Week(), .. Risks(result), .. Methods()],
            Notes = [.. Notes(result).Concat(forecast.Notes).Concat(WeekNotes()).Distinct()],
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

    private IReadOnlyList<Fact> Facts(GetPipelineResult result)
    {
        var facts = new FactList();
        AddHeader(facts, result);
        if (!book.Coverage.CloseDates)
        {
            facts
                .Add("all_open", "All open deals", stages.Total, AllDefinition, stages.Deals)
                .Count("all_open_deals", "Open deals", stages.Deals, AllDefinition);
        }

        AddWeek(facts);
        return facts.Facts;
    }

    private static void AddHeader(FactList facts, GetPipelineResult result) =>
        facts
            .Add("quota", "Quota", result.Quota, QuotaWords.Definition(result.Quotas))
            .AddSellers(result.Quotas)
            .Add("closed_won", "Closed won", result.ClosedWon, "deals won with a close date in the period")
            .Add("commit", "Closed + commit", result.Commit, CommitDefinition)
            .Add("best_case", "Best case", result.BestCase, BestCaseDefinition)
            .Add("open", "Open pipeline", result.OpenPipeline, OpenDefinition, result.OpenDeals)
            .Count("open_deals", "Open deals", result.OpenDeals, "open deals due in the period")
            .Ratio("coverage", "Coverage", result.Coverage, "open pipeline due in the period ÷ full quota")
            .Days("days_left", "Days left", result.DaysLeft, "days after today up to and with the last")
            .Days(
                "days_until",
                "Begins in",
                result.DaysUntil > 0 ? result.DaysUntil : null,
                "days from today to the first"
            )
            .Share("percent_to_commit", "Commit of quota", result.PercentToCommit, "(closed + commit) ÷ quota");

    private void AddWeek(FactList facts)
    {
        facts.Add("week_change", "Change this week", changes.NetChange, "open pipeline now − at the start of the week");
        foreach (var kind in NamedLines)
        {
            if (changes.LineOf(kind) is { Deals: > 0 } line)
            {
                var size = line.Amount.Abs();
                facts.Add("week_" + line.Line, line.Name, size, LineNames.Definition(kind), line.Deals);
            }
        }
    }

    private static FactTable Header(GetPipelineResult result)
    {
        Rollup[] rollups =
        [
            new("Quota", result.Quota),
            new("Closed won", result.ClosedWon),
            new("Closed + commit", result.Commit),
            new("Best case", result.BestCase),
            new("Open pipeline", result.OpenPipeline),
        ];
        return new TableBuilder<Rollup>("header", "Against quota")
            .Column("measure", "Measure", "by forecast category, rolled up", line => line.Name)
            .Column("amount", "Amount", $"Closed + commit: {CommitDefinition}", line => line.Amount)
            .Share(
                "quota",
                "Of quota",
                "amount ÷ quota",
                line => result.Quota is { } quota ? line.Amount?.Over(quota) : null
            )
            .ScaledBar(line => line.Amount?.Minor)
            .Build(rollups.Where(line => line.Amount is not null));
    }

    private IEnumerable<FactTable> Stages(GetPipelineResult result)
    {
        if (stages.Deals > 0)
        {
            var title = book.Coverage.CloseDates ? "Open pipeline by stage" : "All open deals by stage, whenever due";
            yield return new TableBuilder<StagePipeline>("stages", title)
                .Column("stage", "Stage", "the stage as in the CRM", stage => stage.Stage)
                .Column("amount", "Amount", "open deals in the stage, omitted ones left out", stage => stage.Amount)
                .Count("deals", "Deals", "how many", stage => stage.Deals)
                .Share("share", "Share", "amount ÷ open pipeline", stage => stage.Share)
                .SourceRows(stage => stage.Deals)
                .ScaledBar(stage => stage.Amount.Minor)
                .Build(result.Stages);
        }
    }

    private IEnumerable<FactTable> Week()
    {
        if (changes.Lines.Any(line => line.Deals > 0))
        {
            yield return GetPipelineChangesPresentation.Changes(changes) with
            {
                Title = "Change since " + FactFormat.Period(changes.Since),
            };
        }
    }

    private static IEnumerable<FactTable> Risks(GetPipelineResult result)
    {
        if (result.Risks is { Count: > 0 } risks)
        {
            yield return new TableBuilder<PipelineRisk>("risks", "Deals at risk")
                .Column("deal", "Deal", "the deal's name", risk => risk.Name)
                .Column("amount", "Amount", "what the deal is worth", risk => risk.Amount)
                .Column(
                    "impact",
                    "Impact",
                    "amount × the loss in the probability of closing in the period",
                    risk => risk.Impact
                )
                .Deal(risk => risk.Deal)
                .Detail(risk => risk.Reason)
                .Build(risks);
        }
    }

    private IEnumerable<FactTable> Methods() =>
        forecast.Tables.Where(table => string.Equals(table.Id, "methods", StringComparison.Ordinal));

    private static IEnumerable<Note> Notes(GetPipelineResult result)
    {
        var hasStage = result.Stages.Any(stage =>
            string.Equals(stage.Stage, "Commit", StringComparison.OrdinalIgnoreCase)
        );
        yield return new(
            NoteKind.Definition,
            hasStage
                ? "Closed + commit is the forecast category, rolled up with closed won; the stage Commit is another field."
                : "Commit and best case are forecast categories, rolled up with closed won; stages are a field of their own."
        );
        if (result.Risks is null)
        {
            yield return new(NoteKind.Missing, "Which deals are at risk in this period the data cannot tell.");
        }
    }

    // The week's own definitions and cautions are said where it is asked for by itself.
    private IEnumerable<Note> WeekNotes() =>
        changes.Notes.Where(note => note.Kind is NoteKind.Missing or NoteKind.Assumption);

    // An amount that is held against quota; no row where it is not known.
    private sealed record Rollup(string Name, Money? Amount);
}

using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.Pipeline;

/// <summary>"How does my pipeline look?": the dashboard of a period.</summary>
public sealed class GetPipeline : Skill<GetPipelineArguments, PipelineResult>
{
    /// <inheritdoc/>
    public override string Plugin => "pipeline";

    /// <inheritdoc/>
    public override string Name => "get_pipeline";

    /// <inheritdoc/>
    public override string Description =>
        "The pipeline dashboard of a period: quota, commit, best case, coverage, open pipeline by stage, changes this week, top risks, forecasts.";

    /// <inheritdoc/>
    public override PipelineResult Run(ScopedBook book, GetPipelineArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter);
        var forecast = new GetForecast().Run(book, new() { Period = arguments.Period, Filter = arguments.Filter });
        var stages = StageTally.Of(book, period, selection);
        var changes = GetPipelineChanges.Between(book, period, selection, ChangeWindow.ThisWeek(book));
        var result = Result(forecast, stages, changes) with { Risks = TopRisks.Of(book, arguments) };
        return new PipelineFacts(book, forecast, stages, changes).Describe(
            SkillResult.About(result, book, selection, period)
        );
    }

    private static PipelineResult Result(GetForecastResult forecast, StageTally stages, PipelineChangesResult changes) =>
        new()
        {
            Quota = forecast.Quota,
            ClosedWon = forecast.ClosedWon,
            Commit = forecast.Commit,
            BestCase = forecast.BestCase,
            OpenPipeline = forecast.OpenPipeline,
            OpenDeals = forecast.OpenDeals,
            Coverage = forecast.Coverage,
            DaysLeft = forecast.DaysLeft,
            DaysUntil = forecast.DaysUntil,
            PercentToCommit = forecast.Quota is { } quota ? forecast.Commit.Over(quota) : null,
            Stages = stages.Stages,
            ChangesThisWeek = changes.Lines,
            Methods = forecast.Methods,
        };
}

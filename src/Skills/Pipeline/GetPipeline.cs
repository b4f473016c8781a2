using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Risk;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Pipeline;

/// <summary>
/// "How does my pipeline look?": the dashboard of a period. Its figures are those of <c>get_forecast</c>,
/// <c>get_pipeline_changes</c> and <c>list_risk_deals</c> for the same question, so a dashboard never differs from
/// them.
/// </summary>
public sealed class GetPipeline : Skill<GetPipelineArguments, GetPipelineResult>
{
    private const int MostRisks = 5;
    private const int MostReasons = 2;

    /// <inheritdoc/>
    public override string Plugin => "pipeline";

    /// <inheritdoc/>
    public override string Name => "get_pipeline";

    /// <inheritdoc/>
    public override string Description =>
        "The pipeline dashboard of a period: quota, commit, best case, coverage, open pipeline by stage, changes this week, top risks, forecasts.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.Categories | DataKinds.Quotas;

    /// <inheritdoc/>
    public override GetPipelineResult Run(ScopedBook book, GetPipelineArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var forecast = new GetForecast().Run(book, new() { Period = arguments.Period, Filter = arguments.Filter });
        var stages = StageTally.Add(book, period, selection);
        var changes = GetPipelineChanges.Between(book, period, selection, ChangeWindow.ThisWeek(book));
        var result = Result(forecast, stages, changes) with
        {
            Risks = Risks(book, arguments),
            Sides = SidesOf(book, arguments),
        };
        return new GetPipelinePresentation(book, forecast, stages, changes).Describe(
            SkillResult.About(result, book, selection, period)
        );
    }

    private static GetPipelineResult Result(
        GetForecastResult forecast,
        StageTally stages,
        GetPipelineChangesResult changes
    ) =>
        new()
        {
            Quota = forecast.Quota,
            Quotas = forecast.Quotas,
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

    private static Sides? SidesOf(ScopedBook book, GetPipelineArguments arguments) =>
        NamedSides
            .Of(book, arguments.Filter)
            ?.Tell(side =>
            {
                var alone = new GetForecast().Run(book, new() { Period = arguments.Period, Filter = side.Filter });
                return new(side.Name, FactValue.Of(alone.OpenPipeline))
                {
                    Deals = alone.OpenDeals,
                    Quota = FactValue.Of(alone.Quota),
                    OfQuota = FactValue.Ratio(alone.Coverage),
                };
            });

    // The first of list_risk_deals; null where the data cannot tell, which the answer then says.
    private static IReadOnlyList<PipelineRisk>? Risks(ScopedBook book, GetPipelineArguments arguments)
    {
        var risks = new ListRiskDeals().Run(
            book,
            new()
            {
                Period = arguments.Period,
                Filter = arguments.Filter,
                Top = MostRisks,
            }
        );
        return risks.OpenDeals is null ? null : [.. risks.Deals.Select(Shortened)];
    }

    private static PipelineRisk Shortened(RiskDeal deal)
    {
        var reasons = deal.Signals.Take(MostReasons).Select(signal => signal.Evidence);
        return new(deal.Id, deal.Name, deal.Amount, deal.Impact, string.Join(' ', reasons));
    }
}

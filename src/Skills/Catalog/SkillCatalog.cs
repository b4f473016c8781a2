using RevBot.Skills.Adoption;
using RevBot.Skills.Alerts;
using RevBot.Skills.Brief;
using RevBot.Skills.DataQuality;
using RevBot.Skills.Deals;
using RevBot.Skills.DealStory;
using RevBot.Skills.Forecast;
using RevBot.Skills.ForecastAccuracy;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.Freshness;
using RevBot.Skills.Help;
using RevBot.Skills.Markets;
using RevBot.Skills.Meetings;
using RevBot.Skills.Metrics;
using RevBot.Skills.Pipeline;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.PipelineTrend;
using RevBot.Skills.Pricing;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Risk;
using RevBot.Skills.Scenario;
using RevBot.Skills.Scorecards;
using RevBot.Skills.Strategy;
using RevBot.Skills.Subscriptions;
using RevBot.Skills.Territories;
using RevBot.Skills.WinLoss;
using RevBot.Skills.WinRateChange;

namespace RevBot.Skills.Catalog;

/// <summary>Every skill, listed by hand in the order of the help.</summary>
public static class SkillCatalog
{
    /// <summary>All, with the usual settings.</summary>
    public static IReadOnlyList<ISkill> All { get; } = Of(new());

    /// <summary>The skill of a name, snake_case; null where there is none.</summary>
    public static ISkill? Find(string name) =>
        All.FirstOrDefault(skill => string.Equals(skill.Name, name, StringComparison.Ordinal));

    /// <summary>All, as a company has set them.</summary>
    public static IReadOnlyList<ISkill> Of(SkillSettings settings) =>
        [
            new GetForecast(),
            new ExplainForecastChange(),
            new RunScenario(),
            new GetForecastAccuracy(),
            new ListRiskDeals(),
            new ExplainDeal(),
            new ListDeals(),
            new GetWinLoss(),
            new ExplainWinRateChange(),
            new GetPipeline(),
            new GetPipelineChanges(),
            new GetPipelineTrend(),
            new QueryMetric(),
            new AnalyzePrice(),
            new FindExpansionMarkets(),
            new GetScorecards(),
            new GetTerritoryBalance(),
            new RecommendStrategy(),
            new PrepareMeeting(),
            new GetBrief(settings.ReconciliationTolerance),
            new Reconcile(settings.ReconciliationTolerance),
            new GetDataFreshness(settings.FreshnessLimit),
            new AuditDataQuality(),
            new GetAdoption(),
            new ListAlerts(settings.ReconciliationTolerance, settings.FreshnessLimit.ToTimeSpan()),
            new ManageSubscription(settings.Delivery),
            new GetHelp(() => All),
        ];
}

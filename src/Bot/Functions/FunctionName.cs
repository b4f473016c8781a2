namespace RevBot.Bot.Functions;

/// <summary>
/// The names of functions that the program itself must tell apart. They stand here, in the skills and under prompts/, and
/// nowhere else.
/// </summary>
internal static class FunctionName
{
    public const string AnalyzePrice = "analyze_price";

    public const string AuditDataQuality = "audit_data_quality";

    public const string ExplainDeal = "explain_deal";

    public const string ExplainForecastChange = "explain_forecast_change";

    public const string ExplainWinRateChange = "explain_win_rate_change";

    public const string FindExpansionMarkets = "find_expansion_markets";

    public const string GetAdoption = "get_adoption";

    public const string GetBrief = "get_brief";

    public const string GetDataFreshness = "get_data_freshness";

    public const string GetForecast = "get_forecast";

    public const string GetForecastAccuracy = "get_forecast_accuracy";

    public const string GetHelp = "get_help";

    public const string GetPipeline = "get_pipeline";

    public const string GetPipelineChanges = "get_pipeline_changes";

    public const string GetPipelineTrend = "get_pipeline_trend";

    public const string GetScorecards = "get_scorecards";

    public const string GetTerritoryBalance = "get_territory_balance";

    public const string GetWinLoss = "get_win_loss";

    public const string ListAlerts = "list_alerts";

    public const string ListDeals = "list_deals";

    public const string ListRiskDeals = "list_risk_deals";

    public const string ManageFeedback = "manage_feedback";

    public const string ManageSubscription = "manage_subscription";

    public const string PrepareMeeting = "prepare_meeting";

    public const string QueryMetric = "query_metric";

    public const string RecommendStrategy = "recommend_strategy";

    public const string Reconcile = "reconcile";

    public const string RunScenario = "run_scenario";
}

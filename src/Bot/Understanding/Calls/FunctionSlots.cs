namespace RevBot.Bot.Understanding.Calls;

/// <summary>Which of the usual arguments a function takes, and what it takes for granted.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Slots">The names of its arguments, as in JSON.</param>
internal sealed record FunctionSlots(string Function, IReadOnlyList<string> Slots)
{
    /// <summary>What it speaks of when no period is said, in words; null where the answer itself decides.</summary>
    public string? UsualPeriod { get; init; } = "this quarter";

    /// <summary>All that are known. A function that is not among them takes a period and a filter.</summary>
    private static readonly Dictionary<string, FunctionSlots> Known = new[]
    {
        new FunctionSlots("get_forecast", ["period", "filter", "groupBy"]),
        new FunctionSlots("list_risk_deals", ["period", "filter", "top"]),
        new FunctionSlots("get_win_loss", ["period", "compareTo", "filter", "groupBy"]) { UsualPeriod = null },
        new FunctionSlots("reconcile", ["metrics", "period", "filter"]) { UsualPeriod = null },
        new FunctionSlots("get_pipeline", ["period", "filter"]),
        new FunctionSlots("get_pipeline_changes", ["period", "since", "until", "filter"]),
        new FunctionSlots("explain_forecast_change", ["period", "since", "until", "filter"]),
        new FunctionSlots("get_forecast_accuracy", ["quarters", "filter"]) { UsualPeriod = null },
        new FunctionSlots("explain_deal", ["deal"]) { UsualPeriod = null },
        new FunctionSlots("list_deals", ["period", "dateField", "filter", "flags", "orderBy", "top"])
        {
            UsualPeriod = null,
        },
        new FunctionSlots("query_metric", ["measures", "groupBy", "period", "compareTo", "filter", "orderBy", "top"])
        {
            UsualPeriod = null,
        },
        new FunctionSlots("run_scenario", ["period", "filter", "adjustments", "alternative"]),
        new FunctionSlots("explain_win_rate_change", ["period", "compareTo", "filter"]) { UsualPeriod = null },
        new FunctionSlots("get_pipeline_trend", ["measure", "by", "last", "filter"]) { UsualPeriod = null },
        new FunctionSlots("get_scorecards", ["period", "filter"]),
        new FunctionSlots("get_territory_balance", ["period", "filter"]),
        new FunctionSlots("analyze_price", ["deal", "discount", "period", "filter"]) { UsualPeriod = null },
        new FunctionSlots("find_expansion_markets", ["filter", "top"]) { UsualPeriod = null },
        new FunctionSlots("recommend_strategy", ["deal"]) { UsualPeriod = null },
        new FunctionSlots("prepare_meeting", ["kind", "team", "owner", "period"]),
        new FunctionSlots("get_brief", ["kind", "team", "period", "filter"]) { UsualPeriod = null },
        new FunctionSlots("get_data_freshness", []) { UsualPeriod = null },
        new FunctionSlots("audit_data_quality", ["filter", "top"]) { UsualPeriod = null },
        new FunctionSlots("get_adoption", ["period"]) { UsualPeriod = null },
        new FunctionSlots("list_alerts", ["since", "filter"]) { UsualPeriod = null },
        new FunctionSlots("manage_subscription", ["action", "kind", "day", "time"]) { UsualPeriod = null },
        new FunctionSlots("get_help", ["topic"]) { UsualPeriod = null },
    }.ToDictionary(shape => shape.Function, StringComparer.Ordinal);

    /// <summary>The shape of a function.</summary>
    public static FunctionSlots Find(string function) =>
        Known.GetValueOrDefault(function) ?? new(function, ["period", "filter"]);

    /// <summary>Whether it answers about one deal only.</summary>
    public bool NeedsDeal => Takes("deal") && Slots.Count == 1;

    /// <summary>Whether the function takes an argument.</summary>
    public bool Takes(string slot) => Slots.Contains(slot, StringComparer.Ordinal);
}

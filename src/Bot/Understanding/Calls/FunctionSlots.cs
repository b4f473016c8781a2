using RevBot.Bot.Functions;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Which of the usual arguments a function takes, and what it takes for granted.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Slots">The names of its arguments, as in JSON.</param>
internal sealed record FunctionSlots(string Function, IReadOnlyList<string> Slots)
{
    /// <summary>What it speaks of when no period is said, in words; null where the answer itself decides.</summary>
    public string? UsualPeriod { get; init; } = "this quarter";

    /// <summary>
    /// Whether it speaks of a meeting: "my one-on-one tomorrow", "my review next week" say when people meet, and not when
    /// deals are due.
    /// </summary>
    public bool IsOfAMeeting { get; init; }

    /// <summary>Whether it speaks of now, so that "today" alone is the day of asking: "what should I work on today".</summary>
    public bool IsOfNow { get; init; }

    /// <summary>
    /// Words of its topic, which are no deal type for it unless deals are spoken of: "expansion markets" are markets to grow in.
    /// </summary>
    public IReadOnlyList<string> Topic { get; init; } = [];

    /// <summary>All that are known. A function that is not among them takes a period and a filter.</summary>
    private static readonly Dictionary<string, FunctionSlots> Known = new[]
    {
        new FunctionSlots(FunctionName.GetForecast, ["period", "filter", "groupBy"]),
        new FunctionSlots(FunctionName.ListRiskDeals, ["period", "filter", "top"]) { IsOfNow = true },
        new FunctionSlots(FunctionName.GetWinLoss, ["period", "compareTo", "filter", "groupBy"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.Reconcile, ["metrics", "period", "filter"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.GetPipeline, ["period", "filter"]),
        new FunctionSlots(FunctionName.GetPipelineChanges, ["period", "since", "until", "filter"]),
        new FunctionSlots(FunctionName.ExplainForecastChange, ["period", "since", "until", "filter"]),
        new FunctionSlots(FunctionName.GetForecastAccuracy, ["quarters", "filter"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.ExplainDeal, ["deal"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.ListDeals, ["period", "dateField", "filter", "flags", "orderBy", "top"])
        {
            UsualPeriod = null,
        },
        new FunctionSlots(
            FunctionName.QueryMetric,
            ["measures", "groupBy", "period", "compareTo", "filter", "orderBy", "top"]
        )
        {
            UsualPeriod = null,
        },
        new FunctionSlots(FunctionName.RunScenario, ["period", "filter", "adjustments", "alternative"]),
        new FunctionSlots(FunctionName.ExplainWinRateChange, ["period", "compareTo", "filter"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.GetPipelineTrend, ["measure", "by", "last", "filter"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.GetScorecards, ["period", "filter", "focus"]),
        new FunctionSlots(FunctionName.GetTerritoryBalance, ["period", "filter"]),
        new FunctionSlots(FunctionName.AnalyzePrice, ["deal", "discount", "period", "filter"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.FindExpansionMarkets, ["filter", "top"])
        {
            UsualPeriod = null,
            Topic = ["expansion", "expand", "expanding"],
        },
        new FunctionSlots(FunctionName.RecommendStrategy, ["deal"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.PrepareMeeting, ["kind", "team", "owner", "period"]) { IsOfAMeeting = true },
        new FunctionSlots(FunctionName.GetBrief, ["kind", "team", "period", "filter"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.GetDataFreshness, []) { UsualPeriod = null },
        new FunctionSlots(FunctionName.AuditDataQuality, ["filter", "top"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.GetAdoption, ["period"]) { UsualPeriod = null },
        new FunctionSlots(FunctionName.ListAlerts, ["since", "filter"]) { UsualPeriod = null },
        new FunctionSlots(
            FunctionName.ManageSubscription,
            ["action", "kind", "day", "time", "until", "way", "onlyIfChanged", "minAmount"]
        )
        {
            UsualPeriod = null,
        },
        new FunctionSlots(FunctionName.GetHelp, ["topic"]) { UsualPeriod = null },
    }.ToDictionary(shape => shape.Function, StringComparer.Ordinal);

    /// <summary>The shape of a function.</summary>
    public static FunctionSlots Find(string function) =>
        Known.GetValueOrDefault(function) ?? new(function, ["period", "filter"]);

    /// <summary>Whether it answers about one deal only.</summary>
    public bool NeedsDeal => Takes("deal") && Slots.Count == 1;

    /// <summary>Whether the function takes an argument.</summary>
    public bool Takes(string slot) => Slots.Contains(slot, StringComparer.Ordinal);
}

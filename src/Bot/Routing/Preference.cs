using RevBot.Bot.Routing.Calls;
using RevBot.Bot.Routing.Choice;

namespace RevBot.Bot.Routing;

/// <summary>
/// What was recognised can settle which of two near functions is meant, where words alone cannot: the dashboard takes no
/// breakdown, so pipeline by something is a measure; figures over time are measures.
/// </summary>
internal static class Preference
{
    private static readonly string[] TimeDimensions = ["day", "week", "month", "quarter", "year"];
    private static readonly string[] TrendWords =
    [
        "trend",
        "trends",
        "trending",
        "history",
        "plot",
        "chart",
        "graph",
        "evolution",
        "development",
        "developed",
        "evolved",
        "seasonality",
    ];

    /// <summary>The guess, or the nearer function that can do what was asked.</summary>
    public static Guess Of(Guess guess, Question question, CallMaker calls)
    {
        var better = Better(guess.Function, question);
        return better is "get_pipeline_trend" || (better is not null && calls.Has(better))
            ? guess with
            {
                Function = better,
            }
            : guess;
    }

    private static bool SaysTrend(Question question) => TrendWords.Any(question.Says);

    private static bool SaysWinAndLoss(Question question) =>
        (question.Says("win") || question.Says("won") || question.Says("wins"))
        && (question.Says("lose") || question.Says("lost") || question.Says("losses"));

    private static string? Better(string function, Question question)
    {
        var asked = question.Asked;
        var isOverTime = asked.Dimensions.Any(dimension => TimeDimensions.Contains(dimension, StringComparer.Ordinal));
        return function switch
        {
            "get_pipeline" when asked.Dimensions.Count > 0 || question.Time.CompareTo is not null => "query_metric",
            "get_win_loss" when isOverTime || asked.Dimensions.Count > 1 => "query_metric",
            "get_pipeline_trend" when asked.Dimensions.Count > 0 && !SaysTrend(question) => "query_metric",
            "query_metric" when isOverTime && SaysTrend(question) => "get_pipeline_trend",
            "query_metric" when asked.Measures is ["win_rate"] && !isOverTime && asked.Dimensions.Count <= 1 =>
                "get_win_loss",
            "query_metric" when SaysWinAndLoss(question) && !isOverTime => "get_win_loss",
            "query_metric" when asked.Measures.Count == 0 && asked.Dimensions is ["loss_reason"] => "get_win_loss",
            _ => null,
        };
    }
}

using RevBot.Data.Book;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Which kinds of data are missing, and which functions say less, or nothing, without them.</summary>
internal static class CoverageCheck
{
    private const string Check = "kinds";

    private static readonly (string Kind, Func<DataCoverage, bool> Has, string[] Functions)[] Kinds =
    [
        (
            "expected close dates",
            data => data.CloseDates,
            ["get_forecast", "list_risk_deals", "get_pipeline", "list_deals", "explain_forecast_change"]
        ),
        (
            "history of changes",
            data => data.History,
            ["get_pipeline_changes", "explain_forecast_change", "list_risk_deals", "get_forecast_accuracy"]
        ),
        ("forecast categories", data => data.Categories, ["get_forecast", "get_pipeline", "get_forecast_accuracy"]),
        ("activities", data => data.Activities, ["list_risk_deals", "explain_deal", "get_scorecards", "list_alerts"]),
        ("contacts", data => data.Contacts, ["list_risk_deals", "explain_deal", "list_deals"]),
        ("signals", data => data.Signals, ["list_risk_deals", "explain_deal", "list_alerts"]),
        ("next steps", data => data.NextSteps, ["list_risk_deals", "list_deals", "audit_data_quality"]),
        ("countries", data => data.Countries, ["find_expansion_markets", "get_win_loss", "query_metric"]),
        ("competitors", data => data.Competitors, ["get_win_loss", "recommend_strategy", "query_metric"]),
        ("loss reasons", data => data.LossReasons, ["get_win_loss", "explain_win_rate_change"]),
        ("segments", data => data.Segments, ["get_win_loss", "find_expansion_markets", "query_metric"]),
        ("quotas", data => data.Quotas, ["get_forecast", "get_pipeline", "get_scorecards", "get_territory_balance"]),
        ("forecast calls", data => data.Calls, ["get_forecast", "get_forecast_accuracy", "get_scorecards"]),
        ("CRM values to reconcile with", data => data.Mirror, ["reconcile"]),
    ];

    public static IEnumerable<Finding> Run(DataCoverage coverage)
    {
        var missing = Kinds.Where(kind => !kind.Has(coverage)).ToArray();
        return missing.Length == 0
            ? [Finding.Ok(Check, $"All {Kinds.Length} kinds of data are there.")]
            : missing.Select(kind =>
                Finding.Warning(
                    Check,
                    $"No {kind.Kind}{Limited(kind.Functions)}.",
                    "If your CRM has them, add them to the mapping and load again; answers say what they could not tell."
                )
            );
    }

    // Only functions that this version has.
    private static string Limited(string[] functions)
    {
        var known = functions.Where(function => SkillCatalog.Find(function) is not null).ToArray();
        return known.Length == 0 ? string.Empty : ", which limits " + string.Join(", ", known);
    }
}

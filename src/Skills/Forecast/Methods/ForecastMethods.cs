namespace RevBot.Skills.Forecast.Methods;

/// <summary>The methods' names as the product writes them.</summary>
internal static class ForecastMethods
{
    public const string Commit = "commit";
    public const string Weighted = "weighted";
    public const string Model = "model";
    public const string Ensemble = "ensemble";
    public const string SeasonalNaive = "seasonal_naive";
    public const string RunRate = "run_rate";
    public const string CrmDefault = "crm_default";

    /// <summary>The methods that the ensemble is made of, in their order.</summary>
    public static IReadOnlyList<string> Components { get; } = [Commit, Weighted, Model];

    /// <summary>A method's name for people.</summary>
    public static string NameOf(string method) =>
        method switch
        {
            Commit => "AE commit",
            Weighted => "Weighted pipeline",
            Model => "Model",
            Ensemble => "Ensemble",
            SeasonalNaive => "Same quarter of last year",
            RunRate => "Run-rate",
            _ => "CRM percentages",
        };
}

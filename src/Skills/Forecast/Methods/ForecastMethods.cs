namespace RevBot.Skills.Forecast.Methods;

/// <summary>The methods' names as the product writes them.</summary>
internal static class ForecastMethods
{
    /// <summary>Sellers' own calls, else closed + commit of their deals.</summary>
    public const string Commit = "commit";

    /// <summary>Open deals × conversion.</summary>
    public const string Weighted = "weighted";

    /// <summary>The fitted model.</summary>
    public const string Model = "model";

    /// <summary>The level of past quarters.</summary>
    public const string Bookings = "bookings";

    /// <summary>The blend.</summary>
    public const string Ensemble = "ensemble";

    /// <summary>What the same quarter of last year brought; a yardstick of back-tests.</summary>
    public const string SeasonalNaive = "seasonal_naive";

    /// <summary>The daily rate of the last 91 days; a yardstick of back-tests.</summary>
    public const string RunRate = "run_rate";

    /// <summary>Open deals due × the CRM's percentages; a yardstick of back-tests.</summary>
    public const string CrmDefault = "crm_default";

    /// <summary>Every method that can be a component of the ensemble, in their order.</summary>
    public static IReadOnlyList<string> Components { get; } = [Commit, Weighted, Model, Bookings];

    /// <summary>Whether a component is a forecast at a moment, and so may count in the ensemble.</summary>
    /// <param name="method">The component.</param>
    /// <param name="isCommitGiven">Whether the sellers had called by then.</param>
    /// <param name="isWeightedGiven">Whether anything was known of how deals convert.</param>
    public static bool IsGiven(string method, bool isCommitGiven, bool isWeightedGiven) =>
        method switch
        {
            Commit => isCommitGiven,
            Weighted => isWeightedGiven,
            _ => true,
        };

    /// <summary>A method's name for people.</summary>
    public static string NameOf(string method) =>
        method switch
        {
            Commit => "AE commit",
            Weighted => "Weighted pipeline",
            Model => "Model",
            Bookings => "Past bookings",
            Ensemble => "Ensemble",
            SeasonalNaive => "Same quarter of last year",
            RunRate => "Run-rate",
            _ => "CRM percentages",
        };
}

using RevBot.Skills.Forecast.Methods;

namespace RevBot.Benchmarks.RevBench;

/// <summary>The methods of the table, by the names of the back-test.</summary>
internal static class Methods
{
    public const string Ensemble = ForecastMethods.Ensemble;
    public const string Model = ForecastMethods.Model;

    /// <summary>The oracle's own forecast, with its own range.</summary>
    public const string Oracle = "oracle";

    /// <summary>The forecast at a quarter's beginning of an oracle that does not know the quarter's shock.</summary>
    public const string Unshocked = "unshocked";

    /// <summary>The ensemble with the range that independent deals alone would give.</summary>
    public const string Independent = "independent";

    public static IReadOnlyList<(string Name, string Told)> All { get; } =
    [
        (ForecastMethods.Commit, "AE commit"),
        (ForecastMethods.Weighted, "weighted"),
        (Model, "model"),
        (Ensemble, "ensemble"),
        (ForecastMethods.Bookings, "past bookings"),
        (ForecastMethods.SeasonalNaive, "seasonal naive"),
        (ForecastMethods.RunRate, "run-rate"),
        (ForecastMethods.CrmDefault, "CRM default %"),
        (Unshocked, "oracle, shock unknown"),
        (Oracle, "oracle"),
    ];
}

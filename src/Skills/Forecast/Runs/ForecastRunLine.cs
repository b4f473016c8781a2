using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Skills.Forecast.Runs;

/// <summary>What a method forecast for a period, of one scope at one moment, and what the number stood on.</summary>
/// <param name="Period">A quarter.</param>
/// <param name="Method"><c>commit</c>, <c>weighted</c>, <c>model</c> or <c>ensemble</c>, as <c>get_forecast</c> gives them.</param>
/// <param name="Amount">The number; of a component before its correction.</param>
/// <param name="Low">The lower end of the 80% range; null for the components.</param>
/// <param name="High">The upper end.</param>
public sealed record ForecastRunLine(Period Period, string Method, Money Amount, Money? Low, Money? High)
{
    /// <summary>Settings, level, week, weights, corrections and the range's rule as JSON.</summary>
    public required string Assumptions { get; init; }

    /// <summary>SHA-256 of what the methods saw of every open deal, in lower-case hexadecimal digits.</summary>
    public required string FeaturesHash { get; init; }

    /// <summary>The fitted model: its penalty and a hash of its coefficients; null below its level.</summary>
    public string? Model { get; init; }
}

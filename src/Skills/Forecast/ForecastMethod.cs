using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast;

/// <summary>A forecast by one method.</summary>
/// <param name="Method"><c>commit</c>, <c>weighted</c>, <c>model</c>, <c>bookings</c> (until there is a model) or <c>ensemble</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Amount">The amount that will be closed won in the period as the method gives it, what is won already included.</param>
/// <param name="AgainstQuota">Amount ÷ quota; null without a quota.</param>
public sealed record ForecastMethod(string Method, string Name, Money Amount, double? AgainstQuota)
{
    /// <summary>The amount corrected for the bias that the record shows; null where the method is not corrected.</summary>
    public Money? Corrected { get; init; }

    /// <summary>Its share of the ensemble, 0..1; null where there is none.</summary>
    public double? Weight { get; init; }

    /// <summary>How the method did at the same week of past quarters, company-wide; null without a record.</summary>
    public MethodRecord? Record { get; init; }
}

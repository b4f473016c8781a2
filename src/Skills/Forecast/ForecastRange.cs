using System.Text.Json.Serialization;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.Forecast;

/// <summary>How far the outcome may lie from the ensemble.</summary>
/// <param name="Low">The lower end of the 80% range; never below what is won.</param>
/// <param name="High">The upper end.</param>
/// <param name="ChanceOfQuota">Of reaching the quota, 0..1; null without a quota.</param>
/// <param name="NewRevenue">The part of the weighted pipeline and of the model that deals not created yet are to bring.</param>
/// <param name="Held">In how many of the last quarters the range at this week held the outcome, company-wide.</param>
/// <param name="Quarters">Of how many quarters.</param>
/// <param name="Ceiling">The best mean accuracy possible for the company's book at this week; null without a record.</param>
public sealed record ForecastRange(
    Money Low,
    Money High,
    double? ChanceOfQuota,
    Money NewRevenue,
    int Held,
    int Quarters,
    double? Ceiling
)
{
    /// <summary>Whether the ranges held less or more often than 80% by more than chance.</summary>
    [JsonIgnore]
    public bool IsOff => ForecastMeasures.Coverage(Held, Quarters)?.IsOff ?? false;
}

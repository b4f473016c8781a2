using RevBot.Data.Finance;

namespace RevBot.Skills.Forecast;

/// <summary>A forecast by one method.</summary>
/// <param name="Method"><c>commit</c> or <c>weighted</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Amount">The amount that will be closed won in the period, what is won already included.</param>
/// <param name="AgainstQuota">Amount ÷ quota; null without a quota.</param>
public sealed record ForecastMethod(string Method, string Name, Money Amount, double? AgainstQuota);

namespace RevBot.Data.Finance;

/// <summary>An amount is in a currency without any rate, so it cannot be added to the others.</summary>
/// <param name="currency">The currency without a rate.</param>
public sealed class UnknownRateException(Currency currency)
    : Exception($"There is no exchange rate for {currency}; load one into exchange_rate or map the currency.")
{
    /// <summary>The currency.</summary>
    public Currency Currency { get; } = currency;
}

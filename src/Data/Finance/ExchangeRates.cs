using NodaTime;

namespace RevBot.Data.Finance;

/// <summary>
/// Dated rates into the reporting currency. A rate holds from its date until the next one; before the first one the
/// first holds. The reporting currency's own rate is 1.
/// </summary>
/// <remarks>
/// Immutable. Converting there and back need not give the first amount, since each step rounds. Dates after the last
/// rate use the last one, however old it is; the age of the rates is the caller's to tell.
/// </remarks>
public sealed class ExchangeRates
{
    private readonly Dictionary<Currency, Series> series;

    /// <param name="reporting">The currency that everything is converted into.</param>
    /// <param name="rates">Units of the reporting currency for one unit of the currency, from a date on.</param>
    public ExchangeRates(Currency reporting, IEnumerable<(Currency Currency, LocalDate On, decimal Rate)> rates)
    {
        Reporting = reporting;
        series = rates
            .Where(rate => rate.Currency != reporting)
            .GroupBy(rate => rate.Currency)
            .ToDictionary(group => group.Key, group => new Series(group.Select(rate => (rate.On, rate.Rate))));
    }

    /// <summary>The currency that everything is converted into.</summary>
    public Currency Reporting { get; }

    /// <summary>The currencies with a rate, the reporting one aside.</summary>
    public IEnumerable<Currency> Currencies => series.Keys.OrderBy(currency => currency.Code, StringComparer.Ordinal);

    /// <summary>Whether amounts in this currency can be converted.</summary>
    public bool Knows(Currency currency) => currency == Reporting || series.ContainsKey(currency);

    /// <summary>The rate on a date.</summary>
    /// <param name="currency">The currency to convert from.</param>
    /// <param name="date">The day; the rate of that day or the last one before it counts.</param>
    /// <exception cref="UnknownRateException">No rate of the currency is known at all.</exception>
    public decimal On(Currency currency, LocalDate date)
    {
        if (currency == Reporting)
        {
            return 1m;
        }

        return series.TryGetValue(currency, out var found) ? found.On(date) : throw new UnknownRateException(currency);
    }

    /// <summary>An amount at the rate of a date, rounded half to even to the minor unit.</summary>
    /// <param name="money">In any currency that has a rate.</param>
    /// <param name="date">The day of the rate.</param>
    public Money Convert(Money money, LocalDate date) =>
        money.Currency == Reporting ? money : Money.FromAmount(money.Amount * On(money.Currency, date), Reporting);

    /// <summary>
    /// The rates that are used up to and with a date: those from before it, or else the first, of each currency in
    /// order.
    /// </summary>
    internal IEnumerable<(Currency Currency, LocalDate From, decimal Rate)> KnownBy(LocalDate date) =>
        from currency in Currencies
        from rate in series[currency].UpTo(date)
        select (currency, rate.From, rate.Rate);

    private sealed class Series
    {
        private readonly LocalDate[] days;
        private readonly decimal[] values;

        public Series(IEnumerable<(LocalDate On, decimal Rate)> rates)
        {
            var ordered = rates.OrderBy(rate => rate.On).ToArray();
            days = [.. ordered.Select(rate => rate.On)];
            values = [.. ordered.Select(rate => rate.Rate)];
        }

        public IEnumerable<(LocalDate From, decimal Rate)> UpTo(LocalDate date) =>
            days.Zip(values).Where((rate, place) => place == 0 || rate.First <= date);

        public decimal On(LocalDate date)
        {
            var found = Array.BinarySearch(days, date);
            return values[Math.Max(0, found >= 0 ? found : ~found - 1)];
        }
    }
}

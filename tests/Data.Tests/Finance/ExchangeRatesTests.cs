using NodaTime;
using RevBot.Data.Finance;

namespace RevBot.Data.Tests.Finance;

public sealed class ExchangeRatesTests
{
    private static readonly Currency Usd = Currency.Usd;
    private static readonly Currency Eur = new("EUR");
    private static readonly Currency Jpy = new("JPY");

    // Given out of order, to show that the order of loading does not matter.
    private static readonly ExchangeRates Rates = new(
        Usd,
        [
            (Eur, new LocalDate(2026, 4, 1), 1.20m),
            (Eur, new LocalDate(2026, 1, 1), 1.10m),
            (Jpy, new LocalDate(2026, 1, 1), 0.00675m),
            (Usd, new LocalDate(2026, 1, 1), 7m),
        ]
    );

    [Theory]
    [InlineData(2025, 6, 30, "1.10")]
    [InlineData(2026, 1, 1, "1.10")]
    [InlineData(2026, 3, 31, "1.10")]
    [InlineData(2026, 4, 1, "1.20")]
    [InlineData(2030, 1, 1, "1.20")]
    public void On_BeforeBetweenAndAfter_IsTheRateThatHeld(int year, int month, int day, string rate) =>
        Assert.Equal(
            decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture),
            Rates.On(Eur, new LocalDate(year, month, day))
        );

    // 1,000 ¥ × 0.00675 = 6.75 $. 100 ¥ = 67.5 ¢ → 68 (even); 300 ¥ = 202.5 ¢ → 202 (even); 0.05 € × 1.10 = 5.5 ¢ → 6.
    [Theory]
    [InlineData("JPY", 1000, 675)]
    [InlineData("JPY", 100, 68)]
    [InlineData("JPY", 300, 202)]
    [InlineData("EUR", 5, 6)]
    [InlineData("EUR", -5, -6)]
    [InlineData("USD", 12345, 12345)]
    public void Convert_IntoDollars_RoundsHalfToEvenInTheirMinorUnit(string code, long minor, long cents) =>
        Assert.Equal(
            new Money(cents, Usd),
            Rates.Convert(new Money(minor, new Currency(code)), new LocalDate(2026, 2, 1))
        );

    [Fact]
    public void Convert_AnyAmount_IsWithinHalfACentOfTheExactProduct() =>
        Law.Holds(
            Law.Long(1_000_000_000_000_000),
            minor =>
            {
                var converted = Rates.Convert(new Money(minor, Eur), new LocalDate(2026, 2, 1)).Minor;
                return Math.Abs(converted - (minor * 1.10m)) <= 0.5m;
            }
        );

    [Fact]
    public void Convert_CurrencyWithoutRates_NamesIt()
    {
        var gbp = new Currency("GBP");

        var refused = Assert.Throws<UnknownRateException>(() =>
            Rates.Convert(new Money(1, gbp), new LocalDate(2026, 1, 1))
        );

        Assert.Equal(gbp, refused.Currency);
        Assert.Contains("GBP", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_ReportingRatedAndOther_IsTrueTrueFalse()
    {
        Assert.True(Rates.Knows(Usd));
        Assert.True(Rates.Knows(Eur));
        Assert.False(Rates.Knows(new Currency("GBP")));
    }

    [Fact]
    public void Currencies_WithARateOfTheReportingOne_LeavesItOutAndItsRateIsOne()
    {
        Assert.Equal([Eur, Jpy], Rates.Currencies);
        Assert.Equal(1m, Rates.On(Usd, new LocalDate(2026, 2, 1)));
    }
}

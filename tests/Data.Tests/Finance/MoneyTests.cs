using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Finance;

namespace RevBot.Data.Tests.Finance;

public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.Usd;
    private static readonly Gen<Money> Amount = Law.Long(3_000_000_000_000_000_000)
        .Select(minor => new Money(minor, Usd));

    [Theory]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(-5, 5)]
    public void Amount_WithoutItsSign_IsTheSameBelowAndAboveNothing(long minor, long size) =>
        Assert.Equal(new Money(size, Usd), new Money(minor, Usd).Abs());

    [Fact]
    public void Add_InAnyGrouping_IsTheSame() =>
        Law.Holds(
            from a in Amount
            from b in Amount
            from c in Amount
            select (A: a, B: b, C: c),
            given => given.A + given.B + given.C == given.A + (given.B + given.C)
        );

    [Fact]
    public void Subtract_WhatWasAdded_GivesTheFirst() =>
        Law.Holds(
            from a in Amount
            from b in Amount
            select (A: a, B: b),
            given => given.A + given.B - given.B == given.A && given.A - given.B == -(given.B - given.A)
        );

    [Fact]
    public void Times_OneAndZero_AreIdentityAndNothing() =>
        Law.Holds(Amount, amount => amount.Times(1) == amount && amount.Times(0) == Money.Zero(Usd));

    [Fact]
    public void FromAmount_OfTheAmount_IsTheSame() =>
        Law.Holds(Amount, amount => Money.FromAmount(amount.Amount, Usd) == amount);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(9_007_199_254_740_993)]
    public void Times_OnePastTheRangeOfDoubles_LosesNothing(long minor) =>
        Assert.Equal(minor, new Money(minor, Usd).Times(1).Minor);

    // Worked by hand: 0.5 and 2.5 go to the even 0 and 2, 1.5 to 2; 90 × 0.35 = 31.5 → 32; 150 × 0.07 = 10.5 → 10.
    [Theory]
    [InlineData(1, 0.5, 0)]
    [InlineData(3, 0.5, 2)]
    [InlineData(5, 0.5, 2)]
    [InlineData(-3, 0.5, -2)]
    [InlineData(90, 0.35, 32)]
    [InlineData(150, 0.07, 10)]
    [InlineData(1000, -0.15, -150)]
    public void Times_AShare_RoundsHalfToEven(long minor, double share, long expected) =>
        Assert.Equal(expected, new Money(minor, Usd).Times(share).Minor);

    [Theory]
    [InlineData("0.005", 0)]
    [InlineData("0.015", 2)]
    [InlineData("0.025", 2)]
    [InlineData("-0.015", -2)]
    [InlineData("1234.56", 123456)]
    public void FromAmount_HalfACent_RoundsToEven(string amount, long minor) =>
        Assert.Equal(minor, Money.FromAmount(decimal.Parse(amount, CultureInfo.InvariantCulture), Usd).Minor);

    [Fact]
    public void Arithmetic_PastTheRange_ThrowsInsteadOfTurningTheSign()
    {
        var (most, least) = (new Money(long.MaxValue, Usd), new Money(long.MinValue, Usd));
        var one = new Money(1, Usd);

        Assert.Throws<OverflowException>(() => most + one);
        Assert.Throws<OverflowException>(() => least - one);
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => most.Times(1.001));
        Assert.Throws<OverflowException>(() => one.Times(double.NaN));
        Assert.Throws<OverflowException>(() => one.Times(double.PositiveInfinity));
        Assert.Throws<OverflowException>(() => Money.FromAmount(decimal.MaxValue, Usd));
    }

    [Fact]
    public void Arithmetic_OverTwoCurrencies_IsRefused()
    {
        var (usd, eur) = (new Money(1, Usd), new Money(1, new Currency("EUR")));

        Assert.Throws<InvalidOperationException>(() => usd + eur);
        Assert.Throws<InvalidOperationException>(() => usd - eur);
        Assert.Throws<InvalidOperationException>(() => usd < eur);
        Assert.Throws<InvalidOperationException>(() => usd.Over(eur));
        Assert.NotEqual(usd, eur);
    }

    [Fact]
    public void Over_AHalfAndNothing_GivesTheShareAndNull()
    {
        Assert.Equal(0.5, new Money(1, Usd).Over(new Money(2, Usd)));
        Assert.Null(new Money(1, Usd).Over(Money.Zero(Usd)));
    }

    [Theory]
    [InlineData("USD", 123450, "1234.50 USD")]
    [InlineData("JPY", 123450, "123450 JPY")]
    [InlineData("KWD", 123450, "123.450 KWD")]
    [InlineData("CLF", -5, "-0.0005 CLF")]
    public void ToString_UnderAGermanCulture_IsInvariantWithTheCurrencysDigits(string code, long minor, string text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(text, new Money(minor, new Currency(code)).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("U$D")]
    [InlineData("ÄÖÜ")]
    public void Currency_NotThreeLetters_IsRefused(string code) =>
        Assert.Throws<FormatException>(() => new Currency(code));

    [Fact]
    public void Currency_LowerCaseAndDefault_EqualTheirCodes()
    {
        Assert.Equal(new Currency("EUR"), new Currency("eur"));
        Assert.Equal(Usd, default);
        Assert.Equal(Usd.GetHashCode(), default(Currency).GetHashCode());
        Assert.Equal(new Money(3, Usd), new Money(1, default) + new Money(2, Usd));
    }

    [Theory]
    [InlineData(12.5, 13)]
    [InlineData(-12.5, -13)]
    [InlineData(12.4, 12)]
    public void Rounded_OfMinorUnits_GoesToTheNearest_AndHalvesAwayFromZero(double minor, long expected) =>
        Assert.Equal(new Money(expected, Currency.Usd), Money.Rounded(minor, Currency.Usd));
}

using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Tests.Facts;

/// <summary>Where a value changes the way in which it is written.</summary>
public sealed class FactFormatTests
{
    [Theory]
    [InlineData(99.995, "$100")] // cents below 100; half a cent is rounded up
    [InlineData(99.99, "$99.99")]
    [InlineData(100.5, "$101")]
    [InlineData(9_999, "$9,999")]
    [InlineData(10_000, "$10K")]
    [InlineData(56_349, "$56.3K")]
    [InlineData(56_350, "$56.4K")] // halves away from zero
    [InlineData(999_499, "$999K")]
    [InlineData(999_500, "$1M")] // not $1,000K
    [InlineData(4_054_999, "$4.05M")]
    [InlineData(14_849_999, "$14.8M")]
    [InlineData(-420_000, "-$420K")]
    public void Money_IsShortenedFromTenThousandOn(double amount, string text) =>
        Assert.Equal(text, FactFormat.Text(Dollars((decimal)amount)));

    [Theory]
    [InlineData(0.0994, "9.9%")]
    [InlineData(0.1, "10%")]
    [InlineData(0.125, "13%")]
    [InlineData(0, "0%")]
    [InlineData(-0.05, "-5%")]
    public void Share_HasADecimalBelowTenPercent(double share, string text) =>
        Assert.Equal(text, FactFormat.Text(FactValue.Share(share)));

    [Theory]
    [InlineData(0.01, "+1 point")]
    [InlineData(-0.01, "-1 point")]
    [InlineData(0.055, "+5.5 points")]
    [InlineData(0, "0 points")]
    public void Points_HaveASign(double difference, string text) =>
        Assert.Equal(text, FactFormat.Text(FactValue.Points(difference)));

    [Theory]
    [InlineData(1.5, "2 days")]
    [InlineData(2.5, "2 days")] // halves to the even day
    [InlineData(0.6, "1 day")]
    public void Days_OfAMean_AreRoundedToWholeOnes(double days, string text) =>
        Assert.Equal(text, FactFormat.Text(FactValue.RoundedDays(days)));

    [Theory]
    [InlineData("2026-Q4", "2026-Q4", "in 2026-Q4")]
    [InlineData("2026-11", "Nov 2026", "in Nov 2026")]
    [InlineData("2026-11-16..2026-11-22", "16 Nov 2026 to 22 Nov 2026", "from 16 Nov 2026 to 22 Nov 2026")]
    [InlineData("2026-11-16..2026-11-16", "16 Nov 2026", "on 16 Nov 2026")]
    public void Period_IsNamedAsPeopleReadIt(string id, string name, string when)
    {
        Assert.Equal(name, FactFormat.Period(id));
        Assert.Equal(when, FactFormat.When(id));
    }

    [Fact]
    public void Exact_IsTheValueToItsLastDigit()
    {
        Assert.Equal("386,900.00 USD", FactFormat.Exact(Dollars(386_900)));
        Assert.Equal("54.0541%", FactFormat.Exact(FactValue.Share(20.0 / 37)));
        Assert.Equal("+5.25 points", FactFormat.Exact(FactValue.Points(0.0525)));
    }

    private static FactValue Dollars(decimal amount) => FactValue.Of(Money.FromAmount(amount, Currency.Usd));
}

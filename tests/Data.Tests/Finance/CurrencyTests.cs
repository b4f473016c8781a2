using RevBot.Data.Finance;

namespace RevBot.Data.Tests.Finance;

public sealed class CurrencyTests
{
    /// <summary>R$, C$, T$ and A$ are dollar signs after a letter; the real, the córdoba and the paʻanga are no dollars.</summary>
    [Theory]
    [InlineData("USD", true)]
    [InlineData("AUD", true)]
    [InlineData("BRL", true)]
    [InlineData("CUP", true)]
    [InlineData("NIO", true)]
    [InlineData("TOP", true)]
    [InlineData("EUR", false)]
    [InlineData("PHP", false)]
    public void Sign_OfADollar_IsThatOfCurrenciesWrittenWithIt(string code, bool isSigned) =>
        Assert.Equal(isSigned, new Currency(code).IsSignedAsDollar);
}

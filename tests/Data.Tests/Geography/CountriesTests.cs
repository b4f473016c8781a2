using RevBot.Data.Geography;

namespace RevBot.Data.Tests.Geography;

public sealed class CountriesTests
{
    [Fact]
    public void Country_OfACodeInAnyCase_IsFound_AndOfAnotherTextIsNot()
    {
        Assert.Equal("Germany", Countries.Of("de")?.Name);
        Assert.Null(Countries.Of("Germany"));
        Assert.Null(Countries.Of(""));
    }

    [Fact]
    public void NameOf_AnUnknownCode_IsTheCode() => Assert.Equal("Atlantis", Countries.NameOf("Atlantis"));
}

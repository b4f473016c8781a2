using RevBot.Data.Geography;

namespace RevBot.Data.Tests.Geography;

public sealed class CountriesTests
{
    [Fact]
    public void Country_OfACodeInAnyCase_IsFound_AndOfAnotherTextIsNot()
    {
        Assert.Equal("Germany", Countries.Find("de")?.Name);
        Assert.Null(Countries.Find("Germany"));
        Assert.Null(Countries.Find(""));
    }

    [Fact]
    public void NameOf_AnUnknownCode_IsTheCode() => Assert.Equal("Atlantis", Countries.NameOf("Atlantis"));
}

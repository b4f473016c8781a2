using RevBot.Skills.Filtering;

namespace RevBot.Skills.Tests.Filtering;

/// <summary>Which known name a word means: the same but for case, else the one near miss.</summary>
public sealed class NameMatchTests
{
    [Theory]
    [InlineData("contoso", "Contoso")]
    [InlineData("  Contoso ", "Contoso")]
    [InlineData("Contosso", "Contoso")] // 7 of 7 letters among 15: 14 ÷ 15 = 93
    [InlineData("Fabrikam", null)]
    public void Name_TheSameOrNear_IsFound(string word, string? found) =>
        Assert.Equal(found, NameMatch.Find(word, ["Contoso", "Northwind"]));

    [Theory]
    [InlineData("Acme", "Acmee", null)] // four letters
    [InlineData("Acmes", "Acmees", "Acmees")] // five: 10 ÷ 11 = 91
    public void NearMiss_NeedsFiveLetters(string word, string known, string? found) =>
        Assert.Equal(found, NameMatch.Find(word, [known]));

    [Theory]
    [InlineData("abcdefgh", "abcdefgx", true)] // 7 of 8 letters: 14 ÷ 16 = 88 rounded
    [InlineData("abcdefg", "abcdefx", false)] // 6 of 7: 12 ÷ 14 = 86
    public void NearMiss_NeedsASimilarityOf88(string word, string known, bool isFound) =>
        Assert.Equal(isFound, NameMatch.Find(word, [known]) is not null);

    [Fact]
    public void NearMiss_OfTwoNamesAboutEquallyNear_IsNoGuess() =>
        Assert.Null(NameMatch.Find("Northwind", ["Northwinds", "Northwindy"]));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Name_OfMoreThanTwoHundredLetters_IsNone(int letters, bool isFound)
    {
        var name = new string('a', letters);

        Assert.Equal(isFound, NameMatch.Find(name, [name]) is not null);
    }

    [Fact]
    public void Name_AmongNone_IsNotFound() => Assert.Null(NameMatch.Find("Contoso", []));
}

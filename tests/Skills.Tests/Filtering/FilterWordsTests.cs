using RevBot.Skills.Filtering;

namespace RevBot.Skills.Tests.Filtering;

/// <summary>A person's own words in a sentence of ours.</summary>
public sealed class FilterWordsTests
{
    [Theory]
    [InlineData(60, 60)]
    [InlineData(61, 61)] // sixty letters and the mark of the cut
    public void Quoted_LongerThanSixtyLetters_IsCut(int letters, int length)
    {
        var quoted = FilterWords.Quoted(new('a', letters));

        Assert.Equal(length, quoted.Length);
        Assert.Equal(letters > 60, quoted.EndsWith('…'));
    }

    [Fact]
    public void Quoted_Markup_IsLeftOut() =>
        Assert.Equal("bold code said", FilterWords.Quoted("<b\u0007old> `code` \"said\""));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(null, 5)]
    public void Top_FromOneToTheMost_IsTaken(int? top, int read) =>
        Assert.Equal(read, TopArgument.Read(top, usual: 5, most: 7));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Top_Outside_IsRefusedNamingTheMost(int top)
    {
        var refusal = Assert.Throws<SkillInputException>(() => TopArgument.Read(top, usual: 5, most: 7));

        Assert.Equal($"I can list 1 to 7 deals, not {top}.", refusal.Message);
    }
}

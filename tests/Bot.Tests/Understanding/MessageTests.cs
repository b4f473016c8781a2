using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>Where a sentence starts: there a capital letter says nothing.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("Hi there, Produce the waterfall", "Produce", true)]
    [InlineData("Good morning RevBot - Rank my deals", "Rank", true)]
    [InlineData("Hello! Rank my deals", "Rank", true)]
    [InlineData("Hey Lakeford deals at risk?", "Lakeford", false)]
    [InlineData("Hired since May, Lakeford", "Lakeford", false)]
    [InlineData("Deals of Lakeford, Rotherby", "Rotherby", false)]
    public void Parse_AWordAfterAGreeting_OpensASentenceWhereAMarkPartsThem(string text, string word, bool opens)
    {
        var token = Assert.Single(Message.Parse(text).Tokens, token => token.Text == word);

        Assert.Equal(opens, token.OpensSentence);
    }
}

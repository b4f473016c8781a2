using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Tests.Understanding;

public sealed class ExampleGrammarTests
{
    [Fact]
    public void Expand_WithoutChoices_GivesTheExample() =>
        Assert.Equal(["deals in {country}"], ExampleGrammar.Expand("deals in {country}"));

    [Fact]
    public void Expand_WithChoices_WritesEachSideAtLeastOnce()
    {
        var written = ExampleGrammar.Expand("(show|list|find) deals (closing|due) {period}").ToArray();

        Assert.Equal(3, written.Length);
        Assert.All(
            new[] { "show", "list", "find", "closing", "due" },
            side => Assert.Contains(written, text => text.Contains(side, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Expand_WithOneSide_WritesItWithAndWithoutIt() =>
        Assert.Equal(["my open deals", "my deals"], ExampleGrammar.Expand("my (open )deals"));
}

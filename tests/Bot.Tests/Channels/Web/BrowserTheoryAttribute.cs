namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>The same as <see cref="BrowserFactAttribute"/>, once for each row of data.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}

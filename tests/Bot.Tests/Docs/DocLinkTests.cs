using System.Globalization;

namespace RevBot.Bot.Tests.Docs;

/// <summary>Pages lead to what is there, and the decisions are numbered as their list says.</summary>
public sealed class DocLinkTests
{
    private static readonly string Decisions = Path.Combine(DocPage.Repository, "docs", "decisions");

    [Fact]
    public void Links_OfEveryPage_LeadToAFileOrHeadingOfTheRepository()
    {
        var links = DocLink.Pages.SelectMany(DocLink.In).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !link.Resolves).Select(link => link.ToString()));
    }

    [Fact]
    public void Resolves_NoSuchFileOrHeading_IsFalse()
    {
        var page = Path.Combine(DocPage.Repository, "README.md");

        Assert.True(new DocLink(page, "docs/web.md#with-your-own-data").Resolves);
        Assert.False(new DocLink(page, "docs/web.md#with-nobodys-data").Resolves);
        Assert.False(new DocLink(page, "docs/no-such-page.md").Resolves);
    }

    [Fact]
    public void Decisions_ByTheirNumbers_RunFromOneWithoutGapOrRepeat()
    {
        var numbers = DecisionFiles()
            .Select(file => int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Order());
    }

    [Fact]
    public void Decisions_EachOfThem_AreListedInTheIndex()
    {
        var index = DocLink.In(Path.Combine(Decisions, "README.md")).Select(link => link.Target);

        Assert.Equal(DecisionFiles(), index);
    }

    private static IEnumerable<string> DecisionFiles() =>
        Directory
            .EnumerateFiles(Decisions, "*.md")
            .Select(file => Path.GetFileName(file))
            .Where(name => name != "README.md")
            .Order(StringComparer.Ordinal);
}

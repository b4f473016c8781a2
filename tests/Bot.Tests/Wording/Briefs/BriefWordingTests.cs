using System.Text.RegularExpressions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording.Briefs;
using RevBot.Skills.Brief;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Wording.Briefs;

public sealed partial class BriefWordingTests(DemoAnswers demo) : IClassFixture<DemoAnswers>
{
    private readonly BriefWording wording = new(RevBotServices.PromptsFolder);

    public static TheoryData<string> Kinds => ["monday", "thursday", "monthly", "deals"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryFigure_OfABrief_IsAFactOfIt(string kind)
    {
        foreach (var (brief, text) in Briefs(kind))
        {
            var told = string.Join('\n', brief.Facts.Select(fact => FactFormat.Text(fact.Value)));
            Assert.All(
                Figures().Matches(text).Select(match => match.Value),
                figure => Assert.True(told.Contains(figure, StringComparison.Ordinal), $"{figure} in\n{text}")
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_OfABriefTwice_AreTheSame(string kind) =>
        Assert.Equal(Briefs(kind).Select(brief => brief.Text), Briefs(kind).Select(brief => brief.Text));

    [Theory]
    [InlineData(300)]
    [InlineData(150)]
    [InlineData(60)]
    public void Words_WithLessRoom_LeaveOutFromTheLeastImportantAndKeepTheNumber(int most)
    {
        var brief = Brief("monday", DemoFile.Leader);

        var sections = wording.Compose(brief, most);

        Assert.True(sections.Sum(section => section.WordCount) <= most);
        Assert.Equal(StatementKind.Number, sections[0].Kind);
        var left = brief.Statements.Where(statement => sections.All(section => section.Kind != statement.Kind));
        var kept = brief.Statements.Where(statement => sections.Any(section => section.Kind == statement.Kind));
        Assert.All(left, gone => Assert.All(kept, stays => Assert.True(stays.Priority < gone.Priority)));
    }

    [Fact]
    public void TheMondayBrief_ForAManager_HasAllItsParts()
    {
        var brief = Brief("monday", "claire.fontaine@farhaven.example");

        var sections = wording.Compose(brief, 270);

        Assert.Equal(
            [
                StatementKind.Number,
                StatementKind.Change,
                StatementKind.Movers,
                StatementKind.Risks,
                StatementKind.Questions,
                StatementKind.Trust,
            ],
            sections.Select(section => section.Kind)
        );
        Assert.All(sections, section => Assert.NotEmpty(section.Lines));
    }

    private IEnumerable<(GetBriefResult Brief, string Text)> Briefs(string kind) =>
        from person in DemoAnswers.People
        from day in DemoAnswers.Days
        let brief = Brief(kind, person, day)
        select (brief, string.Join("\n\n", wording.Compose(brief, 280).Select(section => section.Text)));

    private GetBriefResult Brief(string kind, string person, string day = DemoFile.Today) =>
        (GetBriefResult)DemoAnswers.Result("get_brief", $$"""{"kind":"{{kind}}"}""", demo.ViewOf(person, day))!;

    // Everything with a digit in it, without the marks around it.
    [GeneratedRegex(@"[$€£-]?\d[\d.,]*\d[KMB%x]?|[$€£-]?\d[KMB%x]?", RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}

using System.Text.RegularExpressions;
using NodaTime;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Briefs;
using RevBot.Data.Book.Deals;
using RevBot.Data.Warehouse;
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
        Assert.Contains(sections, section => section.Kind == StatementKind.Number);
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
                StatementKind.Head,
                StatementKind.Number,
                StatementKind.Happened,
                StatementKind.Risks,
                StatementKind.Questions,
                StatementKind.Trust,
            ],
            sections.Select(section => section.Kind)
        );
        Assert.All(sections, section => Assert.NotEmpty(section.Lines));

        // Upside is left out: of her five open deals none is in best case.
        Assert.DoesNotContain(
            demo.ViewOf("claire.fontaine@farhaven.example", DemoFile.Today).Deals.AsEnumerable(),
            IsBestCase
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Briefs_OfEveryRoleAndDay_HaveAtMost300WordsAndNoPhraseTwice(string kind)
    {
        foreach (var (brief, text) in Briefs(kind))
        {
            Assert.InRange(WordCounter.Count(text), 1, 280);
            var phrases = text.Split('\n').SelectMany(line => Phrases(line, NamesOf(brief))).ToArray();
            Assert.True(
                phrases.Distinct(StringComparer.OrdinalIgnoreCase).Count() == phrases.Length,
                $"{string.Join("; ", phrases.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => g.Key))} in\n{text}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_OfABrief_TellForWhomAndWhatHappened(string kind)
    {
        foreach (var (brief, text) in Briefs(kind))
        {
            Assert.Contains(brief.Statements[0].Facts[0].Value.Text!, text.Split('\n')[0], StringComparison.Ordinal);
            Assert.Contains("\nWhat happened\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" :", text, StringComparison.Ordinal);
        }
    }

    private static bool IsBestCase(Deal deal) =>
        deal.Now is { IsOpen: true, Category: ForecastCategory.BestCase, CloseOn: { } close }
        && close >= new LocalDate(2026, 11, 1)
        && close <= new LocalDate(2027, 1, 31);

    // Five words in a row without a figure; names of the data stand for themselves, however often a deal is spoken of.
    private static IEnumerable<string> Phrases(string line, IEnumerable<string> names)
    {
        var words = names
            .Aggregate(line, (left, name) => left.Replace(name, "0", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(0, Math.Max(0, words.Length - 4))
            .Select(start => string.Join(' ', words[start..(start + 5)]))
            .Where(phrase => !phrase.Any(char.IsDigit));
    }

    private static IEnumerable<string> NamesOf(GetBriefResult brief) =>
        brief
            .Facts.Select(fact => fact.Value.Text)
            .OfType<string>()
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Where(name => brief.Facts.Any(fact => fact.Value.Text == name && IsName(fact.Id)))
            .OrderByDescending(name => name.Length);

    private static bool IsName(string id) =>
        id.Contains("_deal", StringComparison.Ordinal) || id.Contains("_owner", StringComparison.Ordinal);

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

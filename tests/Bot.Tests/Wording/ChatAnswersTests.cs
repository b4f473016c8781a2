using System.Text.RegularExpressions;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Briefs;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording;

/// <summary>Every function in many ways for one person of each role on several days: short, whole and in good English.</summary>
public sealed partial class ChatAnswersTests(DemoAnswers demo) : IClassFixture<DemoAnswers>
{
    public static TheoryData<string> Functions => [.. SkillCatalog.All.Select(skill => skill.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Answers_OfEveryFunction_HaveAtMost120WordsAndBriefsAtMost300(string function)
    {
        var most = function == "get_brief" ? BriefWording.MostWords : Composer.MostWords;

        Assert.All(
            demo.All(function),
            answer => Assert.True(CountWords(answer.Text) <= most, $"{CountWords(answer.Text)} words\n{answer.Text}")
        );
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Answers_OfEveryFunction_HaveNoHolesAndNoWrongPlurals(string function)
    {
        Assert.All(demo.All(function), answer => Assert.False(Slips().IsMatch(answer.Text), answer.Text));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void FirstSentences_OfEveryFunction_BeginLargeAndEndTheLine(string function)
    {
        foreach (var answer in demo.All(function))
        {
            var first = answer.Text.Split('\n')[0];
            Assert.True(char.IsUpper(first[0]) || char.IsAsciiDigit(first[0]) || first[0] == '$', first);
            Assert.True(function == "get_brief" || first[^1] is '.' or '?' or ')', first);
        }
    }

    [Fact]
    public void AMessage_WithThreeFunctions_HasOneTrustLineWithAllPeriods()
    {
        var view = demo.ViewOf(DemoFile.Leader, DemoFile.Today);
        FunctionAnswer[] parts =
        [
            .. new[]
            {
                ("get_forecast", "{}"),
                ("list_risk_deals", "{}"),
                ("get_win_loss", """{"period":"2027-Q3"}"""),
            }.Select(call => new FunctionAnswer(
                SkillCatalog.Find(call.Item1)!,
                DemoAnswers.Result(call.Item1, call.Item2, view)!,
                Ask.Any,
                []
            )),
        ];

        var text = DemoAnswers.Composer.Compose(parts, DataState.Assess(view, TimeSpan.FromHours(4))).Text;

        var trust = Assert.Single(text.Split('\n'), line => line.StartsWith("As of ", StringComparison.Ordinal));
        Assert.Equal(trust, text.Split('\n')[^1]);
        Assert.Single(Regex.Matches(trust, "2027-Q4: 1 Nov 2026 to 31 Jan 2027", RegexOptions.NonBacktracking));
        Assert.Contains("2027-Q3: 1 Aug 2026 to 31 Oct 2026", trust, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_OfWhatIsMissing_AreSaidWhereThereIsRoomAndWhatWasTakenAlways()
    {
        Note[] notes =
        [
            new(NoteKind.Definition, "A rate is won by closed."),
            new(NoteKind.Missing, "No quota is loaded."),
            new(NoteKind.Caution, "The period is not over."),
        ];

        Assert.Equal(
            ["Short.", "No quota is loaded.", "Taken as: this quarter."],
            NoteSelection.AddNotes("Short.", notes, ["this quarter"], 9)
        );
        Assert.Equal(
            ["Short.", "Taken as: this quarter."],
            NoteSelection.AddNotes("Short.", notes, ["this quarter"], 8)
        );
    }

    [Fact]
    public void AStaleLoading_IsSaidInTheTrustLine()
    {
        var view = demo.ViewOf(DemoFile.Leader, DemoFile.Today);
        var state = DataState.Assess(view, TimeSpan.FromHours(4)) with
        {
            FrozenOn = null,
            Since = NodaTime.Duration.FromHours(5),
        };

        var answer = DemoAnswers.Composer.Compose(
            [new(SkillCatalog.Find("get_brief")!, DemoAnswers.Result("get_brief", "{}", view)!, Ask.Any, [])],
            state
        );

        Assert.Contains(" · data 5 h old: stale · ", answer.Text.Split('\n')[^1], StringComparison.Ordinal);
    }

    private static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    // Empty places, doubled marks, "1 deals", "2 deal ", a sign before nothing.
    [GeneratedRegex(
        @"  |\(\)|\( |,[.,;]|;[.,;]|\.\.(?!\.)| [.,;:]|(^|[^\d,.\-])1 (open |won |lost |more )*(deals|checks|quarters|days|messages)\b|\b([2-9]|\d{2,}) (open |won |lost )*(deal|check|quarter|day)\b|(?<=\S)[+-]( |$)|\{\{|\}\}| null\b|System\.|\],\[",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Slips();
}

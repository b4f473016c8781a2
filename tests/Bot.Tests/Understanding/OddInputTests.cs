using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Understanding;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Tests.Understanding;

[Collection(Alone.Name)]
public sealed class OddInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("😀😀😀")]
    [InlineData("?!...")]
    [InlineData("\u0000\u0007\u001b")]
    public void Route_AMessageWithoutWords_IsAskedForOne(string text) =>
        Assert.StartsWith("I found no question in that.", Asking.Ask(text).Refusal?.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("لماذا انخفض خط الأنابيب")]
    [InlineData("管道在哪里")]
    [InlineData("Wo stehen wir im Vertrieb gerade so insgesamt")]
    public void Route_AnotherLanguage_IsDeclinedNotGuessed(string text) => Assert.Empty(Asking.Ask(text).Calls);

    [Fact]
    public void Route_EmojisAndControlCharactersAmongWords_AreReadOver() =>
        Assert.Equal(
            Asking.Line(Asking.Ask("Show me the pipeline in Germany")),
            Asking.Line(Asking.Ask("🚀 Show\u200b me\u0007 the   PIPELINE in Germany!!! 😀"))
        );

    [Fact]
    public void Route_ASlipOfThePen_IsRepaired() =>
        Assert.Equal(
            """query_metric {"measures":["pipeline_amount"],"groupBy":["region"],"filter":{"countries":["DE"]}}""",
            Asking.Line(Asking.Ask("pipline in germny by rgion"))
        );

    [Fact]
    public void Route_TheLongestMessage_IsReadWithinTheTimeOfAnAnswer()
    {
        var texts = new[] { "a", "1", "and ", "March 1 ", "q", "deal@", "€1.", "last ", "Acme " }
            .Select(part =>
                string.Concat(Enumerable.Repeat(part, RouteRequest.LongestText))[..RouteRequest.LongestText]
            )
            .ToArray();
        Asking.Ask(texts[0]);
        foreach (var text in texts)
        {
            var clock = Stopwatch.StartNew();
            Asking.Ask(text);
            Assert.True(clock.ElapsedMilliseconds < 1500, $"{clock.ElapsedMilliseconds} ms for {text[..10]}…");
        }
    }

    [Fact]
    public void Route_TheSameQuestionByAnotherRouter_GivesTheSamePlan()
    {
        var other = new OfflineRouter(Path.Combine(AppContext.BaseDirectory, "prompts"), NamedSkill.Foundation);
        foreach (var text in new[] { "Will we hit our number?", "risky deals in DACH", "so what", "deals of Sarah" })
        {
            var request = new RouteRequest(
                text,
                RouterCompany.AsSeenBy("Victor Grant"),
                Conversation.ConversationState.Empty
            );
            var (first, second) = (Asking.Router.Route(request), other.Route(request));
            Assert.Equal(Asking.Line(first), Asking.Line(second));
            Assert.Equal(first.Confidence, second.Confidence);
            Assert.Equal(first.Trace, second.Trace);
        }
    }

    [Fact]
    public void Route_AnyWords_GivesExactlyOneOutcomeAndValidArguments()
    {
        var words = Gen.Elements(
            "show",
            "deals",
            "risk",
            "pipeline",
            "forecast",
            "by",
            "region",
            "and",
            "last",
            "quarter",
            "Q2",
            "over",
            "200k",
            "Germany",
            "Priya",
            "Sarah",
            "except",
            "renewals",
            "top",
            "5",
            "between",
            "1",
            "March",
            "since",
            "Monday",
            "vs",
            "win",
            "rate",
            "who",
            "my",
            "Zorbex",
            "?",
            "2026-11-31",
            "0",
            "€",
            "'s",
            "\ud83d",
            "the",
            "second",
            "one"
        );
        var messages = Gen.Select(Gen.ListOf(words), list => string.Join(' ', list));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 1119),
            Prop.ForAll(
                messages.ToArbitrary(),
                text =>
                {
                    var plan = Asking.Ask(text, "Claire Fontaine");
                    var outcomes = new[]
                    {
                        plan.Calls.Count > 0,
                        plan.Clarification is not null,
                        plan.Refusal is not null,
                    };
                    return outcomes.Count(outcome => outcome) == 1 && (plan.Clarification?.Options.Count ?? 0) <= 3;
                }
            )
        );
    }

    [Theory]
    [InlineData("$1.5m", "", 1_500_000)]
    [InlineData("200k", "", 200_000)]
    [InlineData("200,000", "", 200_000)]
    [InlineData("1.500.000", "", 1_500_000)]
    [InlineData("1,5", "million", 1_500_000)]
    [InlineData("50", "thousand", 50_000)]
    public void Amount_AsPeopleWriteIt_IsRead(string text, string scale, int expected) =>
        Assert.Equal(expected, Numbers.Amount(text, scale));
}

using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Conversation;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Inbox;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>A question that leads from the dashboard into the chat is read as what stood on the dashboard.</summary>
public sealed class DashboardQuestionTests(DashboardStage stage) : IClassFixture<DashboardStage>
{
    private static readonly BlockLayouts Layouts = new(RevBotServices.PromptsFolder);
    public static TheoryData<string, bool> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, bool>();
            foreach (var name in Layouts.Names)
            {
                blocks.Add(name, false);
                blocks.Add(name, true);
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Question_AboutABlock_CallsItsFunctionForTheSameDeals(string name, bool isFiltered)
    {
        var (layout, query) = (Layouts.Find(name), isFiltered ? Narrowed : new());
        var question = new QuestionWords(query).Write(layout.Ask, new("2027-Q4"));

        var call = Assert.Single((await PlanAsync(question)).Calls);

        Assert.Equal(layout.Calls[0], call.Function);
        var expected = isFiltered && layout.Ask.Contains("{filter}", StringComparison.Ordinal);
        Assert.Equal(expected, call.Arguments.TryGetProperty("filter", out var filter));
        if (expected)
        {
            Assert.Equal(
                """{"regions":["APAC","EMEA"],"countries":["DE"],"segments":["Enterprise"],"products":["Global Payroll"]}""",
                filter.GetRawText()
            );
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Questions_OfFiguresAndRows_AreAnsweredAndKeepTheFrame(string name, bool isFiltered)
    {
        var (layout, words) = (Layouts.Find(name), new QuestionWords(isFiltered ? Narrowed : new()));
        foreach (var ask in Asks(layout))
        {
            var plan = await PlanAsync(
                words.Write(ask, new("2027-Q4", Cell(ask), Scalar("SELECT MIN(crm_id) FROM opportunity")))
            );

            Assert.True(plan.Calls.Count == 1, $"{ask}: {plan.Clarification?.Text}{plan.Refusal?.Reason}");
            Assert.Empty(plan.Unused);
            Assert.Equal(
                isFiltered && ask.Contains("{filter}", StringComparison.Ordinal),
                plan.Calls[0].Arguments.GetRawText().Contains("APAC", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Question_ForATeam_MeansTheTeamOfThatName()
    {
        foreach (var team in View.Vocabulary.Teams)
        {
            var words = new QuestionWords(new() { Chosen = [(FilterField.All[0], team)] });

            var plan = await PlanAsync(words.Write("Which deals are at risk in {period}{filter}?", new("2027-Q4")));

            Assert.True(plan.Calls.Count == 1, $"{team}: {plan.Clarification?.Text}{plan.Refusal?.Reason}");
            Assert.Equal(
                "{\"period\":\"2027-Q4\",\"filter\":{\"teams\":[\"" + team + "\"]}}",
                plan.Calls[0].Arguments.GetRawText().Replace("\\u0026", "&", StringComparison.Ordinal)
            );
        }
    }

    private ScopedBook View => stage.House.ViewOf(DemoFile.Leader, CancellationToken.None);

    private static DashboardQuery Narrowed =>
        new()
        {
            Chosen =
            [
                (FilterField.All[1], "APAC"),
                (FilterField.All[1], "EMEA"),
                (FilterField.All[2], "Enterprise"),
                (FilterField.All[3], "DE"),
                (FilterField.All[4], "Global Payroll"),
            ],
        };

    private static IEnumerable<string> Asks(BlockLayout layout) =>
        layout
            .Parts.SelectMany(part =>
                part.Figures.Select(figure => figure.Ask).Concat((part.Table?.Links ?? []).Select(link => link.Ask))
            )
            .Where(ask => ask.Length > 0)
            .Distinct(StringComparer.Ordinal);

    // What stands in such a cell, out of the data.
    private string Cell(string ask) =>
        ask.StartsWith("List the open deals in", StringComparison.Ordinal)
            ? Scalar("SELECT name FROM stage WHERE name = 'Proposal'")
        : ask.StartsWith("How is", StringComparison.Ordinal) ? "Lena Hoffmann"
        : Scalar("SELECT competitor FROM opportunity WHERE competitor IS NOT NULL ORDER BY competitor LIMIT 1");

    private string Scalar(string sql) => stage.Scalar(sql);

    private async Task<Plan> PlanAsync(string question) =>
        await RealRouter.Router.RouteAsync(new(question, View, ConversationState.Empty), CancellationToken.None);
}

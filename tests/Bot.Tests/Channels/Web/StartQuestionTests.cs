using RevBot.Bot.Channels.Start;
using RevBot.Bot.Conversation;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Inbox;
using RevBot.Skills.Alerts;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>The questions of the first view, with what the data put into them, are read as questions that are answered.</summary>
public sealed class StartQuestionTests : IDisposable
{
    private static readonly StartLayout Layout = StartLayout.Read(RevBotServices.PromptsFolder);
    private readonly DemoFile demo = new();

    public static TheoryData<string> Asks =>
        [
            .. Layout
                .Questions.SelectMany(question => question.Asks.Values.Append(question.Ask))
                .Where(ask => ask.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    public void Dispose() => demo.Dispose();

    [Theory]
    [MemberData(nameof(Asks))]
    public async Task Question_OfTheFirstView_IsReadWithoutAsking(string ask)
    {
        var view = demo.House().ViewOf(DemoFile.Leader, CancellationToken.None);
        var question = PlacedText
            .Fill(
                ask,
                place =>
                    place switch
                    {
                        "deal" => demo.Scalar<string>(
                            "SELECT name FROM opportunity GROUP BY name HAVING COUNT(*) = 1 ORDER BY name LIMIT 1"
                        ),
                        "since" => "16 Nov 2026",
                        "subject" when ask.Contains("stalled", StringComparison.Ordinal) => "Negotiation",
                        "subject" when ask.Contains("win rate", StringComparison.Ordinal) => "Germany",
                        "subject" => "Lena Hoffmann",
                        _ => null,
                    }
            )!
            .Text;

        var plan = await RealRouter.Router.RouteAsync(
            new(question, view, ConversationState.Empty),
            CancellationToken.None
        );

        Assert.True(plan.Calls.Count == 1, $"{question}: {plan.Clarification?.Text}{plan.Refusal?.Reason}");
        Assert.Empty(plan.Unused);
    }

    [Fact]
    public void Deal_IsNamedByItsName_ByItsIdWhereAnotherHasTheName()
    {
        demo.Execute("UPDATE opportunity SET name = 'Twin' WHERE id = (SELECT MIN(id) FROM opportunity)");
        demo.Execute("UPDATE opportunity SET name = 'TWIN' WHERE id = (SELECT MAX(id) FROM opportunity)");
        demo.Execute(
            "UPDATE opportunity SET name = 'Alone' WHERE id = (SELECT MIN(id) FROM opportunity WHERE name NOT LIKE 'twin')"
        );
        var names = new DealNames(demo.House().ViewOf(DemoFile.Leader, CancellationToken.None));
        string IdOf(string name) => demo.Scalar<string>($"SELECT crm_id FROM opportunity WHERE name = '{name}'");

        Assert.Equal("Alone", names.Find(IdOf("Alone")));
        Assert.Equal(IdOf("Twin"), names.Find(IdOf("Twin")));
        Assert.Equal(IdOf("TWIN"), names.Find(IdOf("TWIN")));
        Assert.Equal("of another system", names.Find("of another system"));
        Assert.Null(names.Find(null));
    }

    [Fact]
    public void Layout_NamesFunctionsThatExistAndEveryKindOfAlert()
    {
        Assert.All(Layout.Calls, call => Assert.NotNull(SkillCatalog.Find(call)));
        Assert.Equal(
            Enum.GetValues<AlertKind>().Length,
            Layout.Questions.SelectMany(question => question.Asks.Keys).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void Text_WithAPlaceThatStaysEmpty_IsNoText()
    {
        Assert.Null(PlacedText.Fill("It fell by {fall}.", _ => null));
        Assert.Null(PlacedText.Fill("It fell by {fall}.", _ => string.Empty));
        Assert.Equal("It fell by {rise}.", PlacedText.Fill("It fell by {fall}.", _ => "{rise}")!.Text);
    }
}

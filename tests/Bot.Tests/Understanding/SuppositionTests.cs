using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Skills.Catalog;
using RevBot.Skills.DealStory;
using RevBot.Skills.Risk;
using RevBot.Skills.Scenario;

namespace RevBot.Bot.Tests.Understanding;

public sealed class SuppositionTests
{
    private static readonly OfflineRouter Router = new(
        Path.Combine(AppContext.BaseDirectory, "prompts"),
        SkillCatalog.All
    );

    [Theory]
    [InlineData("what if Harbor Foods slips to next quarter", """[{"kind":"slip","deals":["Harbor Foods"]}]""")]
    [InlineData("what if Harbor Foods slips by two weeks", """[{"kind":"slip","deals":["Harbor Foods"],"days":14}]""")]
    [InlineData(
        "what if we win Harbor Foods and lose Zephyr Motors",
        """[{"kind":"win","deals":["Harbor Foods"]},{"kind":"lose","deals":["Zephyr Motors"]}]"""
    )]
    [InlineData(
        "what if EMEA win rate drops 10%",
        """[{"kind":"win_rate","filter":{"regions":["EMEA"]},"factor":0.9}]"""
    )]
    [InlineData(
        "what if we add 500k of pipeline by March",
        """[{"kind":"add_pipeline","amount":500000,"by":"2027-03-31"}]"""
    )]
    [InlineData("what if we hire three more reps by January", """[{"kind":"headcount","count":3,"by":"2027-01-31"}]""")]
    [InlineData("what if two reps leave", """[{"kind":"headcount","count":-2}]""")]
    [InlineData("what if we lose three reps", """[{"kind":"headcount","count":-3}]""")]
    [InlineData("what if our win rate drops to 20%", """[{"kind":"win_rate","to":"0.2"}]""")]
    [InlineData("what if the win rate falls by 5 points", """[{"kind":"win_rate","by":"-0.05"}]""")]
    [InlineData("suppose our win rate came in 10% lower than usual", """[{"kind":"win_rate","factor":0.9}]""")]
    [InlineData(
        "Zephyr Motors slips to next quarter. Where does that leave us?",
        """[{"kind":"slip","deals":["Zephyr Motors"]}]"""
    )]
    [InlineData("what if our three biggest deals slip", """[{"kind":"slip","count":3}]""")]
    [InlineData(
        "what if Zephyr Motors closes at 80k",
        """[{"kind":"amount","deals":["Zephyr Motors"],"amount":80000}]"""
    )]
    [InlineData(
        "what if deal sizes in Germany fall by 15%",
        """[{"kind":"amount","filter":{"countries":["DE"]},"factor":0.85}]"""
    )]
    [InlineData("what if we leave out Zephyr Motors", """[{"kind":"drop","deals":["Zephyr Motors"]}]""")]
    public void Supposition_InWords_BecomesAdjustments(string text, string adjustments)
    {
        var plan = Router.Route(
            new(text, RouterCompany.AsSeenBy("Victor Grant"), Conversation.ConversationState.Empty)
        );

        var call = Assert.Single(plan.Calls);
        Assert.Equal("run_scenario", call.Function);
        Assert.Equal(adjustments, call.Arguments.GetProperty("adjustments").GetRawText());
    }

    [Fact]
    public void Supposition_AfterAQuestionAboutARegion_KeepsTheRegionAsItsBase()
    {
        var plan = Router.Route(
            new(
                "what happens to the EMEA forecast if we lose Harbor Foods",
                RouterCompany.AsSeenBy("Victor Grant"),
                Conversation.ConversationState.Empty
            )
        );

        Assert.Equal(
            """run_scenario {"filter":{"regions":["EMEA"]},"adjustments":[{"kind":"lose","deals":["Harbor Foods"]}]}""",
            Asking.Line(plan)
        );
    }

    [Fact]
    public void Supposition_OfTheDealJustSpokenOf_SaysWhereItGoesAndNotWhichQuarterIsLookedAt()
    {
        var (book, deal) = ADeal();
        var talk = Conversation.ConversationState.Empty.WithAnswer(
            [FunctionCall.Of("explain_deal", new ExplainDealArguments { Deal = deal })],
            new([deal], Skills.ListedGroups.None)
        );

        var call = Assert.Single(Router.Route(new("what if it slips to next quarter?", book, talk)).Calls);

        var arguments = Read<RunScenarioArguments>(call);
        Assert.Null(arguments.Period);
        Assert.Equal(("slip", deal), (arguments.Adjustments![0].Kind, Assert.Single(arguments.Adjustments[0].Deals!)));
    }

    [Fact]
    public void Why_AfterAListOfRisks_IsToldOfTheDealListedFirst()
    {
        var (book, deal) = ADeal();
        var talk = Conversation.ConversationState.Empty.WithAnswer(
            [FunctionCall.Of("list_risk_deals", new ListRiskDealsArguments())],
            new([deal], Skills.ListedGroups.None)
        );

        var call = Assert.Single(Router.Route(new("why?", book, talk)).Calls);

        Assert.Equal(deal, Read<ExplainDealArguments>(call).Deal);
    }

    private static T Read<T>(FunctionCall call) => Assert.IsType<T>(call.ReadArguments(typeof(T)));

    private static (Data.Book.ScopedBook Book, string Deal) ADeal()
    {
        var book = RouterCompany.AsSeenBy("Victor Grant");
        return (book, book.Deals.AsEnumerable().First(deal => deal.Now.IsOpen).Id);
    }
}

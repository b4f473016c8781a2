using Said = RevBot.Bot.Tests.Understanding.Asking;

namespace RevBot.Bot.Tests.LanguageModel;

public sealed class ModelRouterTests
{
    [Fact]
    public async Task Question_ThatTheModelReadsRight_IsItsPlan()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("list_risk_deals", """{"filter":{"segments":["enterprise"]}}""")
        );

        var plan = await model.RouteAsync("anything smelly among the enterprise stuff?");

        Assert.Equal(("model", null), (plan.Router, plan.Notice));
        Assert.Equal("""list_risk_deals {"filter":{"segments":["Enterprise"]}}""", Said.Line(plan));
    }

    [Fact]
    public async Task Question_WithTwoParts_BecomesTwoCalls()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Calls(("get_pipeline", "{}"), ("get_win_loss", "{}"))
        );

        var plan = await model.RouteAsync("how is the funnel, and do we win enough?");

        Assert.Equal("get_pipeline {} & get_win_loss {}", Said.Line(plan));
    }

    [Fact]
    public async Task Call_ThatLeavesOutACountryAndAQuarter_GetsThemFromTheWords()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("get_pipeline"));

        var plan = await model.RouteAsync("how full is the funnel in Germany next quarter?");

        Assert.Equal("""get_pipeline {"period":"2028-Q1","filter":{"countries":["DE"]}}""", Said.Line(plan));
    }

    [Theory]
    [InlineData("""{"filter":{"owners":["Tom Keller"]}}""")]
    [InlineData("""{"filter":{"regions":["EMEA"]}}""")]
    [InlineData("""{"filter":{"regions":["Atlantis"]}}""")]
    [InlineData("""{"filter":{"accounts":["Acme Rockets GmbH"]}}""")]
    [InlineData("""{"filter":{"minAmount":50000}}""")]
    [InlineData("""{"filter":{"exclude":{"segments":["SMB"]}}}""")]
    [InlineData("""{"period":"2019-Q1"}""")]
    [InlineData("""{"top":3}""")]
    [InlineData("""{"nonsense":true}""")]
    [InlineData("""{"filter":{"segments":"Enterprise"}}""")]
    [InlineData("""{"filter":{"segments":[{"a":1}]}}""")]
    [InlineData("""[1,2]""")]
    [InlineData("{\"filter\":{\"seg")]
    [InlineData("")]
    public async Task Call_WithMadeUpArguments_IsNeverRunAndTheOfflineRouterSaysSo(string arguments)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("list_risk_deals", arguments));

        var plan = await model.RouteAsync("Which deals are at risk?");

        Assert.Equal("offline", plan.Router);
        Assert.Equal("list_risk_deals {}", Said.Line(plan));
        Assert.Equal(
            "The language model's reading did not hold up, so RevBot read this by its own rules.",
            plan.Notice
        );
        Assert.Equal(3, model.Requests.Count);
    }

    [Fact]
    public async Task Call_ThatIsWrongOnce_IsPutRightInTheNextRound()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("get_the_weather"),
            FakeModel.Call("get_pipeline")
        );

        var plan = await model.RouteAsync("how full is the funnel?");

        Assert.Equal(("model", "get_pipeline {}"), (plan.Router, Said.Line(plan)));
        Assert.Contains("There is no function", model.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_ThatIsToBeLeftOut_IsNotTakenForOneThatIsMeant()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("get_pipeline", """{"filter":{"dealTypes":["renewal"]}}""")
        );

        var plan = await model.RouteAsync("what is the pipeline except renewals?");

        Assert.Equal("offline", plan.Router);
        Assert.Contains("\"exclude\":{\"dealTypes\":[\"Renewal\"]}", Said.Line(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How is Initech doing?", "Victor Grant")]
    [InlineData("How is Kestrel Energy doing?", "Priya Kapoor")]
    public async Task Name_ThatThePersonCannotSee_IsDeclinedAndNoModelIsAsked(string text, string user)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("get_pipeline"));

        var plan = await model.RouteAsync(text, user);

        Assert.StartsWith("I find no deal, account or person called", plan.Refusal?.Reason, StringComparison.Ordinal);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task Name_ThatTwoPeopleHave_IsAskedBackAboutAndNotGuessed()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("get_pipeline", """{"filter":{"owners":["Sarah Lund"]}}""")
        );

        var plan = await model.RouteAsync("What is Sarah's pipeline?");

        Assert.Equal("Which Sarah do you mean: Sarah Diallo or Sarah Lund?", plan.Clarification?.Text);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task NothingFits_SaidByTheModel_IsDeclinedInRevBotsWords()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("no_function_fits"));

        var plan = await model.RouteAsync("what's the weather like?");

        Assert.Equal("model", plan.Router);
        Assert.StartsWith("I answer questions about revenue", plan.Refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFit_SaidByTheModel_IsAskedBackInRevBotsWords()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("ask_which_function", """{"functions":["get_forecast","get_pipeline"]}""")
        );

        var plan = await model.RouteAsync("how does it look?");

        Assert.Equal(2, plan.Clarification?.Options.Count);
    }

    [Fact]
    public async Task Auto_WithAQuestionThatTheGrammarIsSureOf_AsksNoModel()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("get_win_loss"));

        var plan = await model.RouteAsync("Which deals are at risk this quarter?", router: "auto");

        Assert.Equal(("offline", null), (plan.Router, plan.Notice));
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task FollowUp_AfterANameFromBefore_GetsItBackThroughItsMask()
    {
        var before = Said.After(Said.Ask("How is Priya's pipeline in Q4?"), new());
        await using var model = await FakeModel.StartAsync(
            FakeModel.Call("get_win_loss", """{"period":"2027-Q4","filter":{"owners":["kept_1"]}}""")
        );

        var plan = await model.RouteAsync("and how often do they win?", talk: before);

        Assert.Equal("""get_win_loss {"period":"2027-Q4","filter":{"owners":["Priya Kapoor"]}}""", Said.Line(plan));
        Assert.DoesNotContain("Kapoor", Assert.Single(model.Requests).Body, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Text.Json;
using Said = RevBot.Bot.Tests.Understanding.Asking;

namespace RevBot.Bot.Tests.LanguageModel;

/// <summary>What a model proposes over the real connector: how it writes its calls changes nothing about how they are checked.</summary>
public sealed class ProposedCallTests
{
    private const string Enterprise = """list_risk_deals {"filter":{"segments":["Enterprise"]}}""";

    [Theory]
    [InlineData("""{"filter":{"segments":["enterprise"]}}""")]
    [InlineData("""{"filter":"{\"segments\":[\"enterprise\"]}"}""")]
    [InlineData("""{"filter":{"segments":"[\"enterprise\"]"}}""")]
    [InlineData("""{"filter":"{\"segments\":\"[\\\"enterprise\\\"]\"}"}""")]
    public async Task NestedArguments_AsElementsOrAsText_AreReadAlike(string arguments)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("deals-list_risk_deals", arguments));

        var plan = await model.RouteAsync("anything smelly among the enterprise stuff?");

        Assert.Equal(("model", Enterprise), (plan.Router, Said.Line(plan)));
    }

    [Theory]
    [InlineData("""{"filter":"{\"owners\":[\"Tom Keller\"]}"}""")]
    [InlineData("""{"filter":"{\"owners\":"}""")]
    [InlineData("""{"filter":"Enterprise"}""")]
    [InlineData("""{"top":"3"}""")]
    [InlineData("""{"filter":{"minAmount":"50000"}}""")]
    public async Task NestedArguments_AsTextThatDoesNotHoldUp_AreNotTaken(string arguments)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("deals-list_risk_deals", arguments));

        var plan = await model.RouteAsync("Which deals are at risk?");

        Assert.Equal(("offline", "list_risk_deals {}"), (plan.Router, Said.Line(plan)));
        Assert.Equal(3, model.Requests.Count);
    }

    [Theory]
    [InlineData("""{"field":"age","op":">","value":200}""", "what is older than 200 days and smells?")]
    [InlineData("""{"field":"probability","op":">","value":0.8}""", "what smells above 80% chance?")]
    public async Task Condition_WhoseValueWasSaid_IsTaken(string condition, string question)
    {
        var arguments = $$$"""{"filter":{"where":[{{{condition}}}]}}""";
        await using var model = await FakeModel.StartAsync(FakeModel.Call("deals-list_risk_deals", arguments));

        var plan = await model.RouteAsync(question);

        Assert.Equal("model", plan.Router);
        Assert.Contains(condition, Said.Line(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"field":"age","op":">","value":300}""")]
    [InlineData("""{"field":"age","op":">","value":{"days":200}}""")]
    [InlineData("""{"field":"name","op":"contains","value":"Acme"}""")]
    [InlineData("""{"field":"beauty","op":">","value":200}""")]
    [InlineData("\"age > 200\"")]
    public async Task Condition_WhoseValueWasNotSaidOrThatIsNone_IsNotTaken(string condition)
    {
        var arguments = $$$"""{"filter":{"where":[{{{condition}}}]}}""";
        await using var model = await FakeModel.StartAsync(FakeModel.Call("deals-list_risk_deals", arguments));

        var plan = await model.RouteAsync("what is older than 200 and smells?");

        Assert.DoesNotContain("where", Said.Line(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_AsText_IsTakenWhereThePersonSaidIt()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("deals-list_risk_deals", """{"top":"3"}"""));

        var plan = await model.RouteAsync("what are the 3 smelliest things?");

        Assert.Equal(("model", """list_risk_deals {"top":3}"""), (plan.Router, Said.Line(plan)));
    }

    [Fact]
    public async Task SeveralCalls_InOneAnswer_AreAllTakenByTheNamesOfTheKernel()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Calls(("pipeline-get_pipeline", "{}"), ("win_loss-get_win_loss", "{}"))
        );

        var plan = await model.RouteAsync("how is the funnel, and do we win enough?");

        Assert.Equal("get_pipeline {} & get_win_loss {}", Said.Line(plan));
    }

    [Fact]
    public async Task SeveralCalls_OfWhichOneIsWrong_AreNotTakenInPart()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Calls(("pipeline-get_pipeline", "{}"), ("win_loss-delete_everything", "{}"))
        );

        var plan = await model.RouteAsync("how is the funnel, and do we win enough?");

        Assert.Equal("offline", plan.Router);
        Assert.Equal(3, model.Requests.Count);
    }

    [Theory]
    [InlineData("deals-get_pipeline")]
    [InlineData("pipeline-get_pipelines")]
    [InlineData("pipeline.get_pipeline")]
    [InlineData("revbot-no_function_fits")]
    public async Task Name_OfNoFunction_IsToldToTheModelThreeTimes(string function)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call(function));

        var plan = await model.RouteAsync("how full is the funnel?");

        Assert.Equal("offline", plan.Router);
        Assert.Contains("There is no function", model.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public async Task Name_ThatIsNone_EndsInTheOfflinePlan(string function)
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call(function));

        var plan = await model.RouteAsync("how full is the funnel?");

        Assert.Equal("offline", plan.Router);
        Assert.NotNull(plan.Notice);
    }

    [Fact]
    public async Task Mistake_ToldToTheModel_AnswersEachOfItsCallsByItsId()
    {
        await using var model = await FakeModel.StartAsync(
            FakeModel.Calls(("deals-list_deals", """{"top":7}"""), ("pipeline-get_pipeline", "{}")),
            FakeModel.Call("pipeline-get_pipeline")
        );

        await model.RouteAsync("how full is the funnel?");

        var messages = JsonDocument.Parse(model.Requests.Last().Body).RootElement.GetProperty("messages");
        var roles = messages.EnumerateArray().Select(message => message.GetProperty("role").GetString());
        Assert.Equal(["system", "user", "assistant", "tool", "tool"], roles);
        var proposed = messages[2].GetProperty("tool_calls").EnumerateArray().ToArray();
        Assert.Equal(
            ["deals-list_deals {\"top\":7}", "pipeline-get_pipeline {}"],
            proposed.Select(call =>
                $"{call.GetProperty("function").GetProperty("name")} {call.GetProperty("function").GetProperty("arguments")}"
            )
        );
        Assert.Equal(
            proposed.Select(call => call.GetProperty("id").GetString()),
            messages.EnumerateArray().Skip(3).Select(message => message.GetProperty("tool_call_id").GetString())
        );
    }

    [Fact]
    public async Task Tools_ShownToTheModel_AreTheLikeliestWithTheirSchemasAndTwoOfRevBotsOwn()
    {
        await using var model = await FakeModel.StartAsync(FakeModel.Call("pipeline-get_pipeline"));

        await model.RouteAsync("how full is the funnel?");

        var request = JsonDocument.Parse(Assert.Single(model.Requests).Body).RootElement;
        Assert.Equal("required", request.GetProperty("tool_choice").GetString());
        var tools = request
            .GetProperty("tools")
            .EnumerateArray()
            .Select(tool => tool.GetProperty("function"))
            .ToArray();
        var names = tools.Select(tool => tool.GetProperty("name").GetString()).ToArray();
        Assert.Contains("pipeline-get_pipeline", names);
        Assert.Equal(["no_function_fits", "ask_which_function"], names.TakeLast(2));
        Assert.InRange(names.Length, 3, 10);
        var filter = tools[Array.IndexOf(names, "pipeline-get_pipeline")]
            .GetProperty("parameters")
            .GetProperty("properties")
            .GetProperty("filter");
        Assert.Equal("object", filter.GetProperty("type").GetString());
        Assert.Equal("array", filter.GetProperty("properties").GetProperty("segments").GetProperty("type").GetString());
    }
}

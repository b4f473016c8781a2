using System.Text.Json;
using Microsoft.SemanticKernel;
using RevBot.Bot.Functions;
using RevBot.Bot.Tests.Understanding;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Forecast;
using RevBot.Skills.Pipeline;

namespace RevBot.Bot.Tests.Functions;

/// <summary>The kernel runs what was checked, in the view that it was checked for, and nothing else.</summary>
public sealed class SkillKernelTests
{
    private readonly CountedSkill pipeline = new(new GetPipeline());
    private readonly SkillKernel kernel;

    public SkillKernelTests() => kernel = new([new GetForecast(), pipeline]);

    private static ScopedBook View => RouterCompany.AsSeenBy("Victor Grant");

    private static FunctionCall Quarter =>
        FunctionCall.Of("get_pipeline", new GetPipelineArguments { Period = "2027-Q4" });

    [Fact]
    public async Task CheckedCall_OfAQuestion_RunsInItsView()
    {
        var ran = await kernel.RunAsync(View, [kernel.Check(Quarter)], CancellationToken.None);

        var result = Assert.IsType<GetPipelineResult>(Assert.Single(ran).Result);
        Assert.Equal("2027-Q4", result.Period);
        Assert.Equal(["Victor Grant"], pipeline.RanFor);
    }

    [Fact]
    public async Task Call_StraightToTheKernel_IsRefusedAndNothingRuns()
    {
        var asking = kernel.ForQuestion();

        await Assert.ThrowsAsync<UncheckedCallException>(() =>
            asking.InvokeAsync("pipeline", "get_pipeline", new() { ["period"] = "2027-Q4" })
        );

        Assert.Empty(pipeline.RanFor);
    }

    [Fact]
    public async Task Proposal_OfAModelInvokedAsItCame_IsRefusedAndNothingRuns()
    {
        var proposed = new FunctionCallContent("get_pipeline", "pipeline", "call_1", []);

        await Assert.ThrowsAsync<UncheckedCallException>(() => proposed.InvokeAsync(kernel.ForQuestion()));

        Assert.Empty(pipeline.RanFor);
    }

    public static TheoryData<string> Changed =>
        ["""{"period":"2027-Q3"}""", "{}", """{"period":"2027-Q4","filter":{"owners":["Tom Keller"]}}"""];

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task CheckedCall_WithChangedArguments_IsRefusedAndNothingRuns(string arguments)
    {
        var asking = Permitted(Quarter);

        await Assert.ThrowsAsync<UncheckedCallException>(() =>
            asking.InvokeAsync("pipeline", "get_pipeline", Passed(arguments))
        );

        Assert.Empty(pipeline.RanFor);
    }

    [Fact]
    public async Task CheckedCall_WithItsArgumentsAsText_IsRefused()
    {
        var asking = Permitted(Quarter);

        await Assert.ThrowsAsync<UncheckedCallException>(() =>
            asking.InvokeAsync("pipeline", "get_pipeline", new() { ["period"] = "2027-Q4" })
        );
    }

    [Fact]
    public async Task Permit_ForOneFunction_LetsNoOtherRun()
    {
        var asking = Permitted(FunctionCall.Of("get_forecast", new GetForecastArguments()));

        await Assert.ThrowsAsync<UncheckedCallException>(() => asking.InvokeAsync("pipeline", "get_pipeline", []));

        Assert.Empty(pipeline.RanFor);
    }

    [Fact]
    public async Task Permit_OfOneQuestion_LetsNoOtherQuestionRun()
    {
        Permitted(Quarter);

        await Assert.ThrowsAsync<UncheckedCallException>(() =>
            kernel.ForQuestion().InvokeAsync("pipeline", "get_pipeline", Passed("""{"period":"2027-Q4"}"""))
        );
    }

    [Fact]
    public async Task Function_WithoutTheFilter_StillRunsNothing()
    {
        var asking = Permitted(Quarter);
        asking.FunctionInvocationFilters.Clear();

        await Assert.ThrowsAsync<UncheckedCallException>(() =>
            asking.InvokeAsync("pipeline", "get_pipeline", Passed("""{"period":"2027-Q4"}"""))
        );

        Assert.Empty(pipeline.RanFor);
    }

    [Theory]
    [InlineData("get_the_weather", "{}", "There is no such function; list the tools to see which there are.")]
    [InlineData(
        "get_pipeline",
        """{"nonsense":1}""",
        "The arguments do not fit the schema of get_pipeline at $.nonsense."
    )]
    [InlineData("get_pipeline", "null", "The arguments do not fit the schema of get_pipeline.")]
    public void Call_ThatFitsNoFunction_IsNotChecked(string function, string arguments, string said)
    {
        var call = new FunctionCall(function, JsonSerializer.Deserialize<JsonElement>(arguments));

        var problem = Assert.Throws<InvalidCallException>(() => kernel.Check(call));

        Assert.Equal(said, problem.Message);
    }

    [Fact]
    public async Task Function_ThatCannotUseItsArguments_SaysSoThroughTheKernel()
    {
        var call = FunctionCall.Of("get_pipeline", new GetPipelineArguments { Period = "soon" });

        var problem = await Assert.ThrowsAsync<SkillInputException>(() =>
            kernel.RunAsync(View, [kernel.Check(call)], CancellationToken.None)
        );

        Assert.StartsWith("\"soon\" is no period", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_WhoGaveUp_RunsNoFurtherFunction()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            kernel.RunAsync(View, [kernel.Check(Quarter)], gone.Token)
        );

        Assert.Empty(pipeline.RanFor);
    }

    [Fact]
    public void EverySkill_IsAFunctionWithTheSchemaOfItsArguments()
    {
        var all = new SkillKernel(SkillCatalog.All);

        Assert.All(
            SkillCatalog.All,
            skill =>
            {
                var function = all.FunctionOf(skill);
                Assert.Equal((skill.Name, skill.Description), (function.Name, function.Description));
                Assert.Matches("^[0-9A-Za-z_]+$", function.PluginName);
                var properties = SkillSchema.Of(skill).GetProperty("properties");
                Assert.Equal(
                    properties.EnumerateObject().Select(argument => argument.Name),
                    function.Metadata.Parameters.Select(parameter => parameter.Name)
                );
                Assert.All(
                    function.Metadata.Parameters,
                    parameter =>
                        Assert.True(
                            JsonElement.DeepEquals(
                                properties.GetProperty(parameter.Name),
                                parameter.Schema!.RootElement
                            )
                        )
                );
            }
        );
        Assert.Equal("win_loss", all.FunctionOf(SkillCatalog.Find("get_win_loss")!).PluginName);
    }

    private Kernel Permitted(FunctionCall call)
    {
        var asking = kernel.ForQuestion();
        Permit.Grant(asking, View, [kernel.Check(call)]);
        return asking;
    }

    private static KernelArguments Passed(string arguments)
    {
        var passed = new KernelArguments();
        foreach (var argument in JsonDocument.Parse(arguments).RootElement.EnumerateObject())
        {
            passed[argument.Name] = argument.Value;
        }

        return passed;
    }
}

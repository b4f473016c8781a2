using RevBot.Bot.Services;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Intents;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>When a reading is told to be doubtful, and in which words.</summary>
public sealed class ReadingDoubtTests
{
    private const string TakenAsForecast =
        "I may have read this wrongly: I took it as a question for the forecast against quota.";

    private static readonly ReadingDoubt Doubt = new(
        new CallMaker(SkillCatalog.All),
        Utterances.Read(RevBotServices.PromptsFolder)
    );

    [Theory]
    [InlineData(0.79, true)]
    [InlineData(0.80, false)]
    public void Reading_IsDoubted_BelowEightyInAHundred(double probability, bool isDoubted) =>
        Assert.Equal(isDoubted ? TakenAsForecast : null, Describe(("get_forecast", probability)));

    [Theory]
    [InlineData(0.10, " If you meant the pipeline dashboard, ask for that.")]
    [InlineData(0.09, "")]
    public void OtherFunction_IsNamed_WhereOneInTenIsLeftForIt(double other, string named) =>
        Assert.Equal(TakenAsForecast + named, Describe(("get_forecast", 0.7), ("get_pipeline", other)));

    [Fact]
    public void FunctionThatCannotBeCalled_IsNotNamed() =>
        Assert.Equal(TakenAsForecast, Describe(("get_forecast", 0.6), ("out_of_scope", 0.3)));

    [Theory]
    [InlineData("list_deals", "query_metric")]
    [InlineData("query_metric", "list_deals")]
    public void ListAndFigureOfDeals_AreSureTogether(string taken, string alike)
    {
        Assert.Null(Describe((taken, 0.45), (alike, 0.35)));
        Assert.NotNull(Describe((taken, 0.45), ("get_pipeline", 0.35)));
    }

    [Fact]
    public void RuleThatTookAFunctionOver_CountsWithItsOwnChance()
    {
        IReadOnlyList<Guess> guesses = [new("get_pipeline", 0.6), new("run_scenario", 0.2)];

        Assert.Null(Doubt.Describe(guesses, new("run_scenario", 0.9)));
    }

    private static string? Describe(params (string Function, double Probability)[] guesses)
    {
        Guess[] all = [.. guesses.Select(guess => new Guess(guess.Function, guess.Probability))];
        return Doubt.Describe(all, all[0]);
    }
}

using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Tests.Understanding;

public sealed class StrangerQuestionsTests : IDisposable
{
    private readonly RouterModelCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Questions_AsTheyAre_AreByManyWritersAndForEveryFunction()
    {
        var functions = Utterances.Read(copy.Prompts).Files.Select(file => file.Function).ToArray();
        var questions = StrangerQuestions.Read(copy.Prompts, functions);

        Assert.Equal(functions, questions.Select(said => said.Function).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(questions.Select(said => said.Writer).Distinct().Count(), 10, 100);
        Assert.Equal(questions.Max(said => said.Writer) + 1, questions.Select(said => said.Writer).Distinct().Count());
    }

    [Theory]
    [InlineData("get_forecast")]
    [InlineData("get_forecast\t")]
    [InlineData("get_weather\twhat is the weather")]
    [InlineData("get_forecast\twhere do we\tland")]
    public void Line_ThatIsNotAFunctionAndAQuestion_IsNamedByFileAndLine(string line)
    {
        var file = TrainingInputs.ListQuestions(copy.Prompts)[0];
        File.WriteAllText(file, $"get_forecast\twhere do we land\n{line}\n");

        var problem = Assert.Throws<InvalidDataException>(() => StrangerQuestions.Read(copy.Prompts, ["get_forecast"]));

        Assert.Equal($"{file}, line 2: a line is a function, a tab and a question.", problem.Message);
    }

    [Fact]
    public void Router_WithAQuestionChangedAfterTheWeights_DoesNotStart()
    {
        File.AppendAllText(TrainingInputs.ListQuestions(copy.Prompts)[0], "get_forecast\twhere do we land then\n");

        Assert.Throws<InvalidDataException>(() => new Bot.Understanding.OfflineRouter(copy.Prompts));
    }
}

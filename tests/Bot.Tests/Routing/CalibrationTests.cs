using RevBot.Bot.Routing.Choice;

namespace RevBot.Bot.Tests.Routing;

public sealed class CalibrationTests
{
    private static readonly string Prompts = Path.Combine(AppContext.BaseDirectory, "prompts");

    [Fact]
    public void Calibration_OfTheExamplesAsTheyAre_IsTheOneInTheFile() =>
        Assert.Equal(Calibrating.HashOf(Prompts), Calibration.Read(Prompts).Examples);

    [Fact]
    public void Calibration_OnQuestionsHeldOut_IsAsSureAsItIsRight()
    {
        var found = Calibration.Read(Prompts);

        Assert.InRange(found.MeanConfidence - found.Right, -0.03, 0.03);
    }

    [Fact]
    public void Weights_InTheFile_JudgeLikeOnesLearntAnew()
    {
        string[] words = ["which", "deals", "are", "at", "risk", "zzperiod"];
        var read = IntentModel.Read(Prompts, 1);

        Assert.NotNull(read);
        Assert.Equal(Calibrating.Learn(Prompts).Rank(words, []), read.Rank(words, []));
    }

    [Fact]
    public void Calibration_WithoutItsFile_NamesTheFile()
    {
        var problem = Assert.Throws<InvalidDataException>(() => Calibration.Read(Path.GetTempPath()));

        Assert.Contains("calibration.json", problem.Message, StringComparison.Ordinal);
    }
}

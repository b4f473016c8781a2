using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Tests.Understanding;

public sealed class CalibrationTests
{
    private static readonly string Prompts = Path.Combine(AppContext.BaseDirectory, "prompts");
    private static readonly Calibration Kept = Calibration.Read(Prompts);

    [Fact]
    public void Calibration_OfTheExamplesAsTheyAre_IsTheOneInTheFile() =>
        Assert.Equal(Calibrator.HashExamples(Prompts), Kept.Examples);

    [Fact]
    public void Calibration_OnQuestionsHeldOut_IsAsSureAsItIsRight() =>
        Assert.InRange(Kept.MeanConfidence - Kept.Right, -0.03, 0.03);

    [Fact]
    public void Weights_InTheFile_JudgeLikeOnesLearntAnew()
    {
        string[] words = ["which", "deals", "are", "at", "risk", "zzperiod"];
        var read = new IntentModel(ModelFile.Open(Prompts, Kept).ReadClassifier(), 1);

        Assert.Equal(Calibrator.Train(Prompts).Rank(words, []), read.Rank(words, []));
    }

    [Fact]
    public void Calibration_WithoutItsFile_NamesTheFileAndWhatToRun()
    {
        var problem = Assert.Throws<InvalidDataException>(() => Calibration.Read(Path.GetTempPath()));

        Assert.Contains("calibration.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains("run calibrate " + Path.GetTempPath(), problem.Message, StringComparison.Ordinal);
    }
}

using RevBot.Bot.Commands.Doctor;
using RevBot.Bot.Understanding;
using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Tests.Understanding;

public sealed class RouterModelTests : IDisposable
{
    private readonly RouterModelCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Router_WithTheFilesAsTheyAre_Starts() => Assert.Equal("offline", new OfflineRouter(copy.Prompts).Name);

    [Fact]
    public void Router_WithExamplesChangedAfterTheWeights_DoesNotStartAndSaysWhatToRun()
    {
        copy.ChangeAnExample();

        var problem = Assert.Throws<InvalidDataException>(() => new OfflineRouter(copy.Prompts));

        Assert.Contains("were changed after", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"run calibrate {copy.Prompts}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Router_WithExamplesThatDifferInLineEndsOnly_Starts()
    {
        File.WriteAllText(copy.Example, File.ReadAllText(copy.Example).ReplaceLineEndings("\r\n"));

        Assert.Equal("offline", new OfflineRouter(copy.Prompts).Name);
    }

    [Fact]
    public void Router_WithOneBitOfTheWeightsChanged_DoesNotStartAndNamesTheFile()
    {
        var bytes = File.ReadAllBytes(copy.Weights);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(copy.Weights, bytes);

        var problem = Assert.Throws<InvalidDataException>(() => new OfflineRouter(copy.Prompts));

        Assert.Contains($"{copy.Weights} are damaged", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Router_WithoutWeights_DoesNotStartAndNamesTheFile()
    {
        File.Delete(copy.Weights);

        var problem = Assert.Throws<InvalidDataException>(() => new OfflineRouter(copy.Prompts));

        Assert.Contains($"{copy.Weights} cannot be read", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_WithStaleWeights_TellsOfAProblemOfTheRouter()
    {
        Assert.All(RouterCheck.Run(new(), copy.Prompts), finding => Assert.Equal(CheckState.Ok, finding.State));
        copy.ChangeAnExample();

        var finding = Assert.Single(
            RouterCheck.Run(new(), copy.Prompts),
            finding => finding.State == CheckState.Problem
        );

        Assert.Contains("run calibrate", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Hashes_OfTheInputsAsTheyAre_AreTheOnesInTheFile() =>
        Assert.Equal(TrainingInputs.ListHashes(copy.Prompts), File.ReadAllText(copy.Hashes));
}

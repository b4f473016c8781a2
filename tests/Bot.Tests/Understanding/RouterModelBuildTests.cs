using System.Diagnostics;
using RevBot.Bot.Tests.Docs;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>The part of a build that compares the examples with those that the weights were made from.</summary>
public sealed class RouterModelBuildTests : IDisposable
{
    private readonly RouterModelCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Build_WithTheExamplesOfTheWeights_GoesThrough() => Assert.Equal((0, string.Empty), Check());

    [Fact]
    public void Build_WithAnExampleChangedAfterACheck_FailsAndSaysWhatToRun()
    {
        Check();
        copy.ChangeAnExample();

        var (code, error) = Check();

        Assert.Equal(1, code);
        Assert.Contains(
            "run: dotnet run -c Release --project src/Bot -p:AllowStaleRouterModel=true -- calibrate",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Build_WithAWordListTakenAwayAfterACheck_Fails()
    {
        Check();
        File.Delete(Path.Combine(copy.Prompts, "vocabulary", "regions.yaml"));

        Assert.Equal(1, Check().Code);
    }

    [Fact]
    public void Build_ThatIsToldToAllowStaleWeights_GoesThrough()
    {
        copy.ChangeAnExample();

        Assert.Equal(0, Check("-p:AllowStaleRouterModel=true").Code);
    }

    private (int Code, string Error) Check(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = copy.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            "msbuild",
            Path.Combine(DocPage.Repository, "src", "Bot", "RouterModel.targets"),
            "-t:CheckRouterModel",
            "-nologo",
            "-v:q",
            "-nodeReuse:false",
            $"-p:RouterModelPrompts={copy.Prompts}",
            $"-p:RouterModelHashes={copy.Hashes}",
            $"-p:IntermediateOutputPath={copy.Folder}/",
            .. more,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Trim());
    }
}

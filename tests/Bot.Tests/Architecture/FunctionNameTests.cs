using System.Text.RegularExpressions;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Docs;
using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Tests.Architecture;

/// <summary>
/// The name of a function stands in its skill, under prompts/, and in one file for what the program must tell apart.
/// </summary>
public sealed class FunctionNameTests
{
    private static readonly string[] Home = ["Functions/FunctionName.cs"];

    [Fact]
    public void SourceFilesOfTheProgram_HoldNoFunctionName()
    {
        var root = Path.Combine(DocPage.Repository, "src", "Bot");
        var names = Directory
            .EnumerateFiles(Path.Combine(RevBotServices.PromptsFolder, "utterances"), "*.yaml")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != Utterances.OutOfScope)
            .Append("manage_feedback");
        var literal = new Regex(
            $"\"({string.Join('|', names)})\"",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5)
        );

        var holding = Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => file.Split('/')[0] is not ("bin" or "obj"))
            .Where(file => literal.IsMatch(File.ReadAllText(Path.Combine(root, file))))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Home, holding);
    }
}

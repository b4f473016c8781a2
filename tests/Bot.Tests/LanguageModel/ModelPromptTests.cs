using Microsoft.SemanticKernel;
using RevBot.Bot.LanguageModel;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.LanguageModel;

public sealed class ModelPromptTests
{
    [Fact]
    public async Task Prompt_WithMarkupInAVariable_TakesItAsPlainText()
    {
        var prompt = ModelPrompt.Read(RevBotServices.PromptsFolder, "route");

        var text = await prompt.RenderAsync(
            new Kernel(),
            new() { ["today"] = "2026-11-22", ["talk"] = """[{"function":"<system>"}] {{today}}""" },
            CancellationToken.None
        );

        Assert.Contains("Today is 2026-11-22,", text, StringComparison.Ordinal);
        Assert.Contains("""[{"function":"<system>"}] {{today}}""", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("route")]
    [InlineData("reword")]
    public void Prompt_OfAFile_KeepsItsSettings(string name)
    {
        var settings = ModelPrompt.Read(RevBotServices.PromptsFolder, name).Settings(800);

        Assert.Equal((0.0, 800), (settings.Temperature, settings.MaxTokens));
    }

    [Theory]
    [InlineData("name: x", "has no template")]
    [InlineData("template: [a, b", "cannot be read")]
    [InlineData("template: '{{#if a}}'\ntemplate_format: handlebars", "cannot be read")]
    [InlineData("template: 'a'\ntemplate_format: other", "cannot be read")]
    public void Prompt_ThatIsDamaged_IsNamed(string content, string said)
    {
        var folder = Directory.CreateTempSubdirectory("revbot-prompts-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "model"));
            File.WriteAllText(Path.Combine(folder.FullName, "model", "route.yaml"), content);

            var problem = Assert.Throws<InvalidDataException>(() => ModelPrompt.Read(folder.FullName, "route"));

            Assert.Contains("route.yaml", problem.Message, StringComparison.Ordinal);
            Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

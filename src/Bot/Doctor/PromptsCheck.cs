using RevBot.Bot.Answers;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Doctor;

/// <summary>Whether every function has the template that words its answers.</summary>
internal static class PromptsCheck
{
    private const string Check = "prompts";
    private const string Reinstall = "Install or build RevBot again; the folder lies beside the program.";

    public static IEnumerable<Finding> Run(string folder)
    {
        try
        {
            var worded = new AnswerTemplates(folder).Functions.ToHashSet(StringComparer.Ordinal);
            var missing = SkillCatalog.All.Select(skill => skill.Name).Where(name => !worded.Contains(name)).ToArray();
            return missing.Length == 0
                ? [Finding.Ok(Check, $"A template for each of {SkillCatalog.All.Count} functions, in {folder}.")]
                : missing.Select(name =>
                    Finding.Problem(Check, $"{name} has no template in {Path.Combine(folder, "answers")}.", Reinstall)
                );
        }
        catch (DirectoryNotFoundException)
        {
            return [Finding.Problem(Check, $"There is no folder {Path.Combine(folder, "answers")}.", Reinstall)];
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
                        or YamlDotNet.Core.YamlException
                        or HandlebarsDotNet.HandlebarsException
            )
        {
            return
            [
                Finding.Problem(
                    Check,
                    $"A template in {folder} cannot be read ({problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}).",
                    Reinstall
                ),
            ];
        }
    }
}

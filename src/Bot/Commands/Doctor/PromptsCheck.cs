using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Briefs;
using RevBot.Skills.Brief;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether every function has the sentences that word its answers.</summary>
internal static class PromptsCheck
{
    private const string Check = "prompts";
    private const string Reinstall = "Install or build RevBot again; the folder lies beside the program.";

    public static IEnumerable<Finding> Run(string folder)
    {
        try
        {
            var worded = new AnswerTemplates(folder).Functions.ToHashSet(StringComparer.Ordinal);
            // A brief is worded by its statements, under prompts/briefs.
            var missing = SkillCatalog
                .All.Where(skill => skill is not GetBrief && !worded.Contains(skill.Name))
                .Select(skill => skill.Name)
                .ToArray();
            return missing.Length == 0 && Unworded(folder) is { } unworded
                    ? [Finding.Problem(Check, unworded, Reinstall)]
                : missing.Length == 0
                    ? [Finding.Ok(Check, $"Sentences for each of {SkillCatalog.All.Count} functions, in {folder}.")]
                : missing.Select(name =>
                    Finding.Problem(Check, $"{name} has no sentences in {Path.Combine(folder, "answers")}.", Reinstall)
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

    // What of the briefs' wording is missing; null where all is there.
    private static string? Unworded(string folder)
    {
        var briefs = Path.Combine(folder, "briefs");
        if (!Directory.Exists(briefs))
        {
            return $"There is no folder {briefs}.";
        }

        var missing = new BriefWording(folder).Missing.Select(StatementNames.Id).ToArray();
        return missing.Length == 0 ? null : $"{string.Join(", ", missing)} has no template in {briefs}.";
    }
}

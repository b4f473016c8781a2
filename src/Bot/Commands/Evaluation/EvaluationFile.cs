using System.Text.Json;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>Reads labelled questions: JSON lines <c>{"id","user","text","conversation","expect":{"function","arguments"}}</c>.</summary>
public static class EvaluationFile
{
    private const int LongestLine = 64 * 1024;

    /// <summary>The questions, in order; empty lines are passed over.</summary>
    /// <exception cref="CommandFailure">There is no such file, or a line cannot be used; names its number.</exception>
    public static IReadOnlyList<LabelledQuestion> Read(string file)
    {
        if (!File.Exists(file))
        {
            throw CommandFailure.Usage($"There is no file {file}; eval takes a file of JSON lines.");
        }

        return
        [
            .. File.ReadLines(file)
                .Select((line, index) => (Line: line, Number: index + 1))
                .Where(line => line.Line.Trim().Length > 0)
                .Select(line => Read(line.Line, line.Number)),
        ];
    }

    private static LabelledQuestion Read(string line, int number)
    {
        if (line.Length > LongestLine)
        {
            throw CommandFailure.Usage($"Line {number} is longer than {LongestLine / 1024} KB.");
        }

        try
        {
            var question = JsonSerializer.Deserialize<LabelledQuestion>(line, SkillJson.Options);
            return question is { User: not null, Text: not null, Expect.Function: not null }
                ? question with
                {
                    Id = question.Id ?? $"line {number}",
                }
                : throw CommandFailure.Usage(
                    $"Line {number} needs \"user\", \"text\" and \"expect\":{{\"function\"}}."
                );
        }
        catch (JsonException)
        {
            throw CommandFailure.Usage(
                $"Line {number} is no JSON object with id, user, text, conversation and expect."
            );
        }
    }
}

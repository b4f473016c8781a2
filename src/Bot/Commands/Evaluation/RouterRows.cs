using System.Text.Json;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>One JSON line a question, for whoever studies where the reader goes wrong.</summary>
internal static class RouterRows
{
    /// <summary>Side effect: writes.</summary>
    /// <param name="routed">What was routed.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IEnumerable<RoutedQuestion> routed, TextWriter output)
    {
        foreach (var row in routed)
        {
            output.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        id = row.Question.Id,
                        kind = row.Question.Kind,
                        text = row.Question.Text,
                        expected = row.Expected,
                        said = row.Said,
                        functionRight = row.FunctionRight,
                        right = row.AllRight,
                        told = row.IsTold,
                        answered = row.Arguments.Length > 0,
                        confidence = Math.Round(row.Confidence, 4),
                        arguments = row.Arguments,
                    }
                )
            );
        }
    }
}

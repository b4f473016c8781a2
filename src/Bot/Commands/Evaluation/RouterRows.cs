using System.Text.Json;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>One JSON line a question, for whoever studies where the reader goes wrong.</summary>
internal static class RouterRows
{
    /// <summary>The lines as UTF-8, in the order of the questions.</summary>
    public static byte[] Write(IEnumerable<RoutedQuestion> routed)
    {
        var lines = new MemoryStream();
        foreach (var row in routed)
        {
            JsonSerializer.Serialize(
                lines,
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
                    doubted = row.IsDoubted,
                    unused = row.Unused,
                    reply = row.Reply,
                    answered = row.Arguments.Length > 0,
                    confidence = Math.Round(row.Confidence, 4),
                    arguments = row.Arguments,
                }
            );
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }
}

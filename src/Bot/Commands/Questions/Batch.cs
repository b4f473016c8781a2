using System.Text.Json;
using RevBot.Bot.Answering;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Commands.Questions;

/// <summary>Answers JSON lines, one JSON answer a line, in order, in one process.</summary>
internal static class Batch
{
    private const int LongestLine = 64 * 1024;

    public static async Task<int> RunAsync(Assistant assistant, string file, CancellationToken cancellation)
    {
        using var input = Open(file);
        var number = 0;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (line.Trim().Length > 0)
            {
                var envelope = await AnswerAsync(assistant, Read(line, number), number, cancellation);
                Console.Out.WriteLine(AnswerJson.Line(envelope));
            }
        }

        return 0;
    }

    private static TextReader Open(string file)
    {
        if (file == "-")
        {
            return Console.In;
        }

        return File.Exists(file)
            ? new StreamReader(file)
            : throw CommandFailure.Usage(
                $"There is no file {file}; --batch takes a file of JSON lines, or - for standard input."
            );
    }

    private static async Task<AnswerEnvelope> AnswerAsync(
        Assistant assistant,
        BatchLine line,
        int number,
        CancellationToken cancellation
    )
    {
        var request = new AskRequest(line.Id, line.Conversation, line.User!, line.Text!, "terminal");
        try
        {
            return await assistant.AskAsync(request, cancellation);
        }
#pragma warning disable CA1031 // One question that fails costs no other one its answer, whatever it fails by.
        catch (Exception problem) when (problem is not (UnknownCallerException or OperationCanceledException))
#pragma warning restore CA1031
        {
            var report = Unexpected.Report(problem);
            Console.Error.WriteLine($"Line {number}: {report}");
            return AnswerEnvelope.ForFailure(request, report);
        }
        catch (UnknownCallerException problem)
        {
            // One line of somebody unknown costs no other line its answer; it gets the sentence and nothing of the company.
            Console.Error.WriteLine($"Line {number}: {problem.Message}");
            return AnswerEnvelope.ForUnknownUser(request, problem.Message);
        }
    }

    private static BatchLine Read(string text, int number)
    {
        if (text.Length > LongestLine)
        {
            throw CommandFailure.Usage($"Line {number} is longer than {LongestLine / 1024} KB.");
        }

        try
        {
            var line = JsonSerializer.Deserialize<BatchLine>(text, SkillJson.Options);
            return line is { User: not null, Text: not null }
                ? line
                : throw CommandFailure.Usage($"Line {number} needs \"user\" and \"text\".");
        }
        catch (JsonException)
        {
            throw CommandFailure.Usage($"Line {number} is no JSON object with id, conversation, user and text.");
        }
    }

    private sealed record BatchLine
    {
        public string? Id { get; init; }

        public string? Conversation { get; init; }

        public string? User { get; init; }

        public string? Text { get; init; }
    }
}

using RevBot.Bot.Answering;
using RevBot.Bot.Wording;

namespace RevBot.Bot.Channels.Terminal;

/// <summary>Writes an answer for a terminal of 80 columns: sentences, tables with bars, what can be asked next.</summary>
public static class TerminalAnswer
{
    /// <summary>The width that everything fits into.</summary>
    public const int Width = 80;

    /// <summary>Side effect: writes.</summary>
    public static void Write(AnswerEnvelope envelope, TextWriter output)
    {
        if (envelope.Content is { } said)
        {
            Write(said, output);
        }
        else
        {
            WriteLines(envelope.Answer.Text, output);
        }

        WriteFile(envelope, output);
        WriteOptions(envelope, output);
    }

    // A terminal is handed no file; the command writes one.
    private static void WriteFile(AnswerEnvelope envelope, TextWriter output)
    {
        if (envelope.File is { } file)
        {
            WriteWrapped(
                $"Write it with: export --answer {file.AnswerId} --as {envelope.User} --to answer.{file.Format.Extension()}",
                output
            );
        }
    }

    /// <summary>What is said alone. Side effect: writes.</summary>
    internal static void Write(Answer said, TextWriter output)
    {
        WriteLines(said.Doubt, output);
        WriteLines(said.Body, output);
        WriteLines(said.Kept, output);
        foreach (var table in said.Tables)
        {
            output.WriteLine();
            TerminalTable.Write(table, output);
        }

        if (said.Trust is not null && (said.Tables.Count > 0 || said.HasSections))
        {
            output.WriteLine();
        }

        WriteLines(said.Trust, output);
        foreach (var line in said.Under)
        {
            WriteLines(line, output);
        }
    }

    private static void WriteLines(string? text, TextWriter output)
    {
        foreach (var line in text?.Split('\n') ?? [])
        {
            WriteWrapped(line, output);
        }
    }

    /// <summary>Wraps at words.</summary>
    internal static void WriteWrapped(string line, TextWriter output, string indent = "")
    {
        var room = Width - indent.Length;
        var rest = line;
        while (rest.Length > room)
        {
            var cut = rest.LastIndexOf(' ', room);
            cut = cut <= 0 ? room : cut;
            output.WriteLine(indent + rest[..cut]);
            rest = rest[cut..].TrimStart();
        }

        output.WriteLine(indent + rest);
    }

    private static void WriteOptions(AnswerEnvelope envelope, TextWriter output)
    {
        if (envelope.Answer.Actions.Count == 0)
        {
            return;
        }

        output.WriteLine();
        foreach (var action in envelope.Answer.Actions)
        {
            WriteWrapped("> " + action, output);
        }
    }
}

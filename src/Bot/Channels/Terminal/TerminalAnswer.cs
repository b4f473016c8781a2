using RevBot.Bot.Answering;

namespace RevBot.Bot.Channels.Terminal;

/// <summary>Writes an answer for a terminal of 80 columns: sentences, tables with bars, what can be asked next.</summary>
public static class TerminalAnswer
{
    /// <summary>The width that everything fits into.</summary>
    public const int Width = 80;

    /// <summary>Side effect: writes.</summary>
    public static void Write(AnswerEnvelope envelope, TextWriter output)
    {
        var lines = envelope.Answer.Text.Split('\n');
        var tables = envelope.Content?.Tables ?? [];

        // The trust line and what stands under it stay last, under the tables.
        var below = tables.Count > 0 ? 1 + envelope.UnderTrust.Count : 0;
        foreach (var line in lines[..^below])
        {
            WriteWrapped(line, output);
        }

        foreach (var table in tables)
        {
            output.WriteLine();
            TerminalTable.Write(table, output);
        }

        if (below > 0)
        {
            output.WriteLine();
        }

        foreach (var line in lines[^below..])
        {
            WriteWrapped(line, output);
        }

        WriteOptions(envelope, output);
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

using System.Globalization;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>Writes a plan for whoever wants to know how a question was read.</summary>
public static class PlanText
{
    private const int Label = 12;

    /// <summary>The stages, then what comes of them: calls, a question back or a refusal. Side effect: writes.</summary>
    public static void Write(Plan plan, TextWriter output)
    {
        foreach (var step in plan.Trace)
        {
            WriteHanging(step.Stage, step.Detail, output);
        }

        foreach (var call in plan.Calls)
        {
            WriteHanging("call", call.Line, output);
            if (call.Assumed.Count > 0)
            {
                WriteHanging("assumed", string.Join(", ", call.Assumed), output);
            }
        }

        if (plan.Clarification is { } clarification)
        {
            WriteHanging("asks back", clarification.Text, output);
            foreach (var option in clarification.Options)
            {
                WriteHanging(string.Empty, "> " + option, output);
            }
        }

        if (plan.Refusal is { } refusal)
        {
            WriteHanging("declines", refusal.Reason, output);
        }

        WriteReading(plan, output);
        WriteHanging("confidence", plan.Confidence.ToString("0.00", CultureInfo.InvariantCulture), output);
    }

    private static void WriteReading(Plan plan, TextWriter output)
    {
        if (plan.Kept is { } kept)
        {
            WriteHanging("kept", kept, output);
        }

        if (plan.Doubt is { } doubt)
        {
            WriteHanging("doubt", doubt, output);
        }

        if (plan.Unused.Count > 0)
        {
            WriteHanging("unused", string.Join(", ", plan.Unused), output);
        }

        WriteHanging("asks for", plan.Ask.Length > 0 ? plan.Ask : "nothing", output);
    }

    private static void WriteHanging(string label, string text, TextWriter output)
    {
        foreach (var line in text.Split('\n'))
        {
            using var wrapped = new StringWriter();
            TerminalAnswer.WriteWrapped(line, wrapped, new string(' ', Label));
            output.Write(label.PadRight(Label));
            output.Write(wrapped.ToString()[Label..]);
        }
    }
}

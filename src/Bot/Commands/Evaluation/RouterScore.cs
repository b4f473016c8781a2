using System.Globalization;
using RevBot.Bot.Channels.Terminal;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>Writes how well a router did: shares right, function by function, what was taken for what, calibration, mistakes.</summary>
public static class RouterScore
{
    private const int Tenths = 10;

    /// <summary>Fits 80 columns. Side effect: writes.</summary>
    /// <param name="routed">What was routed.</param>
    /// <param name="isSummary">Whether to leave out functions and mistakes, so that a closed set stays unseen.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IReadOnlyList<RoutedQuestion> routed, bool isSummary, TextWriter output)
    {
        if (routed.Count == 0)
        {
            output.WriteLine("No questions.");
            return;
        }

        output.WriteLine($"{routed.Count} questions");
        output.WriteLine($"  function right            {Share(routed, question => question.FunctionRight)}");
        output.WriteLine($"  function + arguments      {Share(routed, question => question.AllRight)}");
        WriteExisting(routed, output);
        WriteFalseRouting(routed, output);
        WriteKinds(routed, output);
        WriteTimes(routed, output);
        if (isSummary)
        {
            return;
        }

        WriteFunctions(routed, output);
        WriteConfusion(routed, output);
        WriteCalibration(routed, output);
        WriteMistakes(routed, output);
        WriteNeedless(routed, output);
    }

    // A function that this build lacks is recognised and declined, and a refusal has no arguments.
    private static void WriteExisting(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        var existing = routed.Where(question => question.IsForExisting).ToArray();
        if (existing.Length > 0 && existing.Length < routed.Count)
        {
            output.WriteLine($"  of functions that exist   {Share(existing, question => question.FunctionRight)}");
            output.WriteLine($"    with arguments          {Share(existing, question => question.AllRight)}");
        }
    }

    // What nothing answers and was answered all the same: worse than a question back or a refusal too many.
    private static void WriteFalseRouting(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        var far = routed.Where(question => question.Expected == RouterTrial.Declined).ToArray();
        if (far.Length > 0)
        {
            output.WriteLine($"  out of scope, yet routed  {Share(far, WasRouted)}");
        }
    }

    // Turns count as right by what follows from all before them; a conversation where all are.
    private static void WriteKinds(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        output.WriteLine($"  wrong without a word      {Share(routed, question => question.IsSilentlyWrong)}");
        output.WriteLine($"  right, with a needless word {Share(routed, question => question.IsToldInVain)}");
        foreach (
            var kind in routed
                .Where(question => question.Question.Kind is not null)
                .GroupBy(question => question.Question.Kind!, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        )
        {
            RoutedQuestion[] all = [.. kind];
            output.WriteLine($"  {kind.Key, -26}function {Share(all, question => question.FunctionRight)}");
            output.WriteLine($"  {"", -26}all right {Share(all, question => question.AllRight)}");
        }

        var talks = routed
            .Where(question => question.Question.Conversation is not null)
            .GroupBy(question => question.Question.Conversation!, StringComparer.Ordinal)
            .Select(talk => talk.All(question => question.AllRight))
            .ToArray();
        if (talks.Length > 0)
        {
            output.WriteLine($"  whole conversations       {talks.Count(right => right)} of {talks.Length}");
        }
    }

    private static bool WasRouted(RoutedQuestion question) => question.Arguments.Length > 0;

    // A person's first question waits for the names of their book, and the very first for the learning; apart.
    private static void WriteTimes(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        var first = routed.DistinctBy(question => question.Question.User, StringComparer.OrdinalIgnoreCase).ToArray();
        var later = routed.Except(first).ToArray();
        WriteTimes("milliseconds a question", later, question => question.Milliseconds, output);
        WriteTimes("  of the processor", later, question => question.ProcessorMilliseconds, output);
        WriteTimes("first of each person", first, question => question.Milliseconds, output);
    }

    private static void WriteTimes(
        string what,
        IReadOnlyList<RoutedQuestion> routed,
        Func<RoutedQuestion, double> time,
        TextWriter output
    )
    {
        var times = routed.Select(time).Order().ToArray();
        if (times.Length > 0)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {what, -26}{times[times.Length / 2]:0.0} at the median, {times[times.Length * 95 / 100]:0.0} at the 95th percentile"
                )
            );
        }
    }

    private static void WriteFunctions(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"expected", -40}{"asked", 8}{"function", 12}{"+ arguments", 14}");
        foreach (var group in ByExpected(routed))
        {
            output.WriteLine(
                $"{Cut(group.Key, 38), -40}{group.Count(), 8}{Percent(group, q => q.FunctionRight), 12}{Percent(group, q => q.AllRight), 14}"
            );
        }
    }

    // The matrix without its empty cells: with thirty functions nearly all are.
    private static void WriteConfusion(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"expected", -34}{"taken for", -34}{"questions", 12}");
        foreach (
            var cell in routed
                .GroupBy(question => (question.Expected, question.Said))
                .OrderBy(cell => cell.Key.Expected, StringComparer.Ordinal)
                .ThenByDescending(cell => cell.Count())
                .ThenBy(cell => cell.Key.Said, StringComparer.Ordinal)
        )
        {
            output.WriteLine($"{Cut(cell.Key.Expected, 32), -34}{Cut(cell.Key.Said, 32), -34}{cell.Count(), 12}");
        }
    }

    private static void WriteCalibration(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"confidence", -14}{"questions", 10}{"mean", 10}{"right", 10}");
        foreach (var tenth in routed.GroupBy(question => Tenth(question.Confidence)).OrderBy(group => group.Key))
        {
            var (low, high) = ((double)tenth.Key / Tenths, (double)(tenth.Key + 1) / Tenths);
            var mean = tenth.Average(question => question.Confidence);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{$"{low:0.0} to {high:0.0}", -14}{tenth.Count(), 10}{mean, 10:0.00}{Percent(tenth, q => q.FunctionRight), 10}"
                )
            );
        }
    }

    private static void WriteMistakes(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        foreach (var mistake in routed.Where(question => !question.AllRight))
        {
            output.WriteLine();
            TerminalAnswer.WriteWrapped($"{mistake.Question.Id}: {mistake.Question.Text}", output);
            TerminalAnswer.WriteWrapped(
                $"expected {mistake.Expected} {mistake.Question.Expect!.Arguments?.GetRawText()}".TrimEnd(),
                output,
                "    "
            );
            TerminalAnswer.WriteWrapped(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"said     {mistake.Said} {mistake.Arguments} ({mistake.Confidence:0.00})"
                ),
                output,
                "    "
            );
        }
    }

    // An answer that is right and says that it did not use a word makes a person doubt it for nothing.
    private static void WriteNeedless(IReadOnlyList<RoutedQuestion> routed, TextWriter output)
    {
        var words = routed
            .Where(question => question.IsToldInVain)
            .SelectMany(question => question.Unused)
            .CountBy(word => word, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => $"{word.Key} {word.Value.ToString(CultureInfo.InvariantCulture)}")
            .ToArray();
        if (words.Length > 0)
        {
            output.WriteLine();
            TerminalAnswer.WriteWrapped($"Named as not used in right answers: {string.Join(", ", words)}", output);
        }
    }

    private static IEnumerable<IGrouping<string, RoutedQuestion>> ByExpected(IEnumerable<RoutedQuestion> routed) =>
        routed
            .GroupBy(question => question.Expected, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);

    // The last tenth holds 1 itself.
    private static int Tenth(double confidence) => Math.Clamp((int)(confidence * Tenths), 0, Tenths - 1);

    private static string Share(IReadOnlyList<RoutedQuestion> routed, Func<RoutedQuestion, bool> right) =>
        $"{Percent(routed, right)} ({routed.Count(right)} of {routed.Count})";

    private static string Percent(IEnumerable<RoutedQuestion> routed, Func<RoutedQuestion, bool> right) =>
        routed.Average(question => right(question) ? 1.0 : 0.0).ToString("0.0%", CultureInfo.InvariantCulture);

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}

using RevBot.Bot.Wording.Briefs;

namespace RevBot.Bot.Wording.Rewording;

/// <summary>
/// Other words for a composed answer, where the settings allow them. A model sees the function's sentences with placeholders
/// in the place of figures, days and names; these are put back after the check, so that no figure can be false. Notes and
/// trust line stay as they are. The deterministic answer is made first and is what the record keeps; this changes what is shown.
/// </summary>
/// <param name="composer">Words the answer.</param>
/// <param name="rewording">Proposes other words.</param>
/// <param name="check">Tells which may be said.</param>
/// <param name="logger">Told how many lines were refused and why; never the words.</param>
public sealed partial class AnswerRewording(
    Composer composer,
    IRewording rewording,
    RewordingCheck check,
    ILogger logger
)
{
    /// <summary>
    /// The answer in other words, each line where the check allows it; null where none was taken, where the whole grew past
    /// what an answer may have, or where its numbers are not borne out.
    /// </summary>
    /// <param name="answer">Composed of the parts.</param>
    /// <param name="parts">What functions found, in order.</param>
    /// <param name="state">The data's.</param>
    /// <param name="question">The person's words.</param>
    /// <param name="cancellation">Ends the wait for a rewording.</param>
    public async ValueTask<Answer?> RewordAsync(
        Answer answer,
        IReadOnlyList<FunctionAnswer> parts,
        DataState state,
        string question,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(parts);
        var lines = parts.Select(part => composer.Lines(part, parts, state)).ToArray();
        string[] patterns =
        [
            .. lines.SelectMany(part => part).Where(line => !line.IsFixed).Select(line => line.Sentence.Pattern),
        ];
        var proposed = await rewording.RewordAsync(new(patterns, question), cancellation);
        if (
            proposed?.ReplaceLineEndings("\n").Trim('\n').Split('\n') is not { } words
            || words.Length != patterns.Length
        )
        {
            return null;
        }

        var place = 0;
        AnswerLine[][] reworded =
        [
            .. lines.Select(part =>
                part.Select(line => line.IsFixed ? line : Reworded(line, words[place++])).ToArray()
            ),
        ];
        var shown = composer.Compose(parts, state, reworded);
        return shown.Grounded && shown.Text != answer.Text && IsNoLonger(shown, answer) ? shown : null;
    }

    private static bool IsNoLonger(Answer shown, Answer answer) =>
        WordCounter.Count(shown.Text)
        <= Math.Max(WordCounter.Count(answer.Text), answer.HasSections ? BriefWording.MostWords : Composer.MostWords);

    private AnswerLine Reworded(AnswerLine line, string proposed)
    {
        var words = proposed.Trim();
        if (check.FindFault(line.Sentence.Pattern, words) is not { } fault)
        {
            return line with { Sentence = line.Sentence with { Pattern = words } };
        }

        LogRefused(logger, fault);
        return line;
    }

    [LoggerMessage(4101, LogLevel.Information, "A reworded line is refused: {Fault}")]
    private static partial void LogRefused(ILogger logger, RewordingFault fault);
}

namespace RevBot.Bot.Wording.Grounding;

/// <summary>
/// Lets a rewording through sentence by sentence: one that claims what the facts do not entail is replaced by the
/// template's own sentence, and one without the draft's first figure is not used at all. What failed is logged by rule and place; the words only at Trace.
/// </summary>
public sealed partial class RewordingGate(IRewording rewording, ILogger logger)
{
    // Longer than twice its draft, a text has been added to.
    private const int MostGrowth = 2;

    /// <summary>The words to use: the rewording where it holds, else the draft's.</summary>
    /// <param name="draft">The template's sentences and the facts.</param>
    /// <param name="context">What may be leant on beside the facts; its draft and question are taken from the draft.</param>
    /// <param name="cancellation">Ends the wait for a rewording.</param>
    public async ValueTask<string> PassAsync(Draft draft, GroundingContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(context);
        var proposed = await rewording.RewordAsync(draft, cancellation);
        if (string.IsNullOrWhiteSpace(proposed))
        {
            return draft.Text;
        }

        if (proposed.Length > MostGrowth * draft.Text.Length + 200)
        {
            LogTooLong(logger, proposed.Length);
            return draft.Text;
        }

        return Answering(Pass(proposed, draft, context with { Draft = draft.Text, Question = draft.Question }), draft);
    }

    /// <summary>
    /// The words to use for a text of headings and items: line by line. The proposal must have the draft's lines, with its
    /// headings, dashes and empty lines where they were; a line that fails is the draft's.
    /// </summary>
    /// <inheritdoc cref="PassAsync"/>
    public async ValueTask<string> PassLinesAsync(Draft draft, GroundingContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(context);
        var proposed = await rewording.RewordAsync(draft, cancellation);
        var own = draft.Text.Split('\n');
        if (proposed?.ReplaceLineEndings("\n").Split('\n') is not { } lines || !LinePairs.HaveOneForm(lines, own))
        {
            return draft.Text;
        }

        return string.Join(
            '\n',
            own.Select(
                (line, place) =>
                    LinePairs.IsHeading(own, place) ? line : Line(lines[place], draft with { Text = line }, context)
            )
        );
    }

    // Longer lines than twice their own have been added to.
    private string Line(string proposed, Draft line, GroundingContext context) =>
        proposed == line.Text || proposed.Length > MostGrowth * line.Text.Length + 40
            ? line.Text
            : Answering(Pass(proposed, line, context with { Draft = line.Text, Question = line.Question }), line);

    // True sentences that leave out the figure asked for are no answer.
    private string Answering(string accepted, Draft draft)
    {
        if (Headline.IsIn(accepted, draft))
        {
            return accepted;
        }

        LogNoAnswer(logger);
        return draft.Text;
    }

    private string Pass(string proposed, Draft draft, GroundingContext context)
    {
        var report = GroundingCheck.Check(proposed, draft.Facts, context);
        if (report.Grounded)
        {
            return proposed;
        }

        GroundingLog.Failures(logger, "Rewording", report);
        var mended = SentenceReplacement.Apply(proposed, report, draft.Text);

        // The sentences were judged one by one; together they are judged once more.
        return GroundingCheck.Check(mended, draft.Facts, context).Grounded ? mended : draft.Text;
    }

    [LoggerMessage(4101, LogLevel.Information, "Rewording refused: {Length} characters are too many")]
    private static partial void LogTooLong(ILogger logger, int length);

    [LoggerMessage(4104, LogLevel.Information, "Rewording refused: the draft's first figure is left out")]
    private static partial void LogNoAnswer(ILogger logger);
}

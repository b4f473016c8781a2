namespace RevBot.Bot.Wording.Grounding;

/// <summary>Tells which sentences of a text failed the check, by rule and place; the words only at Trace.</summary>
internal static partial class GroundingLog
{
    public static void Failures(ILogger logger, string text, GroundingReport report)
    {
        for (var index = 0; index < report.Sentences.Count; index++)
        {
            var sentence = report.Sentences[index];
            foreach (var claim in sentence.Claims.Where(claim => !claim.Holds))
            {
                Failure(logger, text, index + 1, claim.Rule);
                Words(logger, text, index + 1, claim.Words, claim.Reason!, sentence.Text);
            }
        }
    }

    [LoggerMessage(4102, LogLevel.Information, "{Text}: sentence {Sentence} is not borne out, rule {Rule}")]
    private static partial void Failure(ILogger logger, string text, int sentence, GroundingRule rule);

    [LoggerMessage(4103, LogLevel.Trace, "{Text}: sentence {Sentence}, words \"{Words}\": {Reason}; \"{Said}\"")]
    private static partial void Words(
        ILogger logger,
        string text,
        int sentence,
        string words,
        string reason,
        string said
    );
}

namespace RevBot.Bot.Asking;

/// <summary>An answer with a sentence under it about how the question was read.</summary>
internal static class Noticed
{
    /// <summary>The answer with the sentence in a line of its own; as it is where there is none.</summary>
    public static AnswerEnvelope Under(AnswerEnvelope envelope, string? notice)
    {
        if (notice is null)
        {
            return envelope;
        }

        var text = envelope.Answer.Text + "\n" + notice;
        return envelope with
        {
            Answer = envelope.Answer with { Text = text },
            Drawn = envelope.Drawn is { } drawn ? drawn with { Text = text } : null,
        };
    }
}

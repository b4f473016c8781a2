using RevBot.Bot.Understanding;

namespace RevBot.Bot.Answering;

/// <summary>
/// What an answer says about how its question was read: which router read it, what still holds from before, which words were
/// not used. It is of one asking alone: it is put in after the grounding check and after the record took its fingerprints.
/// </summary>
internal static class ReadingNotes
{
    private const string TakenAs = "Taken as: ";

    /// <summary>The answer-to-be with what its plan says about the reading.</summary>
    public static AnswerEnvelope Attach(Plan plan, AnswerEnvelope envelope, IRouter asked) =>
        envelope with
        {
            Ask = plan.Ask,
            Unused = plan.Unused,
            Kept = plan.Kept,
            Router = plan.Router ?? asked.Name,
            Notice = plan.Notice,
            Confidence = plan.Confidence,
        };

    /// <summary>The answer with its notes, each in a line of its own; as it is where there are none.</summary>
    public static AnswerEnvelope AppendTo(AnswerEnvelope envelope)
    {
        // A question back and a refusal name the words that they are about themselves.
        var isAnswer = envelope is { Content: not null, IsMetaAnswer: false };
        string[] under =
        [
            .. new[] { isAnswer ? UnusedWords.Describe(envelope.Unused) : null, envelope.Notice }.OfType<string>(),
        ];
        var kept = isAnswer ? envelope.Kept : null;
        if (under.Length == 0 && kept is null)
        {
            return envelope;
        }

        var told = kept is null ? envelope.Answer.Text : WithKept(envelope.Answer.Text, kept);
        var text = string.Join('\n', [told, .. under]);
        return envelope with
        {
            Answer = envelope.Answer with { Text = text },
            Content = envelope.Content is { } drawn ? drawn with { Text = text } : null,
            UnderTrust = under,
        };
    }

    // Beside what was taken for granted, which stands right above the trust line.
    private static string WithKept(string text, string kept)
    {
        var lines = text.Split('\n').ToList();
        var trust = lines.Count - 1;
        var hasTaken = trust > 0 && lines[trust - 1].Contains(TakenAs, StringComparison.Ordinal);
        lines.Insert(hasTaken ? trust - 1 : trust, kept);
        return string.Join('\n', lines);
    }
}

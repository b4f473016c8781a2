using RevBot.Bot.Understanding;
using RevBot.Bot.Wording;

namespace RevBot.Bot.Answering;

/// <summary>
/// What an answer says about how its question was read: which router read it, what still holds from before, which words were
/// not used. It is of one asking alone: it is put in after the grounding check and after the record took its fingerprints.
/// </summary>
internal static class ReadingNotes
{
    /// <summary>The answer-to-be with what its plan says about the reading.</summary>
    public static AnswerEnvelope Attach(Plan plan, AnswerEnvelope envelope, IRouter asked) =>
        envelope with
        {
            Ask = plan.Ask,
            Unused = plan.Unused,
            Kept = plan.Kept,
            Doubt = plan.Doubt,
            Router = plan.Router ?? asked.Name,
            Notice = plan.Notice,
            Confidence = plan.Confidence,
            Open = (plan.Open ?? (plan.Calls.Count == 0 ? null : plan.Calls[^1]), plan.Choices),
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
        if (envelope.Content is not { } content)
        {
            return under.Length == 0
                ? envelope
                : envelope with
                {
                    Answer = envelope.Answer with { Text = string.Join('\n', [envelope.Answer.Text, .. under]) },
                };
        }

        var noted = Noted(content);
        return envelope with
        {
            Content = noted,
            Composed = envelope.Composed is { } composed ? Noted(composed) : null,
            Answer = envelope.Answer with { Text = noted.Text },
        };

        Answer Noted(Answer said) =>
            said with
            {
                Doubt = isAnswer ? envelope.Doubt : null,
                Kept = isAnswer ? envelope.Kept : null,
                Under = under,
            };
    }
}

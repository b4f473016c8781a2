using RevBot.Bot.Understanding;

namespace RevBot.Bot.Answering;

/// <summary>Which router read a question, and the sentence about it that goes under the answer.</summary>
internal static class RouterNotice
{
    /// <summary>The answer-to-be with the router that made the plan, and what the person must know about it.</summary>
    public static AnswerEnvelope Attach(Plan plan, AnswerEnvelope envelope, IRouter asked) =>
        envelope with
        {
            Router = plan.Router ?? asked.Name,
            Notice = plan.Notice,
            Open = (plan.Open ?? (plan.Calls.Count == 0 ? null : plan.Calls[^1]), plan.Choices),
        };

    /// <summary>The answer with its notice in a line of its own; as it is where there is none.</summary>
    public static AnswerEnvelope AppendTo(AnswerEnvelope envelope)
    {
        if (envelope.Notice is not { } notice)
        {
            return envelope;
        }

        var text = envelope.Answer.Text + "\n" + notice;
        return envelope with
        {
            Answer = envelope.Answer with { Text = text },
            Content = envelope.Content is { } drawn ? drawn with { Text = text } : null,
        };
    }
}

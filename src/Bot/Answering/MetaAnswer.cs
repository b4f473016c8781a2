using RevBot.Bot.Functions;
using RevBot.Bot.Wording;

namespace RevBot.Bot.Answering;

/// <summary>What is said about an earlier answer.</summary>
/// <param name="Call">What was done, in the shape of a function; null for a refusal.</param>
/// <param name="Answer">What is said.</param>
/// <param name="IsRefusal">Whether it says why there is no answer.</param>
public sealed record MetaAnswer(AnsweredCall? Call, Answer Answer, bool IsRefusal = false)
{
    /// <summary>The earlier answer that is wanted as a file; null for none.</summary>
    public WantedFile? File { get; init; }

    /// <summary>The question that the message holds beside what it says about its answer; null where it holds none.</summary>
    public string? Question { get; init; }

    /// <summary>The form in which the answer to <see cref="Question"/> is wanted as a file; null for none.</summary>
    public ExportFormat? Format { get; init; }

    /// <summary>The message is a question, whose answer is wanted as a file.</summary>
    public static MetaAnswer AskedInstead(string question, ExportFormat format) =>
        new(null, new(string.Empty, [], [], [])) { Question = question, Format = format };

    /// <summary>Why there is no answer, in one sentence.</summary>
    public static MetaAnswer Refused(string reason) => new(null, new(reason, [], [], []), true);
}

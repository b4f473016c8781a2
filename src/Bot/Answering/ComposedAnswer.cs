using RevBot.Bot.Answering.Record;
using RevBot.Bot.Functions;
using RevBot.Bot.Wording;
using RevBot.Data.Book;

namespace RevBot.Bot.Answering;

/// <summary>What calls came to.</summary>
/// <param name="View">The view that it was made from.</param>
/// <param name="Calls">What ran, in order.</param>
/// <param name="Answer">What is said.</param>
/// <param name="State">How old the data were at the view's instant.</param>
public sealed record ComposedAnswer(ScopedBook View, IReadOnlyList<AnsweredCall> Calls, Answer Answer, DataState State)
{
    /// <summary>A fingerprint of the text.</summary>
    public string AnswerHash => Fingerprint.Compute(Answer.Text);

    /// <summary>A fingerprint of the results.</summary>
    public string ResultHash => Fingerprint.Compute(Calls);

    /// <summary>What the functions found, in order.</summary>
    public required IReadOnlyList<FunctionAnswer> Parts { get; init; }
}

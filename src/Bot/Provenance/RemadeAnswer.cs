using RevBot.Bot.Answers;
using RevBot.Bot.Asking;
using RevBot.Bot.Record;
using RevBot.Data.Book;

namespace RevBot.Bot.Provenance;

/// <summary>An earlier answer, made again over the data as they are known now, seen from the same instant.</summary>
/// <param name="View">The view that it was made from.</param>
/// <param name="Calls">What ran again.</param>
/// <param name="Answer">What would be said.</param>
/// <param name="State">How old the data were at that instant.</param>
public sealed record RemadeAnswer(ScopedBook View, IReadOnlyList<AnsweredCall> Calls, Answer Answer, DataState State)
{
    /// <summary>A fingerprint of the text.</summary>
    public string AnswerHash => Fingerprint.Of(Answer.Text);

    /// <summary>A fingerprint of the results.</summary>
    public string ResultHash => Fingerprint.Of(Calls);
}

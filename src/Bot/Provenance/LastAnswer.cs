using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;

namespace RevBot.Bot.Provenance;

/// <summary>The answer that "that" means: the last one that the person got in the conversation.</summary>
internal static class LastAnswer
{
    /// <summary>From the record; where none is kept, from what the conversation remembers. Null where nothing was answered.</summary>
    public static PastAnswer? Find(MetaQuestion turn, AnswerStore answers)
    {
        if (turn.Request.Conversation is not { } conversation)
        {
            return null;
        }

        return answers.Last(conversation, turn.Book.Scope.Viewer.Id) is { } stored
            ? PastAnswer.From(stored)
            : PastAnswer.From(turn.Conversation, turn.Book.AsOf);
    }
}

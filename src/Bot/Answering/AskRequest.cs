using RevBot.Data.Book;

namespace RevBot.Bot.Answering;

/// <summary>A question from a channel that has verified who asks.</summary>
/// <param name="Id">The channel's id of the message; null lets RevBot give one.</param>
/// <param name="Conversation">Keeps follow-ups together; null for a question that stands alone.</param>
/// <param name="User">The person's e-mail.</param>
/// <param name="Text">The words.</param>
/// <param name="Channel">terminal, web, teams, slack.</param>
public sealed record AskRequest(string? Id, string? Conversation, string User, string Text, string Channel)
{
    /// <summary>What the person may see, as the identity map found it; null to find it by the e-mail.</summary>
    public Scope? Scope { get; init; }
}

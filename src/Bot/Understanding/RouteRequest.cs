using RevBot.Bot.Conversation;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding;

/// <summary>A message to read.</summary>
/// <param name="Text">The person's words, at most <see cref="LongestText"/> characters.</param>
/// <param name="Book">What the person may see: the only names that a router knows.</param>
/// <param name="Conversation">What was said before.</param>
public sealed record RouteRequest(string Text, ScopedBook Book, ConversationState Conversation)
{
    /// <summary>Longer messages are refused before routing.</summary>
    public const int LongestText = 2000;
}

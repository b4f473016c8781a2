using RevBot.Bot.Conversation;
using RevBot.Data.Book;

namespace RevBot.Bot.Answering;

/// <summary>A message that may speak of an earlier answer.</summary>
/// <param name="Request">The message.</param>
/// <param name="Deals">The data.</param>
/// <param name="Book">What the person may see now.</param>
/// <param name="Conversation">What was said before.</param>
public sealed record MetaQuestion(AskRequest Request, DealBook Deals, ScopedBook Book, ConversationState Conversation);

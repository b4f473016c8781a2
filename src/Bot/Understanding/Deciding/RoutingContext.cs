using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>All that a decision rests on.</summary>
/// <param name="Question">The message as read.</param>
/// <param name="Guesses">The functions, the likeliest first.</param>
/// <param name="Book">What the person may see.</param>
/// <param name="Conversation">What was said before.</param>
internal sealed record RoutingContext(
    Frame Question,
    IReadOnlyList<Guess> Guesses,
    ScopedBook Book,
    ConversationState Conversation
);

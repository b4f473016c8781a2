using RevBot.Bot.Conversation;
using RevBot.Bot.Routing.Intents;
using RevBot.Bot.Routing.Questions;
using RevBot.Data.Book;

namespace RevBot.Bot.Routing.Deciding;

/// <summary>All that a decision rests on.</summary>
/// <param name="Question">The message as read.</param>
/// <param name="Guesses">The functions, the likeliest first.</param>
/// <param name="Book">What the person may see.</param>
/// <param name="Talk">What was said before.</param>
internal sealed record Turn(Question Question, IReadOnlyList<Guess> Guesses, ScopedBook Book, TalkState Talk);

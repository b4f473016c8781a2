using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RevBot.Bot.Conversation;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Understanding.Companies;

/// <summary>A company to ask about, with a reader of its own: names are remembered by scope and revision.</summary>
internal sealed class CompanyBook
{
    /// <param name="database">Filled.</param>
    /// <param name="today">The day of all questions.</param>
    public CompanyBook(IDatabase database, LocalDate today)
    {
        Router = new(Path.Combine(AppContext.BaseDirectory, "prompts"), SkillCatalog.All);
        House = new(database, new(), new(TimeProvider.System, today), NullLogger.Instance, Router);
    }

    /// <summary>Reads questions with every function that exists.</summary>
    public OfflineRouter Router { get; }

    /// <summary>The bot's parts, to answer and not only to read.</summary>
    public RevBotServices House { get; }

    /// <summary>What a person sees today.</summary>
    /// <param name="email">As the company's words give it, such as <c>will.ashdown@brightwell.example</c>.</param>
    public ScopedBook AsSeenBy(string email) => House.ViewOf(email, CancellationToken.None);

    /// <summary>How a question is read.</summary>
    /// <param name="text">The question.</param>
    /// <param name="email">Who asks.</param>
    /// <param name="talk">What was said before; null for nothing.</param>
    public Plan Read(string text, string email, ConversationState? talk = null) =>
        Router.Route(new(text, AsSeenBy(email), talk ?? ConversationState.Empty));
}

using RevBot.Bot.Answers;
using RevBot.Bot.Asking;
using RevBot.Bot.Conversation;
using RevBot.Bot.Routing;
using RevBot.Data.Book;
using RevBot.Data.Database;

namespace RevBot.Bot.Hosting;

/// <summary>Puts the parts together, in one place and without a container: each part gets what it needs by constructor.</summary>
public sealed class BotHouse
{
    /// <param name="database">Migrated.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="clock">The clock of all answers.</param>
    public BotHouse(IDatabase database, RevBotSettings settings, BotClock clock)
    {
        Books = new(new BookLoader(database, settings.Defaults));
        Router = new OfflineRouter(PromptsFolder);
        Assistant = new(
            Books,
            Router,
            new Composer(new AnswerTemplates(PromptsFolder)),
            new ConversationStore(database),
            clock
        )
        {
            FreshnessLimit = settings.Freshness.Limit,
        };
    }

    /// <summary>Where the prompts lie beside the program.</summary>
    public static string PromptsFolder => Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The book.</summary>
    public BookHost Books { get; }

    /// <summary>The router.</summary>
    public IRouter Router { get; }

    /// <summary>Answers questions.</summary>
    public Assistant Assistant { get; }
}

using RevBot.Bot.Answers;
using RevBot.Bot.Asking;
using RevBot.Bot.Briefs;
using RevBot.Bot.Conversation;
using RevBot.Bot.Identity;
using RevBot.Bot.Record;
using RevBot.Bot.Routing;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Hosting;

/// <summary>Puts the parts together, in one place and without a container: each part gets what it needs by constructor.</summary>
public sealed class BotHouse
{
    /// <param name="database">Migrated.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="clock">The clock of all answers.</param>
    /// <param name="logger">Told where the record of questions cannot be kept.</param>
    public BotHouse(IDatabase database, RevBotSettings settings, BotClock clock, ILogger logger)
        : this(database, settings, clock, logger, new OfflineRouter(PromptsFolder, Skills(settings))) { }

    internal BotHouse(IDatabase database, RevBotSettings settings, BotClock clock, ILogger logger, IRouter router)
    {
        (Database, Clock) = (database, clock);
        Talks = new(database);
        Books = new(new BookLoader(database, settings.Defaults));
        Router = router;
        Assistant = new(
            Books,
            Router,
            new Composer(new AnswerTemplates(PromptsFolder)),
            Talks,
            new RequestLog(database, settings.Record.Content, logger),
            clock
        )
        {
            FreshnessLimit = settings.Freshness.Limit,
            Match = new(settings.Reconciliation.Tolerance),
        };
    }

    /// <summary>The parts for one call that needs no words to be read: a command's or a schedule's.</summary>
    internal static BotHouse ForCall<TSkill>(
        IDatabase database,
        RevBotSettings settings,
        BotClock clock,
        ILogger logger,
        object arguments
    )
        where TSkill : ISkill =>
        new(
            database,
            settings,
            clock,
            logger,
            new GivenCall(new(Skills(settings).OfType<TSkill>().Single(), arguments))
        );

    // The router plans with the functions as the settings have them, and what is planned is what runs.
    private static IReadOnlyList<ISkill> Skills(RevBotSettings settings) =>
        SkillCatalog.Of(new() { ReconciliationTolerance = settings.Reconciliation.Tolerance });

    /// <summary>Where the prompts lie beside the program.</summary>
    public static string PromptsFolder => Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The database under it all.</summary>
    public IDatabase Database { get; }

    /// <summary>The clock of all answers.</summary>
    public BotClock Clock { get; }

    /// <summary>What conversations carry.</summary>
    public ConversationStore Talks { get; }

    /// <summary>The book.</summary>
    public BookHost Books { get; }

    /// <summary>The router.</summary>
    public IRouter Router { get; }

    /// <summary>Answers questions.</summary>
    public Assistant Assistant { get; }

    /// <summary>The company as a person may see it now.</summary>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    public ScopedBook ViewOf(string email, CancellationToken cancellation)
    {
        var deals = Books.Current(cancellation);
        var scope = CallerIdentity.ByEmail(deals, email) ?? throw new UnknownCallerException(email);
        return deals.For(scope, Clock.Now(deals.Company));
    }
}

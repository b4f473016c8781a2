using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Book;
using RevBot.Bot.Cards;
using RevBot.Bot.Configuration;
using RevBot.Bot.Conversation;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Asking;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Functions;
using RevBot.Bot.Identity;
using RevBot.Bot.LanguageModel;
using RevBot.Bot.Provenance;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Bot.Provenance.Feedback;
using RevBot.Bot.Understanding;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Rewording;
using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Loading;
using RevBot.Data.Database;
using RevBot.Data.Usage;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Services;

/// <summary>Puts the parts together, in one place and without a container: each part gets what it needs by constructor.</summary>
public sealed class RevBotServices
{
    private readonly IRouter? router;

    /// <param name="database">Migrated.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="clock">The clock of all answers.</param>
    /// <param name="logger">Told where the record of questions cannot be kept.</param>
    public RevBotServices(IDatabase database, RevBotSettings settings, BotClock clock, ILogger logger)
        : this(database, settings, clock, logger, new ModelAccess(settings, PromptsFolder, clock, logger)) { }

    internal RevBotServices(
        IDatabase database,
        RevBotSettings settings,
        BotClock clock,
        ILogger logger,
        ModelAccess model
    )
        : this(
            database,
            settings,
            clock,
            logger,
            new Language(kernel => model.Router(new(PromptsFolder, kernel.Skills), kernel), model.Rewording())
        ) { }

    internal RevBotServices(IDatabase database, RevBotSettings settings, BotClock clock, ILogger logger, IRouter router)
        : this(database, settings, clock, logger, new Language(_ => router, null)) { }

    private RevBotServices(
        IDatabase database,
        RevBotSettings settings,
        BotClock clock,
        ILogger logger,
        Language language
    )
    {
        (Database, Clock) = (database, clock);
        Kernel = new(CreateSkills(settings));
        router = language.Router(Kernel);
        Conversations = new(database);
        Books = new(
            new BookLoader(database, settings.Defaults)
            {
                Tuning = settings.Forecast.Tuning,
                NormCache = new DatabaseNormCache(database),
            }
        );
        var composer = new Composer(new AnswerTemplates(PromptsFolder), logger);
        var options = RecordOptions.From(settings.Record) with { Versions = EngineVersions.Compute(PromptsFolder) };
        var subscriptions = new SubscriptionStore(database);
        Answers = new(
            Kernel,
            composer,
            new CrmMatch(Kernel),
            new(new UsageReader(database), subscriptions),
            settings.Freshness.Limit
        );
        var answers = new AnswerStore(database);
        var remaking = new AnswerRecomputer(Answers);
        PastAnswers = new(answers, PromptsFolder, remaking, options.Versions);
        Exports = new(answers, remaking);
        Cards = new(PromptsFolder, settings.Web.Address);
        Feedback = new(database);
        Assistant = new(Books, router, Answers, Conversations, new RequestLog(database, options, logger), clock)
        {
            Subscriptions = subscriptions,
            Rewording = language.Wording is { } rewording ? new(composer, rewording, new(PromptsFolder), logger) : null,
            MetaQuestionHandlers =
            [
                .. PastAnswers.MetaQuestionHandlers,
                new ExportQuestionHandler(PromptsFolder, answers, Exports),
                new FeedbackMessageHandler(PromptsFolder, answers, Feedback, clock),
            ],
        };
    }

    /// <summary>The parts for calls that need no words to be read: a command's or another program's. No router learns.</summary>
    internal static RevBotServices ForCalls(
        IDatabase database,
        RevBotSettings settings,
        BotClock clock,
        ILogger logger
    ) => new(database, settings, clock, logger, new Language(_ => null, null));

    // The router plans with the functions as the settings have them, and what is planned is what runs.
    internal static IReadOnlyList<ISkill> CreateSkills(RevBotSettings settings) =>
        SkillCatalog.Of(
            new()
            {
                ReconciliationTolerance = settings.Reconciliation.Tolerance,
                FreshnessLimit = Duration.FromTimeSpan(settings.Freshness.Limit),
                Delivery = settings.DeliveryPolicy,
            }
        );

    /// <summary>Where the prompts lie beside the program.</summary>
    public static string PromptsFolder => Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The database under it all.</summary>
    public IDatabase Database { get; }

    /// <summary>The clock of all answers.</summary>
    public BotClock Clock { get; }

    /// <summary>What conversations carry.</summary>
    public ConversationStore Conversations { get; }

    /// <summary>The book.</summary>
    public BookHost Books { get; }

    /// <summary>The one kernel, with every skill as a function.</summary>
    public SkillKernel Kernel { get; }

    /// <summary>The router.</summary>
    /// <exception cref="InvalidOperationException">The parts were opened for calls alone.</exception>
    public IRouter Router => router ?? throw new InvalidOperationException("Opened for calls, no question is read.");

    /// <summary>What was answered before: evidence, replays, differences.</summary>
    public PastAnswers PastAnswers { get; }

    /// <summary>Makes answers given before into files.</summary>
    public Exporter Exports { get; }

    /// <summary>Makes answers into cards.</summary>
    public CardMaker Cards { get; }

    /// <summary>What people thought of answers.</summary>
    public FeedbackStore Feedback { get; }

    /// <summary>Answers questions.</summary>
    public Assistant Assistant { get; }

    /// <summary>Makes calls into answers without recording them, for what is looked at and not asked.</summary>
    internal AnswerService Answers { get; }

    /// <summary>
    /// The evidence behind an answer, for whoever got it and as far as they may still see: null for anybody else, as for an
    /// answer that does not exist.
    /// </summary>
    /// <param name="answerId">The id that the answer showed, or better the asking's (<c>AnswerEnvelope.RecordId</c>).</param>
    /// <param name="email">Who wants it.</param>
    /// <param name="cancellation">Stops a load; ends the remake between two functions.</param>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public async Task<Evidence?> GetEvidenceAsync(string answerId, string email, CancellationToken cancellation)
    {
        var deals = Books.Current(cancellation);
        var scope = ScopeResolver.FindByEmail(deals, email) ?? throw new UnknownCallerException(email);
        return await PastAnswers.GetEvidenceAsync(answerId, deals, scope, cancellation);
    }

    /// <summary>
    /// An answer as a document, for whoever got it and as far as they may still see: null for anybody else and for who has
    /// left, as for an answer that does not exist.
    /// </summary>
    /// <param name="answerId">The id that the answer showed, or better the asking's (<c>AnswerEnvelope.RecordId</c>).</param>
    /// <param name="question">As the person wrote it; null where it is not known.</param>
    /// <param name="email">Who wants it.</param>
    /// <param name="cancellation">Stops a load; ends the remake between two functions.</param>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public Task<ExportDocument?> FindExportAsync(
        string answerId,
        string? question,
        string email,
        CancellationToken cancellation
    )
    {
        var deals = Books.Current(cancellation);
        var scope = ScopeResolver.FindByEmail(deals, email) ?? throw new UnknownCallerException(email);
        return ExportAsync(answerId, question, deals, scope, cancellation);
    }

    /// <summary>The same for a person by RevBot's own id; null too where nobody has it.</summary>
    internal Task<ExportDocument?> FindExportAsync(
        string answerId,
        string? question,
        int sellerId,
        CancellationToken cancellation
    )
    {
        var deals = Books.Current(cancellation);
        return ExportAsync(answerId, question, deals, ScopeResolver.FindById(deals, sellerId), cancellation);
    }

    // A file may be made long after it was wanted.
    private async Task<ExportDocument?> ExportAsync(
        string answerId,
        string? question,
        DealBook deals,
        Scope? scope,
        CancellationToken cancellation
    ) =>
        scope is not null && Presence.IsPresent(scope.Viewer, deals.Company.DayOf(Clock.Now(deals.Company)))
            ? await Exports.FindAsync(answerId, question, deals, scope, cancellation)
            : null;

    /// <summary>
    /// Keeps a person's thumb for an answer that they got; another one of theirs takes its place. False where they got no
    /// such answer. Side effect: writes it.
    /// </summary>
    /// <param name="answerId">The id that the answer showed, or better the asking's (<c>AnswerEnvelope.RecordId</c>).</param>
    /// <param name="email">Who gives it.</param>
    /// <param name="thumb">Up or down.</param>
    /// <param name="reason">In the person's words; null for none.</param>
    /// <param name="cancellation">Stops a load.</param>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    public bool Rate(string answerId, string email, Thumb thumb, string? reason, CancellationToken cancellation)
    {
        var deals = Books.Current(cancellation);
        var scope = ScopeResolver.FindByEmail(deals, email) ?? throw new UnknownCallerException(email);
        return Feedback.Give(answerId, scope.Viewer.Id, thumb, reason, Clock.Machine);
    }

    /// <summary>The company as a person may see it now, whether still there or not.</summary>
    /// <exception cref="UnknownCallerException">Nobody has the e-mail.</exception>
    public ScopedBook ViewOf(string email, CancellationToken cancellation) =>
        Find(email, cancellation)?.View ?? throw new UnknownCallerException(email);

    /// <summary>The same with the book behind it, of a person who is still there; null for anybody else.</summary>
    internal (DealBook Deals, ScopedBook View)? FindPresent(string email, CancellationToken cancellation) =>
        Find(email, cancellation) is { } found && Presence.IsPresent(found.View.Scope.Viewer, found.View.Today)
            ? found
            : null;

    private (DealBook Deals, ScopedBook View)? Find(string email, CancellationToken cancellation)
    {
        var deals = Books.Current(cancellation);
        return ScopeResolver.FindByEmail(deals, email) is { } scope
            ? (deals, deals.For(scope, Clock.Now(deals.Company)))
            : null;
    }

    /// <summary>Who reads questions, null where none are, and who may word answers, null where nobody may.</summary>
    private sealed record Language(Func<SkillKernel, IRouter?> Router, IRewording? Wording);
}

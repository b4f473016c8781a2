using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.LanguageModel;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Understanding;
using RevBot.Bot.Understanding;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.LanguageModel;

/// <summary>Asks a bot whose router is a model behind a server of the test's.</summary>
internal static class ModelAsking
{
    private static readonly SkillKernel Kernel = new(SkillCatalog.All);
    private static readonly string Prompts = RevBotServices.PromptsFolder;

    // A router remembers the names of the one company that its process serves: one for each company of these tests.
    private static readonly OfflineRouter OverTheDemo = new(Prompts);
    private static readonly OfflineRouter OverTheSmallCompany = new(Prompts);

    /// <summary>The whole way of a question over the demo company.</summary>
    public static async Task<AnswerEnvelope> AskAsync(
        this FakeModel model,
        DemoFile demo,
        string text,
        string user = DemoFile.Leader,
        string router = "model"
    ) => await House(demo, model.Settings(router)).Assistant.AskAsync(Request(text, user), CancellationToken.None);

    public static RevBotServices House(DemoFile demo, RevBotSettings settings, ILogger? logger = null) =>
        new(
            demo.Database,
            settings,
            DemoFile.Clock,
            logger ?? NullLogger.Instance,
            Access(settings, logger).Router(OverTheDemo, Kernel)
        );

    /// <summary>The plan alone, over the small company of the router's tests.</summary>
    public static async Task<Plan> RouteAsync(
        this FakeModel model,
        string text,
        string user = "Victor Grant",
        ConversationState? talk = null,
        string router = "model"
    ) =>
        await Access(model.Settings(router), null)
            .Router(OverTheSmallCompany, Kernel)
            .RouteAsync(
                new(text, RouterCompany.AsSeenBy(user), talk ?? ConversationState.Empty),
                CancellationToken.None
            );

    public static ModelAccess Access(RevBotSettings settings, ILogger? logger) =>
        new(settings, Prompts, DemoFile.Clock, logger ?? NullLogger.Instance);

    public static AskRequest Request(string text, string user = DemoFile.Leader, string? conversation = null) =>
        new(null, conversation, user, text, "test");
}

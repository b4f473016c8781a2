using Microsoft.Extensions.AI;
using RevBot.Bot.Answers;
using RevBot.Bot.Configuration;
using RevBot.Bot.LanguageModel.OpenAI;
using RevBot.Bot.Routing;
using RevBot.Skills;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// What the settings make of the language model: the router that asks it, and the one that words by it, both behind one
/// meter. With neither asked for no client exists.
/// </summary>
internal sealed class ModelAccess
{
    private readonly RevBotSettings settings;
    private readonly string prompts;
    private readonly ILogger logger;
    private readonly Lazy<MeteredModel> model;

    /// <param name="settings">Checked.</param>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="clock">The days of the meter.</param>
    /// <param name="logger">Told of troubles.</param>
    public ModelAccess(RevBotSettings settings, string prompts, BotClock clock, ILogger logger)
    {
        (this.settings, this.prompts, this.logger) = (settings, prompts, logger);
        model = new(() => new(Client(), new(settings.Model, () => clock.Machine)));
    }

    /// <summary>The router of the settings.</summary>
    public IRouter Router(OfflineRouter offline, IReadOnlyList<ISkill> skills) =>
        settings.Router == "offline"
            ? offline
            : new ModelRouter(
                offline,
                new(offline, model.Value, skills, prompts) { NotTaken = mistake => Log.NotTaken(logger, mistake) },
                settings.Router == "model",
                settings.Model.TimeLimit,
                logger
            );

    /// <summary>Who may word answers; null where results do not go out.</summary>
    public IRewording? Rewording() =>
        settings.Model.Wording ? new ModelRewording(model.Value, prompts, settings.Model.TimeLimit, logger) : null;

#pragma warning disable CA2000 // The client lives as long as the process.
    private IChatClient Client() =>
        new PersistentChatClient(OpenAIConnection.Open(settings.Model), settings.Model.TimeLimit, TimeProvider.System);
#pragma warning restore CA2000
}

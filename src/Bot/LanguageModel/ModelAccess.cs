using RevBot.Bot.Configuration;
using RevBot.Bot.Functions;
using RevBot.Bot.LanguageModel.OpenAI;
using RevBot.Bot.Understanding;
using RevBot.Bot.Wording.Rewording;

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
    private readonly Lazy<MeteredChat> model;

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
    public IRouter Router(OfflineRouter offline, SkillKernel kernel) =>
        new KernelRouter(kernel, offline, logger)
        {
            Model =
                settings.Router == "offline"
                    ? null
                    : new(offline, model.Value, kernel, prompts)
                    {
                        NotTaken = mistake => Log.NotTaken(logger, mistake),
                    },
            IsAlwaysModel = settings.Router == "model",
            Limit = settings.Model.TimeLimit,
        };

    /// <summary>Who may word answers; null where results do not go out.</summary>
    public IRewording? Rewording() =>
        settings.Model.Wording ? new ModelRewording(model.Value, prompts, settings.Model.TimeLimit, logger) : null;

    private RetryingChat Client() =>
        new(OpenAIConnection.Open(settings.Model), settings.Model.TimeLimit, TimeProvider.System);
}

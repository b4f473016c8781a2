using Microsoft.Extensions.Options;

namespace RevBot.Bot.Configuration;

/// <summary>Puts the settings into a container.</summary>
internal static class SettingsServices
{
    /// <summary>
    /// Registers <see cref="RevBotSettings"/>, also as <see cref="IOptions{TOptions}"/>. A host with a setting that cannot be
    /// used does not start: it fails with the <see cref="SettingsException"/> that every command fails with.
    /// </summary>
    public static void AddRevBotSettings(this IServiceCollection services, CheckedSettings settings)
    {
        services.AddSingleton<IOptionsFactory<RevBotSettings>>(new CheckedFactory(settings));
        services.AddOptions<RevBotSettings>().ValidateOnStart();
        services.AddSingleton(at => at.GetRequiredService<IOptions<RevBotSettings>>().Value);
    }

    private sealed class CheckedFactory(CheckedSettings settings) : IOptionsFactory<RevBotSettings>
    {
        public RevBotSettings Create(string name) => settings.Required();
    }
}

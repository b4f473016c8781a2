namespace RevBot.Bot.Hosting;

/// <summary>What was found where the settings stand.</summary>
/// <param name="Settings">The settings; one that cannot be used has its default here.</param>
/// <param name="Problems">A sentence for each setting that cannot be used; names its key.</param>
/// <param name="Given">The keys under <c>RevBot:</c> that somebody has given, in order.</param>
public sealed record SettingsReading(
    RevBotSettings Settings,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Given
)
{
    /// <summary>Whether somebody has given a setting, by its key under <c>RevBot:</c>.</summary>
    public bool IsGiven(string key) => Given.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings, where all of them can be used.</summary>
    /// <exception cref="SettingsException">One cannot be used.</exception>
    public RevBotSettings Required() => Problems.Count == 0 ? Settings : throw new SettingsException(Problems[0]);
}

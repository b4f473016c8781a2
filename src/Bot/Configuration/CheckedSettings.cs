using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration;

/// <summary>The settings of a configuration, with all that is wrong with them.</summary>
/// <param name="Settings">The settings. One that cannot be used has its default here.</param>
/// <param name="Problems">A sentence for each setting that cannot be used; it names the key and what the value must be.</param>
/// <param name="Given">The keys under <c>RevBot:</c> that somebody has given, in order, known or not.</param>
public sealed record CheckedSettings(
    RevBotSettings Settings,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Given
)
{
    /// <summary>Binds and checks everything under <c>RevBot:</c>. An empty value counts as not given.</summary>
    /// <param name="configuration">appsettings, environment, command line: the last one that gives a key wins.</param>
    public static CheckedSettings Bind(IConfiguration configuration)
    {
        var given = configuration
            .GetSection(SettingKey.Root)
            .AsEnumerable(makePathsRelative: true)
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.OrdinalIgnoreCase);
        var problems = new List<string>();
        var usable = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var key in SettingKey.All)
        {
            if (!given.TryGetValue(key.Name, out var text))
            {
                continue;
            }

            if (key.Allows(text))
            {
                usable[key.Name] = key.Normalised(text);
            }
            else
            {
                problems.Add(key.Refusal(text));
            }
        }

        var settings = new RevBotSettings();
        new ConfigurationBuilder().AddInMemoryCollection(usable).Build().Bind(settings);
        problems.AddRange(Missing(settings, given));
        return new(settings, problems, [.. given.Keys]);
    }

    /// <summary>Whether somebody has given a setting, by its key under <c>RevBot:</c>.</summary>
    public bool IsGiven(string key) => Given.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings, where all of them can be used.</summary>
    /// <exception cref="SettingsException">One cannot be used; the message is the first problem.</exception>
    public RevBotSettings Required() => Problems.Count == 0 ? Settings : throw new SettingsException(Problems[0]);

    // What was given and cannot be used has its own sentence already.
    private static IEnumerable<string> Missing(RevBotSettings settings, Dictionary<string, string> given)
    {
        var missing = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new(settings), missing);
        return missing
            .Where(result => !result.MemberNames.Any(given.ContainsKey))
            .Select(result => result.ErrorMessage!);
    }
}

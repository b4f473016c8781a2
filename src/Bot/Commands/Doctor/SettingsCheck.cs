using RevBot.Bot.Configuration;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether every setting can be used, and whether every key is one that RevBot knows.</summary>
internal static class SettingsCheck
{
    private const string Check = "settings";

    public static IEnumerable<Finding> Run(CheckedSettings reading)
    {
        foreach (var problem in reading.Problems)
        {
            yield return Finding.Problem(
                Check,
                problem,
                "Correct it in appsettings.json, the environment (RevBot__…) or the command line."
            );
        }

        foreach (var key in reading.Given.Where(key => !IsKnown(key)))
        {
            yield return Finding.Warning(
                Check,
                $"RevBot:{key} is no setting of this version and does nothing.",
                "Correct its spelling, or remove it."
            );
        }

        if (reading.Problems.Count == 0)
        {
            var given = reading.Given.Count == 0 ? "none given, all defaults" : string.Join(", ", reading.Given);
            yield return Finding.Ok(Check, $"All can be used ({given}).");
        }
    }

    private static bool IsKnown(string key) =>
        SettingKey.All.Any(known => known.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
}

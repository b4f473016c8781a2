using RevBot.Bot.Hosting;

namespace RevBot.Bot.Doctor;

/// <summary>Whether every setting can be used, and whether every key is one that RevBot knows.</summary>
internal static class SettingsCheck
{
    private const string Check = "settings";

    private static readonly string[] Known =
    [
        "Provider",
        "Database",
        "Fiscal:FirstMonth",
        "Fiscal:Pattern",
        "Currency",
        "Router",
        "Freshness:Limit",
        "Reconciliation:Tolerance",
        "Record:Content",
        "Web:Key",
        "Web:Hosts",
        "Model:Endpoint",
        "Model:Name",
        "Model:ApiKey",
        "Model:Credential",
        "Model:Audience",
        "Model:Wording",
        "Model:Timeout",
        "Model:TimeLimit",
        "Model:DailyTokens",
        "Model:DailyTokensInAll",
        "Model:DailyCost",
        "Model:InputPrice",
        "Model:OutputPrice",
    ];

    // Sections of channels, whose own parts check what is in them.
    private static readonly string[] KnownSections = ["Teams:", "Slack:"];

    public static IEnumerable<Finding> Run(SettingsReading reading)
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
        Known.Contains(key, StringComparer.OrdinalIgnoreCase)
        || KnownSections.Any(section => key.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}

using System.Globalization;

namespace RevBot.Bot.Hosting;

/// <summary>Reads the settings from a configuration, naming the key of whatever cannot be read.</summary>
public sealed class SettingsReader
{
    private const string Prefix = "RevBot:";

    private readonly IConfiguration configuration;
    private readonly List<string> problems = [];

    private SettingsReader(IConfiguration configuration) => this.configuration = configuration;

    private delegate bool Parser<T>(string? text, IFormatProvider? culture, out T value);

    /// <summary>The settings of a configuration, checked.</summary>
    /// <exception cref="SettingsException">One cannot be used.</exception>
    public static RevBotSettings Read(IConfiguration configuration) => Inspect(configuration).Required();

    /// <summary>The settings of a configuration, and all that is wrong with them.</summary>
    public static SettingsReading Inspect(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = reader.Settings();
        string[] given =
        [
            .. configuration
                .GetSection("RevBot")
                .AsEnumerable(makePathsRelative: true)
                .Where(pair => !string.IsNullOrEmpty(pair.Value))
                .Select(pair => pair.Key)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
        return new(settings, [.. reader.problems, .. settings.Problems()], given);
    }

    private RevBotSettings Settings()
    {
        var plain = new RevBotSettings();
        return new()
        {
            Provider = Enum("Provider", plain.Provider),
            Database = configuration[Prefix + "Database"] ?? plain.Database,
            Currency = configuration[Prefix + "Currency"] ?? plain.Currency,
            Router = configuration[Prefix + "Router"] ?? plain.Router,
            Fiscal = new()
            {
                FirstMonth = Parse("Fiscal:FirstMonth", plain.Fiscal.FirstMonth, int.TryParse, "a whole number"),
                Pattern = Enum("Fiscal:Pattern", plain.Fiscal.Pattern),
            },
            Freshness = new()
            {
                Limit = Parse("Freshness:Limit", plain.Freshness.Limit, TimeSpan.TryParse, "a time such as 04:00:00"),
            },
            Reconciliation = new()
            {
                Tolerance = Parse(
                    "Reconciliation:Tolerance",
                    plain.Reconciliation.Tolerance,
                    double.TryParse,
                    "a share such as 0.01"
                ),
            },
            Record = new() { Content = Parse("Record:Content", plain.Record.Content, ReadBool, "true or false") },
        };
    }

    private T Parse<T>(string key, T missing, Parser<T> parse, string what)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        if (parse(text, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add($"The setting {Prefix}{key} is \"{text}\"; it must be {what}.");
        return missing;
    }

    private T Enum<T>(string key, T missing)
        where T : struct, Enum =>
        Parse(key, missing, ReadEnum, "one of " + string.Join(", ", System.Enum.GetNames<T>()));

    private static bool ReadEnum<T>(string? text, IFormatProvider? culture, out T value)
        where T : struct, Enum =>
        System.Enum.TryParse(text, ignoreCase: true, out value) && System.Enum.IsDefined(value);

    private static bool ReadBool(string? text, IFormatProvider? culture, out bool value) =>
        bool.TryParse(text, out value);
}

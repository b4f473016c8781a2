using System.Globalization;

namespace RevBot.Bot.Hosting;

/// <summary>Reads the settings from a configuration, naming the key of whatever cannot be read.</summary>
public static class SettingsReader
{
    private const string Prefix = "RevBot:";

    /// <summary>The settings of a configuration, checked.</summary>
    /// <exception cref="SettingsException">One cannot be used.</exception>
    public static RevBotSettings Read(IConfiguration configuration)
    {
        var plain = new RevBotSettings();
        var settings = new RevBotSettings
        {
            Provider = Enum(configuration, "Provider", plain.Provider),
            Database = configuration[Prefix + "Database"] ?? plain.Database,
            Currency = configuration[Prefix + "Currency"] ?? plain.Currency,
            Router = configuration[Prefix + "Router"] ?? plain.Router,
            Fiscal = Fiscal(configuration, plain.Fiscal),
            Freshness = new() { Limit = Time(configuration, "Freshness:Limit", plain.Freshness.Limit) },
            Reconciliation = new()
            {
                Tolerance = Share(configuration, "Reconciliation:Tolerance", plain.Reconciliation.Tolerance),
            },
        };
        settings.Validate();
        return settings;
    }

    private static RevBotSettings.FiscalSettings Fiscal(
        IConfiguration configuration,
        RevBotSettings.FiscalSettings plain
    ) =>
        new()
        {
            FirstMonth = Parse(configuration, "Fiscal:FirstMonth", plain.FirstMonth, int.TryParse, "a whole number"),
            Pattern = Enum(configuration, "Fiscal:Pattern", plain.Pattern),
        };

    private static TimeSpan Time(IConfiguration configuration, string key, TimeSpan missing) =>
        Parse(configuration, key, missing, TimeSpan.TryParse, "a time such as 04:00:00");

    private static double Share(IConfiguration configuration, string key, double missing) =>
        Parse(configuration, key, missing, double.TryParse, "a share such as 0.01");

    private delegate bool Parser<T>(string? text, IFormatProvider? culture, out T value);

    private static T Parse<T>(IConfiguration configuration, string key, T missing, Parser<T> parse, string what)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        return parse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new SettingsException($"The setting {Prefix}{key} is \"{text}\"; it must be {what}.");
    }

    private static T Enum<T>(IConfiguration configuration, string key, T missing)
        where T : struct, Enum
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        return System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && System.Enum.IsDefined(value)
            ? value
            : throw new SettingsException(
                $"The setting {Prefix}{key} is \"{text}\"; it must be one of {string.Join(", ", System.Enum.GetNames<T>())}."
            );
    }
}

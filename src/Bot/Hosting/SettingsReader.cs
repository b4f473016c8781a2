using System.Globalization;
using RevBot.Bot.Audience;
using RevBot.Bot.Audit;
using RevBot.Bot.Slack;
using RevBot.Bot.Teams;
using RevBot.Bot.Turns;
using RevBot.Bot.Web;

namespace RevBot.Bot.Hosting;

/// <summary>Reads the settings from a configuration, naming the key of whatever cannot be read.</summary>
public sealed class SettingsReader
{
    private const string Prefix = "RevBot:";

    private readonly IConfiguration configuration;
    private readonly List<string> problems = [];

    private SettingsReader(IConfiguration configuration) => this.configuration = configuration;

    internal delegate bool Parser<T>(string text, out T value);

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
        return new(settings, reader.problems, given);
    }

    private RevBotSettings Settings()
    {
        var plain = new RevBotSettings();
        var router = Text(
            "Router",
            plain.Router,
            text => text is "offline" or "model" or "auto",
            "offline, model or auto"
        );
        return new()
        {
            Provider = Enum("Provider", plain.Provider),
            Database = Text(
                "Database",
                plain.Database,
                text => text.Trim().Length > 0,
                "a file or a connection string"
            ),
            Currency = Text("Currency", plain.Currency, IsCurrency, "three letters such as USD"),
            Router = router,
            Model = new ModelSettingsReader(configuration, problems).Read(router != "offline"),
            Fiscal = Fiscal(plain.Fiscal),
            Freshness = new() { Limit = Limit(plain.Freshness.Limit) },
            Reconciliation = new() { Tolerance = Tolerance(plain.Reconciliation.Tolerance) },
            Forecast = ForecastSettings.Read(this),
            Turns = TurnSettingsReader.Read(this),
            Audience = Audience(plain.Audience),
            Record = Record(plain.Record),
            Audit = AuditSettings.Read(this),
            Web = WebSettings.Read(this),
            Teams = new TeamsSettingsReader(configuration, problems).Read(),
            Slack = new SlackSettingsReader(configuration, problems).Read(),
        };
    }

    private RevBotSettings.RecordSettings Record(RevBotSettings.RecordSettings plain) =>
        new()
        {
            Content = Value<bool>("Record:Content", plain.Content, bool.TryParse, "true or false"),
            Answers = Value<bool>("Record:Answers", plain.Answers, bool.TryParse, "true or false"),
            Days = Value<int>(
                "Record:Days",
                plain.Days,
                (text, out days) =>
                    int.TryParse(text, CultureInfo.InvariantCulture, out days) && days is >= 1 and <= 3650,
                "a number of days from 1 to 3650"
            ),
        };

    private AudienceSettings Audience(AudienceSettings plain) =>
        new()
        {
            OpenPlaces = Value(
                "Audience:OpenPlaces",
                plain.OpenPlaces,
                AudienceSettings.TryRead,
                "places such as teams:19:abc@thread.tacv2 or slack:C0123, parted by blanks"
            ),
        };

    private RevBotSettings.FiscalSettings Fiscal(RevBotSettings.FiscalSettings plain) =>
        new()
        {
            FirstMonth = Value<int>(
                "Fiscal:FirstMonth",
                plain.FirstMonth,
                (text, out month) =>
                    int.TryParse(text, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12,
                "a month from 1 to 12"
            ),
            Pattern = Enum("Fiscal:Pattern", plain.Pattern),
        };

    private TimeSpan Limit(TimeSpan plain) =>
        Value<TimeSpan>(
            "Freshness:Limit",
            plain,
            (text, out limit) =>
                TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out limit) && limit > TimeSpan.Zero,
            "a time such as 04:00:00"
        );

    private double Tolerance(double plain) =>
        Value<double>(
            "Reconciliation:Tolerance",
            plain,
            (text, out share) =>
                double.TryParse(text, CultureInfo.InvariantCulture, out share) && share is >= 0 and < 1,
            "a share such as 0.01"
        );

    private static bool IsCurrency(string text) => text.Length == 3 && text.All(char.IsAsciiLetter);

    private string Text(string key, string missing, Func<string, bool> holds, string what) =>
        Value<string>(
            key,
            missing,
            (text, out value) =>
            {
                value = text;
                return holds(text);
            },
            what
        );

    private T Enum<T>(string key, T missing)
        where T : struct, Enum =>
        Value<T>(
            key,
            missing,
            (text, out value) =>
                System.Enum.TryParse(text, ignoreCase: true, out value) && System.Enum.IsDefined(value),
            "one of " + string.Join(", ", System.Enum.GetNames<T>())
        );

    internal T Value<T>(string key, T missing, Parser<T> parse, string what, bool isSecret = false)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        problems.Add(
            isSecret
                ? $"The setting {Prefix}{key} must be {what}."
                : $"The setting {Prefix}{key} is \"{text}\"; it must be {what}."
        );
        return missing;
    }
}

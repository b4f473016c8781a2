using System.Globalization;

namespace RevBot.Bot.Hosting;

/// <summary>Reads the settings under <c>RevBot:Model</c>. Problems name the key and never the value: it may be a secret.</summary>
internal sealed class ModelSettingsReader(IConfiguration configuration, ICollection<string> problems)
{
    private const string Prefix = "RevBot:Model:";
    private const long MostTokens = 1_000_000_000_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private delegate bool Parser<T>(string text, out T value);

    /// <param name="isRouter">Whether a model reads questions.</param>
    public ModelSettings Read(bool isRouter)
    {
        var plain = new ModelSettings();
        var settings = plain with
        {
            Endpoint = Value<Uri?>("Endpoint", null, Endpoint, "an https:// address, or http:// on this machine"),
            Name = Value<string?>("Name", null, Short, "the model's name"),
            ApiKey = Value<Secret?>("ApiKey", null, Key, "a key without blanks"),
            Credential = Value("Credential", plain.Credential, Credential, "key, entra or none"),
            Audience = Value("Audience", plain.Audience, Short, "the scope of an Entra token"),
            Wording = Value("Wording", plain.Wording, OnOff, "on or off"),
        };
        settings = Limits(settings);
        if (isRouter || settings.Wording)
        {
            Require(settings, isRouter ? "RevBot:Router" : Prefix + "Wording");
        }

        return settings;
    }

    private ModelSettings Limits(ModelSettings settings) =>
        settings with
        {
            Timeout = Value("Timeout", settings.Timeout, Time, "a time such as 00:00:10, at most 00:05:00"),
            TimeLimit = Value("TimeLimit", settings.TimeLimit, Time, "a time such as 00:00:20, at most 00:05:00"),
            DailyTokens = Value("DailyTokens", settings.DailyTokens, Tokens, "a number of tokens, 1 or more"),
            DailyTokensInAll = Value(
                "DailyTokensInAll",
                settings.DailyTokensInAll,
                Tokens,
                "a number of tokens, 1 or more"
            ),
            DailyCost = Value("DailyCost", settings.DailyCost, Price, "an amount such as 2.50, or 0 for no limit"),
            InputPrice = Value("InputPrice", settings.InputPrice, Price, "the price of a million tokens, such as 0.40"),
            OutputPrice = Value("OutputPrice", settings.OutputPrice, Price, "the price of a million tokens"),
        };

    private void Require(ModelSettings settings, string because)
    {
        Missing(settings.Endpoint is null, "Endpoint", because);
        Missing(settings.Name is null, "Name", because);
        Missing(settings.Credential == ModelCredential.Key && settings.ApiKey is null, "ApiKey", because);
        if (settings.DailyCost > 0 && settings.InputPrice == 0 && settings.OutputPrice == 0)
        {
            problems.Add(
                $"The setting {Prefix}DailyCost needs {Prefix}InputPrice and {Prefix}OutputPrice to be counted against."
            );
        }
    }

    private void Missing(bool isMissing, string key, string because)
    {
        // What was given and cannot be used has its own sentence already.
        if (isMissing && string.IsNullOrEmpty(configuration[Prefix + key]))
        {
            var otherwise = key == "ApiKey" ? $", or {Prefix}Credential to entra or none" : string.Empty;
            problems.Add($"The setting {Prefix}{key} is missing; {because} needs it{otherwise}.");
        }
    }

    private static bool Endpoint(string text, out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value)
        && (value.Scheme == Uri.UriSchemeHttps || (value.Scheme == Uri.UriSchemeHttp && value.IsLoopback))
        && value is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 };

    private static bool Short(string text, out string value)
    {
        value = text.Trim();
        return value.Length is > 0 and <= 200 && !value.Any(char.IsControl);
    }

    private static bool Key(string text, out Secret? value)
    {
        value = new(text);
        return text.Length <= 4000 && text.All(letter => letter is > ' ' and < (char)127);
    }

    private static bool Credential(string text, out ModelCredential value) =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);

    private static bool OnOff(string text, out bool value)
    {
        value = string.Equals(text, "on", StringComparison.OrdinalIgnoreCase);
        return value || string.Equals(text, "off", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Time(string text, out TimeSpan value) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value)
        && value > TimeSpan.Zero
        && value <= LongestWait;

    private static bool Tokens(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && value is >= 1 and <= MostTokens;

    private static bool Price(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && value is >= 0 and <= 1_000_000;

    private T Value<T>(string key, T missing, Parser<T> parse, string what)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        problems.Add($"The setting {Prefix}{key} cannot be used; it must be {what}.");
        return missing;
    }
}

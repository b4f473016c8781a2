using RevBot.Bot.Hosting;

namespace RevBot.Bot.Slack;

/// <summary>Reads the settings under <c>RevBot:Slack</c>. Problems name the key and never the value: it may be a secret.</summary>
internal sealed class SlackSettingsReader(IConfiguration configuration, ICollection<string> problems)
{
    private const string Prefix = "RevBot:Slack:";
    private const int LongestSecret = 500;
    private const int MostTeams = 50;

    public SlackSettings Read()
    {
        var plain = new SlackSettings();
        var settings = new SlackSettings
        {
            SigningSecret = Secret("SigningSecret", "the signing secret of the app's Basic Information page"),
            BotToken = Secret("BotToken", "the bot token of the app's Install App page"),
            ApiBase = Base("ApiBase", plain.ApiBase, IsSafe, "https://slack.com/api/, or an address of this machine"),
            ResponseBase = Base(
                "ResponseBase",
                plain.ResponseBase,
                IsHook,
                "https://hooks.slack.com/ or https://hooks.slack-gov.com/, or an address of this machine"
            ),
            Teams = Teams(),
            View = View(plain.View),
        };
        Require(settings.SigningSecret, "SigningSecret", settings.BotToken, "BotToken");
        Require(settings.BotToken, "BotToken", settings.SigningSecret, "SigningSecret");
        return settings;
    }

    private void Require(Secret? missing, string key, Secret? given, string other)
    {
        // What was given and cannot be used has its own sentence already.
        if (missing is null && given is not null && string.IsNullOrEmpty(configuration[Prefix + key]))
        {
            problems.Add($"The setting {Prefix}{key} is missing; {Prefix}{other} needs it.");
        }
    }

    private Secret? Secret(string key, string what)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return null;
        }

        if (text.Length is >= 8 and <= LongestSecret && text.All(letter => letter is > ' ' and < (char)127))
        {
            return new(text);
        }

        problems.Add($"The setting {Prefix}{key} cannot be used; it must be {what}, without blanks.");
        return null;
    }

    private Uri Base(string key, Uri missing, Func<Uri, bool> allows, string what)
    {
        if (configuration[Prefix + key] is not { Length: > 0 } text)
        {
            return missing;
        }

        if (
            Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address)
            && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
            && allows(address)
        )
        {
            return address;
        }

        problems.Add($"The setting {Prefix}{key} cannot be used; it must be {what}.");
        return missing;
    }

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || IsOfThisMachine(address);

    private static bool IsHook(Uri address) =>
        address.AbsoluteUri is "https://hooks.slack.com/" or "https://hooks.slack-gov.com/" || IsOfThisMachine(address);

    private static bool IsOfThisMachine(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    private string[] Teams()
    {
        string[] teams =
        [
            .. (configuration[Prefix + "TeamId"] ?? string.Empty)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];
        if (teams.Length <= MostTeams && teams.All(IsTeam))
        {
            return teams;
        }

        problems.Add($"The setting {Prefix}TeamId cannot be used; it must be ids such as T0123ABCD, parted by commas.");
        return [];
    }

    private static bool IsTeam(string text) =>
        text.Length is >= 2 and <= 40 && text[0] is 'T' or 'E' && text.All(char.IsAsciiLetterOrDigit);

    private SlackView View(SlackView missing)
    {
        if (configuration[Prefix + "View"] is not { Length: > 0 } text)
        {
            return missing;
        }

        if (Enum.GetNames<SlackView>().Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<SlackView>(text, ignoreCase: true);
        }

        problems.Add($"The setting {Prefix}View cannot be used; it must be agent, assistant or classic.");
        return missing;
    }
}

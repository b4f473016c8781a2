using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>The settings under <c>RevBot:Slack</c>. Slack is on when both secrets are given.</summary>
[Section(IsConfidential = true)]
public sealed record SlackSettings
{
    /// <summary>With which Slack signs what it sends; null for none.</summary>
    [SecretText(8, 500), MustBe("the signing secret of the app's Basic Information page, without blanks")]
    public Secret? SigningSecret { get; init; }

    /// <summary>The bot's token, <c>xoxb-…</c>; null for none.</summary>
    [SecretText(8, 500), MustBe("the bot token of the app's Install App page, without blanks")]
    public Secret? BotToken { get; init; }

    /// <summary>Where the Web API is.</summary>
    [SafeAddress, MustBe("https://slack.com/api/, or an address of this machine")]
    public Uri ApiBase
    {
        get;
        init => field = WithSlash(value);
    } = new("https://slack.com/api/");

    /// <summary>Where every <c>response_url</c> must lie: anything else is not called.</summary>
    [SafeAddress("https://hooks.slack.com/", "https://hooks.slack-gov.com/")]
    [MustBe("https://hooks.slack.com/ or https://hooks.slack-gov.com/, or an address of this machine")]
    public Uri ResponseBase
    {
        get;
        init => field = WithSlash(value);
    } = new("https://hooks.slack.com/");

    /// <summary>The workspaces and organisations whose members are answered; empty for the token's own workspace alone.</summary>
    [ConfigurationKeyName("TeamId"), EachMatches("[TE][A-Za-z0-9]{1,39}", Most = 50)]
    [MustBe("ids such as T0123ABCD, separated by commas")]
    public SeparatedList<string> Teams { get; init; } = [];

    /// <summary>How direct messages are shown.</summary>
    [MustBe("agent, assistant or classic")]
    public SlackView View { get; init; } = SlackView.Agent;

    /// <summary>Whether Slack is served at all.</summary>
    public bool IsOn => SigningSecret is not null && BotToken is not null;

    /// <summary>The other secret, where one is given.</summary>
    internal IEnumerable<ValidationResult> Missing() =>
        [
            .. RevBotSettings.Needs(
                SigningSecret is null && BotToken is not null,
                "Slack:SigningSecret",
                "Slack:BotToken"
            ),
            .. RevBotSettings.Needs(
                BotToken is null && SigningSecret is not null,
                "Slack:BotToken",
                "Slack:SigningSecret"
            ),
        ];

    // Methods and hooks are resolved against it.
    private static Uri WithSlash(Uri address) =>
        address.AbsoluteUri.EndsWith('/') ? address : new(address.AbsoluteUri + "/");
}

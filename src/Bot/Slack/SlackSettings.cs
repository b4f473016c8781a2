using RevBot.Bot.Hosting;

namespace RevBot.Bot.Slack;

/// <summary>The settings under <c>RevBot:Slack</c>. Slack is on when both secrets are given.</summary>
public sealed record SlackSettings
{
    /// <summary>With which Slack signs what it sends; null for none.</summary>
    public Secret? SigningSecret { get; init; }

    /// <summary>The bot's token, <c>xoxb-…</c>; null for none.</summary>
    public Secret? BotToken { get; init; }

    /// <summary>Where the Web API is.</summary>
    /// <value>https://slack.com/api/</value>
    public Uri ApiBase { get; init; } = new("https://slack.com/api/");

    /// <summary>Where every <c>response_url</c> must lie: anything else is not called.</summary>
    /// <value>https://hooks.slack.com/</value>
    public Uri ResponseBase { get; init; } = new("https://hooks.slack.com/");

    /// <summary>The workspaces and organisations whose members are answered; empty for the token's own workspace alone.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>How direct messages are shown.</summary>
    internal SlackView View { get; init; } = SlackView.Agent;

    /// <summary>Whether Slack is served at all.</summary>
    public bool IsOn => SigningSecret is not null && BotToken is not null;
}

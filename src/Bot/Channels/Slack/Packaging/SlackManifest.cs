using RevBot.Bot.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RevBot.Bot.Channels.Slack.Packaging;

/// <summary>The manifest of the Slack app: what it is called, what it may do, and where Slack reaches it.</summary>
internal static class SlackManifest
{
    private const int LongestHost = 253;
    private const string Description = "Pipeline, forecast and deals, answered from your own CRM";

    // Least rights: no history of channels, no files of others, nothing of other people's direct messages.
    private static readonly string[] Scopes =
    [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:read",
        "im:history",
        "im:write",
        "mpim:read",
        "users:read",
        "users:read.email",
    ];

    private static readonly string[] Events =
    [
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "message.im",
        "tokens_revoked",
    ];

    /// <summary>What is wrong with a host, one sentence; null where nothing is.</summary>
    public static string? FindHostProblem(string host) =>
        host.Length <= LongestHost
        && Uri.TryCreate("https://" + host, UriKind.Absolute, out var address)
        && address.Authority.Equals(host, StringComparison.OrdinalIgnoreCase)
        && address.HostNameType == UriHostNameType.Dns
        && !address.IsLoopback
        && host.Contains('.', StringComparison.Ordinal)
            ? null
            : "--host cannot be used; give the name alone, such as revbot.example.com: Slack reaches it over https from the internet.";

    /// <summary>The manifest as YAML.</summary>
    public static string Write(string host, SlackView view, Suggestions suggestions) =>
        new SerializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
            .WithDefaultScalarStyle(ScalarStyle.Any)
            .WithQuotingNecessaryStrings()
            .Build()
            .Serialize(CreateManifest($"https://{host}/slack/", view, suggestions))
            .ReplaceLineEndings("\n");

    private static object CreateManifest(string address, SlackView view, Suggestions suggestions) =>
        new
        {
            DisplayInformation = new
            {
                Name = "RevBot",
                Description,
                BackgroundColor = "#1a3c5e",
            },
            Features = Features(address, view, suggestions),
            OauthConfig = new { Scopes = new { Bot = ScopesOf(view) } },
            Settings = new
            {
                EventSubscriptions = new
                {
                    RequestUrl = address + "events",
                    BotEvents = view switch
                    {
                        SlackView.Agent => [.. Events, "agent_session_stopped", "app_context_changed"],
                        SlackView.Assistant =>
                        [
                            .. Events,
                            "assistant_thread_context_changed",
                            "assistant_thread_started",
                        ],
                        SlackView.Classic => Events,
                    },
                },
                Interactivity = new { IsEnabled = true, RequestUrl = address + "interactivity" },
                OrgDeployEnabled = false,
                SocketModeEnabled = false,
                TokenRotationEnabled = false,
            },
        };

    private static object Features(string address, SlackView view, Suggestions suggestions) =>
        new
        {
            AppHome = new
            {
                HomeTabEnabled = true,
                MessagesTabEnabled = true,
                MessagesTabReadOnlyEnabled = false,
            },
            AgentView = view == SlackView.Agent
                ? new { AgentDescription = Description, SuggestedPrompts = suggestions.All }
                : null,
            AssistantView = view == SlackView.Assistant
                ? new { AssistantDescription = Description, SuggestedPrompts = suggestions.All }
                : null,
            BotUser = new { DisplayName = "RevBot", AlwaysOnline = true },
            SlashCommands = new[]
            {
                new
                {
                    Command = "/revbot",
                    Url = address + "commands",
                    Description = "Ask about your pipeline; the answer is for you alone",
                    UsageHint = "which deals are at risk? | help",
                    ShouldEscape = false,
                },
            },
        };

    private static string[] ScopesOf(SlackView view) =>
        view == SlackView.Classic ? Scopes : [.. Scopes.Append("assistant:write").Order(StringComparer.Ordinal)];
}

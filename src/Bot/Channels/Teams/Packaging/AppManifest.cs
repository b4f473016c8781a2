using System.Text.Json;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Channels.Teams.Packaging;

/// <summary>The app's manifest for Teams.</summary>
internal static class AppManifest
{
    private const string Version = "1.19";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // Titles are sent as they stand, so each is a question that RevBot answers.
    private static readonly (string Title, string About)[] Commands =
    [
        ("Will we hit our number?", "The forecast for the quarter, with its range"),
        ("Which deals are at risk?", "The open deals that need attention, and why"),
        ("Pipeline by stage", "What is open this quarter, stage by stage"),
        ("What changed this week?", "What moved the forecast since last week"),
        ("Why do we lose deals?", "Win rates and loss reasons"),
        ("help", "What you can ask"),
    ];

    /// <summary>The manifest as JSON.</summary>
    /// <param name="appId">The bot's app id, which is the app's as well.</param>
    /// <param name="website">Who runs this bot.</param>
    public static string Write(string appId, Uri website)
    {
        var address = website.AbsoluteUri;
        var manifest = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = Version,
            ["version"] = "1.0.0",
            ["id"] = appId,
            ["developer"] = new JsonObject
            {
                ["name"] = "RevBot",
                ["websiteUrl"] = address,
                ["privacyUrl"] = address,
                ["termsOfUseUrl"] = address,
            },
            ["name"] = new JsonObject { ["short"] = "RevBot", ["full"] = "RevBot revenue intelligence" },
            ["description"] = new JsonObject
            {
                ["short"] = "Answers about your pipeline, forecast and deals.",
                ["full"] =
                    "Ask about forecast, pipeline, deals, risks and results in your own words. Every figure can be traced to the deals that it was computed from, and everybody sees only what they may see in the CRM.",
            },
            ["icons"] = new JsonObject { ["color"] = "color.png", ["outline"] = "outline.png" },
            ["accentColor"] = "#1A3C5E",
            ["bots"] = new JsonArray(Bot(appId)),
            ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
            ["validDomains"] = new JsonArray(),
        };
        return manifest.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Bot(string appId) =>
        new()
        {
            ["botId"] = appId,
            ["scopes"] = Scopes(),
            ["supportsFiles"] = false,
            ["isNotificationOnly"] = false,
            ["commandLists"] = new JsonArray(
                new JsonObject
                {
                    ["scopes"] = Scopes(),
                    ["commands"] = new JsonArray([
                        .. Commands.Select(command => new JsonObject
                        {
                            ["title"] = command.Title,
                            ["description"] = command.About,
                        }),
                    ]),
                }
            ),
        };

    private static JsonArray Scopes() => ["personal", "team", "groupChat"];
}

using RevBot.Bot.Configuration;
using RevBot.Bot.Teams.Connector;
using RevBot.Bot.Teams.Tokens;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Teams;

/// <summary>Puts Teams together, where the settings name a bot.</summary>
internal static class TeamsParts
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Adds the channel and what it needs. Needs the database, the clock, <see cref="TimeProvider"/>, and for the endpoint
    /// an <see cref="ITurnQueue"/>.
    /// </summary>
    public static void AddTeams(this IServiceCollection services, TeamsSettings settings) =>
        services.AddTeams(settings, FirstWait);

    /// <param name="services">To add to.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="firstWait">The wait before a second try where the connector names none.</param>
    internal static void AddTeams(this IServiceCollection services, TeamsSettings settings, TimeSpan firstWait)
    {
        services.AddSingleton(settings);
        if (!settings.IsOn)
        {
            return;
        }

        services.AddSingleton<MicrosoftHttp>();
        services.AddSingleton(at => new SigningKeys(
            Client(at),
            settings.OpenIdMetadata,
            at.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<InboundTokens>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton(at => new ConnectorTokens(Source(settings, at), at.GetRequiredService<TimeProvider>()));
        services.AddSingleton(at => new ConnectorClient(
            Client(at),
            at.GetRequiredService<ConnectorTokens>(),
            settings,
            ConnectorRetries.Make(at.GetRequiredService<TimeProvider>(), firstWait)
        ));
        services.AddSingleton<ConversationBook>();
        services.AddSingleton<Roster>();
        services.AddSingleton<InvokeReplies>();
        services.AddSingleton<TeamsChannel>();
        services.AddSingleton<IChannel>(at => at.GetRequiredService<TeamsChannel>());
        services.AddSingleton<MessagesEndpoint>();
    }

    /// <summary>Maps <c>POST /api/messages</c>, where Teams is set up; else there is nothing at that address.</summary>
    public static void MapTeams(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<TeamsSettings>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("RevBot.Bot.Teams");
        if (!settings.IsOn)
        {
            Log.Off(logger);
            return;
        }

        var endpoint = app.Services.GetRequiredService<MessagesEndpoint>();
        app.MapMethods("/api/messages", [HttpMethods.Post], endpoint.AnswerAsync);
        var hosts = string.Join(", ", settings.AllowedServiceHosts);
        Log.On(logger, settings.AppId!, hosts);
    }

    private static ITokenSource Source(TeamsSettings settings, IServiceProvider at) =>
        settings.Credential == TeamsCredential.Secret
            ? new SecretTokenSource(Client(at), settings, at.GetRequiredService<TimeProvider>())
            : EntraTokenSource.Of(settings);

    private static HttpClient Client(IServiceProvider at) => at.GetRequiredService<MicrosoftHttp>().Client;
}

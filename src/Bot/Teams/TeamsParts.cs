using RevBot.Bot.Hosting;
using RevBot.Bot.Teams.Connector;
using RevBot.Bot.Teams.Tokens;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Teams;

/// <summary>Puts Teams together, where the settings name a bot.</summary>
internal static class TeamsParts
{
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
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

        services.AddSingleton(at => new SigningKeys(
            Client(),
            settings.OpenIdMetadata,
            at.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<InboundTokens>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton(at => new ConnectorTokens(Source(settings, at), at.GetRequiredService<TimeProvider>()));
        services.AddSingleton(at => new ConnectorClient(
            Client(),
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
        Log.On(logger, settings.AppId!, string.Join(", ", settings.AllowedServiceHosts));
    }

    private static ITokenSource Source(TeamsSettings settings, IServiceProvider at) =>
        settings.Credential == TeamsCredential.Secret
            ? new SecretTokenSource(Client(), settings, at.GetRequiredService<TimeProvider>())
            : EntraTokenSource.Of(settings);

    // No redirects: a token must not follow one. No cookies: nothing is remembered between calls. Connections are renewed,
    // so that a service that moves is found.
    private static HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(5),
            }
        )
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LargestAnswer,
        };
}

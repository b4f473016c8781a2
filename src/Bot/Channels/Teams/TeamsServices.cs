using Microsoft.Bot.Connector.Authentication;
using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Channels.Teams.Tokens;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams;

/// <summary>Puts Teams together.</summary>
internal static class TeamsServices
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
        services.AddSingleton<TeamsPolicy>();
        services.AddSingleton<LocalClients>();
        services.AddSingleton<MicrosoftHttp>();
        services.AddSingleton(at => new SigningKeys(
            FindClient(at),
            settings.OpenIdMetadata,
            at.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<InboundTokens>();
        services.AddSingleton<TeamsRequestAuthenticator>();
        services.AddConnector(settings, firstWait);
        services.AddSingleton<ConversationReferenceStore>();
        services.AddSingleton<MemberDirectory>();
        services.AddSingleton<InvokeReplies>();
        services.AddSingleton<TeamsChannel>();
        services.AddSingleton<IChannel>(at => at.GetRequiredService<TeamsChannel>());
        services.AddSingleton<IDeliveryWay, TeamsDelivery>();
        services.AddSingleton<TeamsInboxHandler>();
        services.AddSingleton<MessagesEndpoint>();
    }

    /// <summary>Maps <c>POST /api/messages</c>. Where no bot is set up it answers clients of this machine only.</summary>
    public static void MapTeams(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<TeamsSettings>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("RevBot.Bot.Channels.Teams");
        app.MapMethods(
            "/api/messages",
            [HttpMethods.Post],
            // Made with the first request, not while the server starts.
            static context =>
                context.RequestServices.GetRequiredService<MessagesEndpoint>().AnswerAsync(context)
        );
        if (settings.IsOn)
        {
            var hosts = string.Join(", ", settings.AllowedServiceHosts);
            Log.On(logger, settings.AppId!, hosts);
        }
        else
        {
            Log.Off(logger);
        }
    }

    private static void AddConnector(this IServiceCollection services, TeamsSettings settings, TimeSpan firstWait)
    {
        if (settings.IsOn)
        {
            services.AddSingleton(at => new ConnectorTokens(
                CreateSource(settings, at),
                at.GetRequiredService<TimeProvider>()
            ));
        }

        services.AddSingleton<ServiceClientCredentialsFactory>(at => new ConnectorCredentials(
            at.GetService<ConnectorTokens>(),
            at.GetRequiredService<TeamsPolicy>()
        ));
        services.AddSingleton(at => new ConnectorHandler(
            FindClient(at),
            at.GetService<ConnectorTokens>(),
            at.GetRequiredService<TeamsPolicy>(),
            ConnectorRetries.Create(at.GetRequiredService<TimeProvider>(), firstWait)
        ));
        services.AddSingleton<ConnectorAuthentication>();
        services.AddSingleton<RevBotAdapter>();
        services.AddSingleton<TeamsConnector>();
    }

    private static ITokenSource CreateSource(TeamsSettings settings, IServiceProvider at) =>
        settings.Credential == TeamsCredential.Secret
            ? new SecretTokenSource(FindClient(at), settings, at.GetRequiredService<TimeProvider>())
            : EntraTokenSource.Create(settings);

    private static HttpClient FindClient(IServiceProvider at) => at.GetRequiredService<MicrosoftHttp>().Client;
}

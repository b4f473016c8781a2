using Microsoft.AspNetCore.Server.Kestrel.Core;
using RevBot.Bot.Channels.Dashboard;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Mail;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Channels.Web.SignIn;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Delivery.Syncing;
using RevBot.Bot.Handling;
using RevBot.Bot.Identity.Audit;
using RevBot.Bot.Services;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Server;

/// <summary>Makes the web server: one process, plain HTTP, nothing served but what is mapped here.</summary>
public static class BotServer
{
    private const long LargestBody = 256 * 1024;
    private const long MostConnections = 1000;

    /// <summary>How long requests under way and the refresh may take to end once the server is told to stop.</summary>
    private static readonly TimeSpan StopTimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>The server, built and not yet started.</summary>
    /// <param name="house">The bot's parts.</param>
    /// <param name="configuration">Log levels under <c>Logging</c>.</param>
    /// <param name="urls">Where to listen, checked.</param>
    public static WebApplication Build(RevBotServices house, IConfiguration configuration, string urls)
    {
        // What the environment and the working folder say about hosts in general is not for this server.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopTimeLimit);
        ServerLog.Add(builder.Logging, configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(house.Books);
        builder.Services.AddSingleton(house.Clock);
        builder.Services.AddSingleton(house.Database);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<StartPage>();
        var reading = CheckedSettings.Bind(configuration);
        var settings = reading.Required();
        builder.Services.AddRevBotSettings(reading);
        AddBackgroundServices(builder.Services, house, reading);
        AddChannels(builder.Services, house, settings, ListenAddress.IsOnlyOfThisMachine(urls));
        var app = builder.Build();
        foreach (var url in ListenAddress.Split(urls))
        {
            app.Urls.Add(url);
        }

        app.UseSecurityHeaders();
        app.UseSafeErrors();
        app.UseRouting();
        app.MapSignIn();
        app.MapPages();
        app.MapWeb();
        app.MapFiles();
        app.MapDashboard();
        app.MapTeams();
        app.MapSlack();
        return app;
    }

    private static void AddChannels(
        IServiceCollection services,
        RevBotServices house,
        RevBotSettings settings,
        bool isForThisMachine
    )
    {
        services.AddTurns(house, settings);
        services.AddSingleton(_ => new FileMaker(settings.Turns));
        services.AddSingleton<IAnswerFiles>(provider => new AnswerFiles(
            house,
            provider.GetRequiredService<FileMaker>()
        ));
        services.AddWeb(house, settings, isForThisMachine);
        services.AddDashboard(house, settings);
        services.AddTeams(settings.Teams);
        services.AddSlack(settings.Slack);
        services.AddMail(settings.Mail);
        services.AddDelivery(house, settings);
        services.AddHostedService<DeliveryService>();
    }

    // What is done from time to time while the server runs.
    private static void AddBackgroundServices(
        IServiceCollection services,
        RevBotServices house,
        CheckedSettings reading
    )
    {
        if (reading.Settings.Salesforce.IsOn)
        {
            services.AddSingleton(new SyncRunner(house.Database, reading, house.Clock, TimeProvider.System));
            services.AddHostedService<SyncService>();
        }

        services.AddHostedService<BookRefreshService>();
        services.AddSingleton(
            new ForecastSnapshotWriter(house.Books, new ForecastRunRepository(house.Database), house.Clock)
        );
        services.AddHostedService<ForecastSnapshotService>();
        services.AddHostedService<AuditRetentionService>();
    }

    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }
}

using RevBot.Bot.Channels.Slack.Receiving;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack;

/// <summary>Puts Slack into the server: its parts, and its three addresses.</summary>
internal static class SlackServices
{
    /// <summary>Registers Slack's parts where its settings are given; its channel then is an <see cref="IChannel"/>.</summary>
    public static void AddSlack(this IServiceCollection services, SlackSettings settings)
    {
        if (!settings.IsOn)
        {
            return;
        }

        services.AddSingleton(settings);
        services.AddSingleton<SlackComponents>();
        services.AddSingleton<BackgroundWork>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddSingleton<SlackSessions>(provider =>
        {
            var parts = provider.GetRequiredService<SlackComponents>();
            return new(parts.Api, settings, provider.GetRequiredService<BackgroundWork>());
        });
        services.AddSingleton<IChannel, SlackChannel>();
        services.AddSingleton<IDeliveryWay, SlackDelivery>();
        services.AddSingleton<SlackSignature>(provider =>
            new(settings.SigningSecret!, provider.GetRequiredService<TimeProvider>())
        );
        services.AddSingleton<SlackReplayGuard>();
        services.AddSingleton<SlackRequestAuthenticator>();
        services.AddSingleton<SlackConversationIds>();
        services.AddSingleton<SlackCallerLookup>();
        services.AddSingleton<MessageReader>();
        services.AddSingleton<PressReader>();
        services.AddSingleton<SlackSideEffects>();
        services.AddSingleton<SlackEventHandler>();
        services.AddSingleton<SlackCommandHandler>();
        services.AddSingleton<SlackInteractionHandler>();
    }

    /// <summary>Maps the addresses; where Slack is off they do not exist.</summary>
    public static void MapSlack(this WebApplication app)
    {
        var services = app.Services;
        if (
            services.GetService<SlackRequestAuthenticator>() is not { } door
            || services.GetService<ITurnQueue>() is null
        )
        {
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("RevBot.Bot.Channels.Slack");
            Log.Off(logger);
            return;
        }

        var events = services.GetRequiredService<SlackEventHandler>();
        var commands = services.GetRequiredService<SlackCommandHandler>();
        var interactivity = services.GetRequiredService<SlackInteractionHandler>();
        app.MapPost("/slack/events", context => door.HandleAsync(context, events.HandleAsync));
        app.MapPost("/slack/commands", context => door.HandleAsync(context, commands.HandleAsync));
        app.MapPost("/slack/interactivity", context => door.HandleAsync(context, interactivity.HandleAsync));
    }
}

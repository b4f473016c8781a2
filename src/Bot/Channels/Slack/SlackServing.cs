using RevBot.Bot.Channels.Slack.Receiving;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Slack;

/// <summary>Puts Slack into the server: its parts, and its three addresses.</summary>
internal static class SlackServing
{
    /// <summary>Registers Slack's parts where its settings are given; its channel then is an <see cref="IChannel"/>.</summary>
    public static void AddSlack(this IServiceCollection services, SlackSettings settings)
    {
        if (!settings.IsOn)
        {
            return;
        }

        services.AddSingleton(settings);
        services.AddSingleton<SlackParts>();
        services.AddSingleton<Chores>();
        services.AddHostedService(provider => provider.GetRequiredService<Chores>());
        services.AddSingleton<SlackSessions>(provider =>
        {
            var parts = provider.GetRequiredService<SlackParts>();
            return new(parts.Api, settings, provider.GetRequiredService<Chores>());
        });
        services.AddSingleton<IChannel, SlackChannel>();
        services.AddSingleton<SlackSignature>(provider =>
            new(settings.SigningSecret!, provider.GetRequiredService<TimeProvider>())
        );
        services.AddSingleton<Replays>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Callers>();
        services.AddSingleton<MessageReader>();
        services.AddSingleton<PressReader>();
        services.AddSingleton<BesideAnswers>();
        services.AddSingleton<EventsDesk>();
        services.AddSingleton<CommandsDesk>();
        services.AddSingleton<InteractivityDesk>();
    }

    /// <summary>Maps the addresses; where Slack is off they do not exist.</summary>
    public static void MapSlack(this WebApplication app)
    {
        var services = app.Services;
        if (services.GetService<SlackDoor>() is not { } door || services.GetService<ITurnQueue>() is null)
        {
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("RevBot.Bot.Channels.Slack");
            Log.Off(logger);
            return;
        }

        var events = services.GetRequiredService<EventsDesk>();
        var commands = services.GetRequiredService<CommandsDesk>();
        var interactivity = services.GetRequiredService<InteractivityDesk>();
        app.MapPost("/slack/events", context => door.AdmitAsync(context, events.ActAsync));
        app.MapPost("/slack/commands", context => door.AdmitAsync(context, commands.ActAsync));
        app.MapPost("/slack/interactivity", context => door.AdmitAsync(context, interactivity.ActAsync));
    }
}

using RevBot.Bot.Channels.Mail;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Handling;
using RevBot.Bot.Services;

namespace RevBot.Bot.Server;

/// <summary>The outbox and the ways without a web server: for a command that sends once.</summary>
internal static class DeliveryHost
{
    /// <summary>Puts it together; nothing listens and nothing runs by itself.</summary>
    /// <param name="house">The bot's parts.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="log">Where the parts log.</param>
    /// <param name="more">Puts other parts in the place of some; null for none.</param>
    public static ServiceProvider Build(
        RevBotServices house,
        RevBotSettings settings,
        TimeProvider time,
        ILoggerProvider log,
        Action<IServiceCollection>? more = null
    )
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddSingleton(time);
        services.AddSingleton(house.Clock);
        services.AddSingleton(house.Database);
        services.AddSingleton(house.Books);
        services.AddTurns(house, settings);
        services.AddTeams(settings.Teams);
        services.AddSlack(settings.Slack);
        services.AddMail(settings.Mail);
        services.AddDelivery(house, settings);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}

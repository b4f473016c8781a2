using RevBot.Bot.Configuration;
using RevBot.Bot.Handling.Audience;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Queue;
using RevBot.Bot.Services;
using RevBot.Data.State.Audit;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Handling;

/// <summary>Registers the answering of turns. Channels register themselves as <see cref="IChannel"/>.</summary>
internal static class TurnServices
{
    /// <summary>Adds <see cref="ITurnQueue"/> and all behind it.</summary>
    public static void AddTurns(this IServiceCollection services, RevBotServices house, RevBotSettings settings)
    {
        services.AddSingleton(new IdentityResolver(house.Database, house.Clock));
        services.AddSingleton(new IdentityLinkRepository(house.Database));
        services.AddSingleton<ITurnHandler>(provider => new TurnHandler(
            house,
            provider.GetRequiredService<IdentityResolver>(),
            new AudienceRule(
                provider.GetRequiredService<IdentityResolver>(),
                new AudienceCache(provider.GetRequiredService<TimeProvider>()),
                settings.Audience,
                new AuditRepository(house.Database),
                house.Clock
            )
        ));
        services.AddSingleton(provider => new TurnQueue(
            house.Database,
            provider.GetRequiredService<ITurnHandler>(),
            provider.GetServices<IChannel>(),
            settings.Turns,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TurnQueue>>()
        ));
        services.AddSingleton<ITurnQueue>(provider => provider.GetRequiredService<TurnQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
    }
}

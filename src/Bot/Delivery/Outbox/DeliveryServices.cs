using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Data.State.Delivery;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Registers the outbox. Ways register themselves as <see cref="IDeliveryWay"/>.</summary>
internal static class DeliveryServices
{
    /// <summary>Adds <see cref="DeliveryRun"/> and all behind it; nothing runs by itself.</summary>
    public static void AddDelivery(this IServiceCollection services, RevBotServices house, RevBotSettings settings)
    {
        services.AddSingleton(house);
        services.AddSingleton(settings.Delivery);
        services.AddSingleton<DeliveryPolicy>(_ => settings.DeliveryPolicy);
        services.AddSingleton(new DeliveryRepository(house.Database));
        services.AddSingleton<SubscriptionReader>();
        services.AddSingleton<DeliveryPlanner>();
        services.AddSingleton<IDeliveryMaker>(_ => new BriefMaker(house, settings));
        services.AddSingleton<DeliveryRoute>();
        services.AddSingleton<DeliverySender>();
        services.AddSingleton<DeliveryRun>();
    }
}
